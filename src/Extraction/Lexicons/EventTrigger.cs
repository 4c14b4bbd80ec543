using Dossier.Extraction.Actors;

namespace Dossier.Extraction.Lexicons;

internal enum TriggerPart : byte
{
    Verb,

    /// <summary>A verb of little meaning with the noun that has it: "tenir un sommet".</summary>
    Light,
    Noun,
}

internal enum SlotRole : byte
{
    None,
    Source,
    Target,
    Participant,
}

internal enum TriggerSlot : byte
{
    Subject,

    /// <summary>The direct object; of a light verb, the object beside its noun.</summary>
    Object,

    /// <summary>Any slot of the trigger.</summary>
    Any,

    /// <summary>The complement of a preposition, of an adjective of nationality, or a place: see <see cref="TriggerComplement"/>.</summary>
    Complement,
}

/// <summary>The role of a complement.</summary>
/// <param name="Word">
/// A preposition in its full form, accents kept ("à" stands for au and aux, "de" for d', du and des), or one of three names:
/// <c>adj</c>, an adjective of nationality; <c>lieu</c>, a place told by any preposition of place, whose country has the role;
/// <c>poss</c>, a possessive ("sa visite").
/// </param>
internal readonly record struct TriggerComplement(string Word, SlotRole Role);

/// <summary>Something that must be there for the trigger to tell an event.</summary>
/// <param name="Word">The name of the complement (see <see cref="TriggerComplement"/>) where the slot is one; else null.</param>
/// <param name="AnyActor">An actor of any kind will do.</param>
/// <param name="Actors">Actors of these kinds will do.</param>
/// <param name="Classes">Nouns of these classes will do.</param>
internal sealed record TriggerCondition(TriggerSlot Slot, string? Word, bool AnyActor, ActorKind[] Actors, string[] Classes)
{
    /// <summary>The class of any person, named or not, and of any noun for persons.</summary>
    public const string Human = "human";

    /// <summary>The class of the names of places.</summary>
    public const string Place = "place";

    /// <summary>The slot must be empty: "échanger avec X", but "échanger sa place avec X".</summary>
    public bool IsEmpty => Classes is ["none"];

    /// <param name="actor">The kind of the actor in the slot; null where there is none.</param>
    /// <param name="nounClass">The class of the head noun in the slot; null where it has none.</param>
    public bool Accepts(ActorKind? actor, string? nounClass) =>
        actor is { } kind && (AnyActor || Array.IndexOf(Actors, kind) >= 0 || kind == ActorKind.Person && Array.IndexOf(Classes, Human) >= 0) || nounClass is not null && Array.IndexOf(Classes, nounClass) >= 0;
}

/// <summary>A word or phrase that tells an event, in one of its senses. In a passive clause the reader swaps subject and object.</summary>
/// <param name="Lemma">Head verb's infinitive, or the noun in the singular.</param>
/// <param name="Tail">The words due right after the head, folded: "en", "otage"; "d'", "etat".</param>
/// <param name="LightNoun">The noun of a light verb, folded, in the singular; else null.</param>
/// <param name="Reflexive">The verb must have its reflexive pronoun; else it must have none.</param>
/// <param name="Type">PLOVER event type.</param>
/// <param name="Mode">Null where the class of a noun, or nothing, tells it.</param>
/// <param name="Requires">Alternatives, each a list of conditions that must hold together; none where nothing is required.</param>
/// <param name="Topic">What the event is about, where the trigger fixes it.</param>
/// <param name="TopicFromClass">The class of the noun that met the requirement is what the event is about.</param>
/// <param name="Entry">File and row, for explanations.</param>
internal sealed record EventTrigger(
    string Lemma,
    TriggerPart Part,
    string[] Tail,
    string? LightNoun,
    bool Reflexive,
    string Type,
    string? Mode,
    SlotRole Subject,
    SlotRole Object,
    TriggerComplement[] Complements,
    TriggerCondition[][] Requires,
    string? Topic,
    bool TopicFromClass,
    string Entry)
{
    private readonly string? _lightNouns = LightNoun is null ? null : WordForms.Plural(LightNoun);

    /// <summary>Whether a noun, as <c>Token.Folded</c> has it, is the noun of this light verb, in the singular or the plural.</summary>
    public bool IsLightNoun(string folded) => LightNoun is not null && (folded == LightNoun || folded == _lightNouns);

    /// <summary>The mode, its own or, of aid, that of what is given.</summary>
    public string? ModeWith(NounClass? given) => Mode ?? (Type == "AID" ? given?.Mode : null);

    /// <summary>Any actor will do, wherever it stands: in an adjective ("les bombardements israéliens") as well.</summary>
    public bool NeedsOnlyAnActor => Array.Exists(Requires, all => all is [{ Slot: TriggerSlot.Any, AnyActor: true }]);

    /// <param name="complement">See <see cref="TriggerComplement"/>.</param>
    public SlotRole RoleOf(string complement)
    {
        foreach (var (word, role) in Complements)
        {
            if (word == complement)
            {
                return role;
            }
        }

        return SlotRole.None;
    }
}

/// <summary>A class of nouns that tells senses of a trigger apart: arms, agreement, money.</summary>
/// <param name="Mode">The mode of AID that gives such things; null where they tell none.</param>
internal sealed record NounClass(string Name, string? Mode);
