using Dossier.Extraction.Actors;
using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Events;

/// <summary>A trigger's slots as one clause fills them, with a passive turned back to active.</summary>
/// <param name="Subjects">Chunks, as are the others.</param>
/// <param name="SubjectClitic">The token of an inverted pronoun subject, or -1.</param>
internal sealed record Slots(
    SentenceSyntax Sentence, int Head, IReadOnlyList<int> Subjects, IReadOnlyList<int> Objects, IReadOnlyList<Complement> Complements, int SubjectClitic);

/// <summary>Asks a trigger's conditions of what stands in its slots.</summary>
internal sealed class SlotReader(ActorDirectory actors)
{
    /// <summary>The slots of a verb: of a passive the subject is the object, and the agent after "par" the subject.</summary>
    public static Slots Of(SentenceSyntax sentence, int verb)
    {
        var clause = sentence.ClauseOf(verb);
        var group = sentence.Chunks[verb].Verb!;
        if (!group.Passive && (!group.IsBareParticiple || clause.IsElliptic))
        {
            return new Slots(sentence, verb, clause.Subjects, clause.Objects, clause.Complements, clause.SubjectClitic);
        }

        var agents = clause.Complements.FirstOrDefault(c => c.Preposition == "par");
        return new Slots(sentence, verb, agents?.Nouns ?? [], clause.Subjects, [.. clause.Complements.Where(c => c != agents)], -1);
    }

    /// <summary>Whether one of the alternatives holds; <paramref name="met"/> is the noun class that met it, where one did.</summary>
    public bool Meets(EventTrigger trigger, Slots slots, out NounClass? met)
    {
        met = null;
        if (trigger.Requires.Length == 0)
        {
            return true;
        }

        foreach (var alternative in trigger.Requires)
        {
            NounClass? found = null;
            if (Array.TrueForAll(alternative, condition => Meets(condition, slots, ref found)))
            {
                met = found;
                return true;
            }
        }

        return false;
    }

    private bool Meets(TriggerCondition condition, Slots slots, ref NounClass? met)
    {
        foreach (var chunk in ChunksOf(condition, slots))
        {
            if (condition.Class is null)
            {
                if (actors.In(slots.Sentence, chunk).Count > 0 || condition.Word == "lieu" && EventContext.PlaceAt(slots.Sentence, slots.Sentence.Chunks[chunk]) is { Country: not null })
                {
                    return true;
                }
            }
            else if (IsActorOf(slots.Sentence, chunk, condition.Class))
            {
                return true;
            }
            else if (ClassOf(slots.Sentence, chunk, condition.Class) is { } named)
            {
                met = named;
                return true;
            }
        }

        return condition is { Class: null, Slot: TriggerSlot.Subject or TriggerSlot.Any } && slots.SubjectClitic >= 0
            && actors.Pronoun(slots.Sentence, slots.SubjectClitic).Count > 0;
    }

    /// <summary>A named person is of the class of persons, a named country of that of countries.</summary>
    private bool IsActorOf(SentenceSyntax sentence, int chunk, string wanted) => wanted is "person" or "country"
        && actors.In(sentence, chunk) is { Count: > 0 } found && actors[found[0]].Kind == (wanted == "person" ? ActorKind.Person : ActorKind.Country);

    private static IEnumerable<int> ChunksOf(TriggerCondition condition, Slots slots) => condition.Slot switch
    {
        TriggerSlot.Subject => slots.Subjects,
        TriggerSlot.Object => slots.Objects,
        TriggerSlot.Complement => slots.Complements.Where(c => Answers(c.Preposition, condition.Word!)).SelectMany(c => c.Nouns),
        _ => slots.Subjects.Concat(slots.Objects).Concat(slots.Complements.SelectMany(c => c.Nouns)),
    };

    private static bool Answers(string preposition, string word) =>
        preposition == word || word == "lieu" && WordClasses.Is(preposition, WordClass.PlacePreposition);

    /// <summary>Whether the noun of a chunk, or that of its first "de", is of a class: "des tonnes de munitions", "un stock d'armes".</summary>
    private static NounClass? ClassOf(SentenceSyntax sentence, int chunk, string wanted)
    {
        var noun = sentence.Chunks[chunk];
        for (var i = noun.First; i < noun.End; i++)
        {
            if (NounClasses.French.TryGet(sentence.Tokens[i].Folded, out var named) && named.Name == wanted)
            {
                return named;
            }
        }

        var next = chunk + 2;
        if (next < sentence.Chunks.Count && sentence.Chunks[chunk + 1].Kind == ChunkKind.Preposition && sentence.Lower(chunk + 1) is "de" or "d'" or "du" or "des"
            && sentence.Chunks[next].Kind == ChunkKind.Noun && noun.Mention < 0)
        {
            var head = sentence.Tokens[sentence.Chunks[next].Head].Folded;
            if (NounClasses.French.TryGet(head, out var named) && named.Name == wanted)
            {
                return named;
            }
        }

        return null;
    }
}
