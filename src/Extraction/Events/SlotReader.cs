using Dossier.Extraction.Actors;
using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;
using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Events;

/// <summary>A trigger's slots as one clause fills them, with a passive turned back to active.</summary>
/// <param name="Subjects">Chunks, as are the others.</param>
/// <param name="SubjectClitic">The token of an inverted pronoun subject, or -1.</param>
/// <param name="Light">The noun of a light verb, or -1.</param>
internal sealed record Slots(
    SentenceSyntax Sentence, int Head, IReadOnlyList<int> Subjects, IReadOnlyList<int> Objects, IReadOnlyList<Complement> Complements, int SubjectClitic, bool IsAgentless = false, int Light = -1)
{
    /// <summary>Of a noun: the countries of its adjectives.</summary>
    public IReadOnlyList<int> Nationalities { get; init; } = [];

    /// <summary>Of a noun: those whom its possessive stands for.</summary>
    public IReadOnlyList<int> Possessors { get; init; } = [];
}

/// <summary>Asks a trigger's conditions of what stands in its slots.</summary>
internal sealed class SlotReader(ActorDirectory actors)
{
    /// <summary>The slots of a verb: of a passive the subject is the object, and the agent after "par" the subject.</summary>
    public Slots Of(SentenceSyntax sentence, int verb)
    {
        var clause = sentence.ClauseOf(verb);
        var group = sentence.Chunks[verb].Verb!;
        if (group.IsInfinitive && verb > 0 && sentence.Chunks[verb - 1].Verb is { Reflexive: true, Lemma: "faire" or "laisser" })
        {
            // "s'est fait arrêter": it was done to the subject.
            var by = clause.Complements.FirstOrDefault(c => c.Preposition == "par" && c.Nouns.Any(n => IsAgent(sentence, n)));
            return new Slots(sentence, verb, by?.Nouns ?? [], sentence.ClauseOf(verb - 1).Subjects, [.. clause.Complements.Where(c => c != by)], -1, IsAgentless: by is null);
        }

        if (!group.Passive && (!group.IsBareParticiple || clause.IsElliptic || WordClasses.Is(group.Lemma, WordClass.EtreVerb)))
        {
            // "a acheminé de l'eau et des vivres": an article of quantity.
            var objects = clause.Objects.Count == 0 && !group.Reflexive && clause.Complements is [{ Preposition: "de", Nouns: [var measured, ..] } quantity, ..]
                && sentence.Lower(quantity.At) == "de" && sentence.Lower(measured) is "l'" or "la" ? quantity.Nouns : clause.Objects;
            return new Slots(sentence, verb, clause.Subjects, objects, clause.Complements, clause.SubjectClitic);
        }

        var agents = clause.Complements.FirstOrDefault(c => c.Preposition == "par" && c.Nouns.Any(n => IsAgent(sentence, n)));
        IReadOnlyList<Complement> complements = agents is null ? clause.Complements : [.. clause.Complements.Where(c => c != agents)];
        if (clause.Subjects is [var undergone, ..] && undergone < verb && sentence.Chunks[undergone].Mention < 0)
        {
            // "L'accord entre X et Y a été signé", "les sanctions contre X ont été levées": what the noun is completed by.
            complements = [.. sentence.ClauseOfNoun(undergone).Complements.Where(c => c.At < verb && c.Preposition is "entre" or "avec" or "contre" or "à" or "envers" or "visant"), .. complements];
        }

        return new Slots(sentence, verb, agents?.Nouns ?? [], clause.Subjects, complements, -1, IsAgentless: agents is null);
    }

    /// <summary>"par la police", "par des hommes armés", but "par balles".</summary>
    private bool IsAgent(SentenceSyntax sentence, int noun) =>
        actors.In(sentence, noun).Count > 0 || actors.UnnamedIn(sentence, noun) is not null || actors.IsUnnamedPerson(sentence, noun) || ClassesOf(sentence, noun).Any(named => IsHuman(named) || named.Name == "court");

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
            if (Array.TrueForAll(alternative, condition => Meets(condition, slots, trigger.Type, ref found)))
            {
                met = found;
                return true;
            }
        }

        return false;
    }

    private bool Meets(TriggerCondition condition, Slots slots, string type, ref NounClass? met)
    {
        if (condition.IsEmpty)
        {
            return !ChunksOf(condition, slots).Any();
        }

        if (condition.Word is "adj" or "poss" && (condition.Word == "adj" ? slots.Nationalities : slots.Possessors).Any(a => condition.Accepts(actors[a].Kind, nounClass: null)))
        {
            return true;
        }

        if (condition.Slot == TriggerSlot.Object && slots.Objects.Count == 0 && slots.Sentence.Chunks[slots.Head].Verb is { ObjectClitic: >= 0 } && condition.Accepts(actor: null, TriggerCondition.Human))
        {
            // "les avait capturés"
            return true;
        }

        foreach (var chunk in ChunksOf(condition, slots))
        {
            var found = actors.In(slots.Sentence, chunk);
            if (found.Count == 0 && (slots.Sentence.Chunks[chunk].IsPronoun && slots.Sentence.Tokens[slots.Sentence.Chunks[chunk].Head].Is(WordClass.SubjectPronoun) || slots.Sentence.Tokens[slots.Sentence.Chunks[chunk].End - 1].Lower is "un" or "une") && condition.Accepts(actor: null, TriggerCondition.Human) && condition.Slot == TriggerSlot.Object)
            {
                // "ils ont été relâchés", "l'un d'eux"
                return true;
            }

            var unnamed = found.Count == 0 ? actors.UnnamedIn(slots.Sentence, chunk) : null;
            if (unnamed is not null && (condition.Accepts(actor: null, TriggerCondition.Human) || unnamed.Knows && condition.AnyActor))
            {
                return true;
            }

            if (condition.Accepts(actor: null, TriggerCondition.Place) && (IsPlace(slots.Sentence, chunk) || found.Count == 0 && slots.Sentence.Tokens[slots.Sentence.Chunks[chunk].Head].IsCapitalised))
            {
                return true;
            }

            var kind = actors.IsUnnamedPerson(slots.Sentence, chunk) ? ActorKind.Person : found.Count > 0 ? actors[found[0]].Kind : (ActorKind?)null;
            if (condition.Accepts(kind, nounClass: null) && (found.Count > 0 || !condition.AnyActor)
                || condition is { AnyActor: true, Word: "lieu" } && EventContext.PlaceOf(slots.Sentence, chunk) is { Country: not null })
            {
                return true;
            }

            if (actors.IsPeople(slots.Sentence, chunk) && (condition.Accepts(actor: null, "people") || condition.Accepts(actor: null, TriggerCondition.Human)))
            {
                return true;
            }

            foreach (var named in ClassesOf(slots.Sentence, chunk))
            {
                if (condition.Accepts(actor: null, named.Name) || IsHuman(named) && condition.Accepts(actor: null, TriggerCondition.Human))
                {
                    met = named;
                    return true;
                }
            }
        }

        if (condition.Slot == TriggerSlot.Subject && slots.IsAgentless && slots.Subjects.Count == 0)
        {
            return type == "ASSAULT" && (IsViolent(slots) || IsKilled(slots));
        }

        return condition is { Slot: TriggerSlot.Subject or TriggerSlot.Any } && slots.SubjectClitic >= 0
            && actors.Pronoun(slots.Sentence, slots.SubjectClitic) is { Count: > 0 } subject && condition.Accepts(actors[subject[0]].Kind, nounClass: null);
    }

    /// <summary>A place that the lexicon has, or a name that nothing calls anything else.</summary>
    public static bool IsPlace(SentenceSyntax sentence, int chunk) =>
        EventContext.PlaceOf(sentence, chunk) is not null || sentence.Chunks[chunk] is { Kind: ChunkKind.Noun, Mention: < 0, IsPronoun: false } noun && sentence.Tokens[noun.Head].IsCapitalised;

    private static bool IsHuman(NounClass named) => named.Name is "people" or "protesters" or "refugees" or "officials" or "fighters" or "troops" or "police" or "prisoners" or "hostages" or "diplomats" or "hackers";

    /// <summary>"le journaliste a été tué mardi": by somebody's hand, unless the sentence tells of an accident.</summary>
    private static bool IsKilled(Slots slots) => slots.Sentence.Chunks[slots.Head].Verb is { Passive: true } verb && WordClasses.Is(verb.Lemma, WordClass.Kills)
        && !slots.Sentence.Chunks.Any(c => c is { Kind: ChunkKind.Noun, Mention: < 0, IsPronoun: false } && NounClasses.French.TryGet(slots.Sentence.Tokens[c.Head].Folded, out var named) && named.Name == "accident");

    /// <summary>"a été tué dans une frappe": by unknown hands, but by hands; "tué dans un accident" is nobody's act.</summary>
    private static bool IsViolent(Slots slots) => slots.Complements.SelectMany(c => c.Nouns).Any(n => ClassesOf(slots.Sentence, n).Any(named => named.Name is "attack" or "arms" or "fighters" or "troops"))
        || slots.Sentence.Chunks.Any(c => c is { Kind: ChunkKind.Noun, Mention: < 0, IsPronoun: false } && EventTriggerLexicon.French.TryGetNoun(slots.Sentence.Tokens[c.Head].Folded, out var told) && told[0].Type == "ASSAULT");

    private static IEnumerable<int> ChunksOf(TriggerCondition condition, Slots slots) => condition.Slot switch
    {
        TriggerSlot.Subject => slots.Subjects,
        TriggerSlot.Object => slots.Objects,
        TriggerSlot.Complement => slots.Complements.Where(c => Answers(c.Preposition, condition.Word!)).SelectMany(c => c.Nouns),
        _ => slots.Subjects.Concat(slots.Objects).Concat(slots.Complements.SelectMany(c => c.Nouns)),
    };

    private static bool Answers(string preposition, string word) =>
        preposition == word || word == "lieu" && WordClasses.Is(preposition, WordClass.PlacePreposition);

    /// <summary>Whether a word of a noun chunk is of a class.</summary>
    public static bool HasClass(SentenceSyntax sentence, int chunk, string name)
    {
        var noun = sentence.Chunks[chunk];
        for (var i = noun.First; noun.Mention < 0 && i < noun.End; i++)
        {
            if (NounClasses.French.TryGet(sentence.Tokens[i].Folded, out var named) && named.Name == name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The classes of the nouns of a chunk, and of the noun after its first "de": "des tonnes de munitions", "un stock d'armes".</summary>
    private static IEnumerable<NounClass> ClassesOf(SentenceSyntax sentence, int chunk)
    {
        var noun = sentence.Chunks[chunk];
        for (var i = noun.First; i < noun.End; i++)
        {
            if (NounClasses.French.TryGet(sentence.Tokens[i].Folded, out var named))
            {
                yield return named;
            }
        }

        var next = chunk + 2;
        if (next < sentence.Chunks.Count && sentence.Chunks[chunk + 1].Kind == ChunkKind.Preposition && sentence.Lower(chunk + 1) is "de" or "d'" or "du" or "des"
            && sentence.Chunks[next] is { Kind: ChunkKind.Noun } && sentence.Tokens[sentence.Chunks[next].Head].Case == LetterCase.Lower && NounClasses.French.TryGet(sentence.Tokens[sentence.Chunks[next].Head].Folded, out var complement))
        {
            yield return complement;
        }
    }
}
