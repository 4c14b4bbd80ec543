using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Events;

/// <summary>What the verbs around a noun that tells an event say of it: who does it, to whom, and whether it happened.</summary>
/// <param name="Parties">Chunks with the role that they have.</param>
/// <param name="Complements">Of the verbs: "a mené mardi à Gaza une frappe".</param>
/// <param name="Verbs">Chunks of the verbs, in reading order.</param>
internal sealed record NounSupport(IReadOnlyList<(IReadOnlyList<int> Nouns, SlotRole Role)> Parties, IReadOnlyList<Complement> Complements, IReadOnlyList<int> Verbs, bool Planned, bool Called = false)
{
    private const int ReachLeft = 12;
    private const int ReachRight = 16;

    public static NounSupport None { get; } = new([], [], [], false);

    /// <summary>The verb that has the noun for its object or complement, the participle behind it, and the verb that it is the subject of.</summary>
    public static NounSupport Of(SentenceSyntax sentence, int noun)
    {
        List<(IReadOnlyList<int>, SlotRole)>? parties = null;
        List<Complement>? complements = null;
        List<int>? verbs = null;
        var planned = false;
        var called = false;
        var whole = Whole(sentence, noun);
        if (VerbBefore(sentence, whole) is var before and >= 0)
        {
            Take(before, noun);
        }

        for (var q = noun + 1; q < Math.Min(sentence.Chunks.Count, noun + ReachRight); q++)
        {
            if (sentence.Chunks[q].Verb is { } verb)
            {
                if ((verb.IsFinite || verb.IsBareParticiple) && sentence.ClauseOf(q).Subjects is var subjects && (subjects.Contains(noun) || subjects.Contains(whole)))
                {
                    Take(q, noun);
                }
                else if (verb.IsBareParticiple && sentence.Chunks[q - 1].Kind == ChunkKind.Comma && SupportVerbLexicon.French.TryGet(verb.Lemma, out var carries) && Array.Exists(carries, c => c.Noun == "object")
                    && sentence.ClauseOf(q).Subjects is [var nearer] && nearer > noun && IsOneNoun(sentence, noun, q - 1))
                {
                    // "des attaques contre des marchés, revendiquées par X": such a verb goes with what tells an event.
                    Take(q, nearer);
                }

                if (verb.IsFinite)
                {
                    break;
                }
            }
            else if (sentence.Chunks[q].Kind is ChunkKind.That || sentence.Chunks[q].Kind == ChunkKind.Stop && sentence.Lower(q) is not ("(" or ")"))
            {
                break;
            }
        }

        return verbs is null ? None : new NounSupport(parties ?? [], complements ?? [], verbs, planned, called);

        void Take(int verb, int standing)
        {
            var group = sentence.Chunks[verb].Verb!;
            var clause = sentence.ClauseOf(verb);
            var passive = group.Passive || group.IsBareParticiple && !clause.IsElliptic;
            if (!passive && WordClasses.Is(group.Lemma, WordClass.OccurVerb) && clause.Subjects.Contains(whole))
            {
                // "des combats ont éclaté jeudi entre A et B", "le sommet s'est tenu lundi à Delhi"
                (verbs ??= []).Add(verb);
                (complements ??= []).AddRange(clause.Complements.Where(c => !c.Nouns.Contains(noun)));
                return;
            }

            if (!SupportVerbLexicon.French.TryGet(group.Lemma, out var entries))
            {
                if (WordClasses.Is(group.Lemma, WordClass.OccurVerb) && clause.Subjects.Contains(whole))
                {
                    (verbs ??= []).Add(verb);
                    (complements ??= []).AddRange(clause.Complements.Where(c => !c.Nouns.Contains(noun)));
                }

                return;
            }

            var objects = passive ? clause.Subjects : clause.Objects;
            var agents = passive ? clause.Complements.FirstOrDefault(c => c.Preposition == "par")?.Nouns ?? [] : clause.Subjects;
            foreach (var entry in entries)
            {
                if (entry.Reflexive != group.Reflexive || !HasTail(sentence, group.Head, entry.Tail) || !In(entry.Noun).Any(n => n == noun || n == whole || n == standing))
                {
                    continue;
                }

                (verbs ??= []).Add(verb);
                planned |= entry.Planned;
                called |= entry.Called;
                foreach (var (slot, role) in entry.Parties)
                {
                    if (In(slot) is { Count: > 0 } nouns && !nouns.Contains(noun) && !nouns.Contains(standing))
                    {
                        (parties ??= []).Add((nouns, role));
                    }
                }

                (complements ??= []).AddRange(clause.Complements.Where(c => !c.Nouns.Contains(noun) && !c.Nouns.Contains(whole)));
                return;
            }

            IReadOnlyList<int> In(string slot) => slot switch
            {
                "subject" => agents,
                "object" => objects,
                _ => [.. clause.Complements.Where(c => c.Preposition == slot).SelectMany(c => c.Nouns)],
            };
        }
    }

    /// <summary>Whether nothing but complements stands between a noun and a chunk.</summary>
    private static bool IsOneNoun(SentenceSyntax sentence, int noun, int end)
    {
        for (var q = noun + 1; q < end; q++)
        {
            if (sentence.Chunks[q].Kind is not (ChunkKind.Preposition or ChunkKind.Noun or ChunkKind.Adverb or ChunkKind.Date))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"une série de frappes", "un paquet de sanctions": the noun that stands in the slot for the one that tells.</summary>
    private static int Whole(SentenceSyntax sentence, int noun)
    {
        var at = noun;
        while (at >= 2 && sentence.Chunks[at - 1].Kind == ChunkKind.Preposition && sentence.Lower(at - 1) is "de" or "d'" or "des" or "du"
            && sentence.Chunks[at - 2] is { Kind: ChunkKind.Noun, Mention: < 0, IsPronoun: false } part && CollectiveNouns.SortOf(sentence.Tokens[part.Head].Folded) is CollectiveSort.Quantity or CollectiveSort.Portion)
        {
            at -= 2;
        }

        return at;
    }

    /// <summary>The verb to the left that the noun is an object or a complement of, or -1.</summary>
    private static int VerbBefore(SentenceSyntax sentence, int noun)
    {
        for (var p = noun - 1; p >= Math.Max(0, noun - ReachLeft); p--)
        {
            if (sentence.Chunks[p].Verb is not null)
            {
                var clause = sentence.ClauseOf(p);
                return clause.Objects.Contains(noun) || clause.Complements.Any(c => c.Nouns.Contains(noun)) ? p : -1;
            }

            if (sentence.Chunks[p].Kind is ChunkKind.That or ChunkKind.Relative || sentence.Chunks[p].Kind == ChunkKind.Stop && sentence.Lower(p) is not ("(" or ")"))
            {
                break;
            }
        }

        return -1;
    }

    private static bool HasTail(SentenceSyntax sentence, int head, string[] tail)
    {
        for (var i = 0; i < tail.Length; i++)
        {
            if (head + 1 + i >= sentence.Sentence.EndToken || sentence.Tokens[head + 1 + i].Folded != tail[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The complements of the noun and of its verbs, and each party as the complement that has its role with this trigger.</summary>
    public IReadOnlyList<Complement> CompletionOf(EventTrigger trigger, IReadOnlyList<Complement> own)
    {
        if (Verbs.Count == 0)
        {
            return own;
        }

        var all = new List<Complement>(own);
        foreach (var complement in Complements)
        {
            // "un couvre-feu a été instauré au Mali": where, if nobody can be its target.
            if (!all.Exists(c => c.At == complement.At) && !Parties.Any(p => p.Nouns.Count > 0 && p.Nouns[0] == complement.Nouns[0] && WordFor(trigger, p.Role) is not null) && (trigger.RoleOf(complement.Preposition) != SlotRole.None && complement.Preposition is not ("de" or "à") || WordClasses.Is(complement.Preposition, WordClass.PlacePreposition)))
            {
                all.Add(complement);
            }
        }

        foreach (var (nouns, role) in Parties)
        {
            // "a imputé l'attaque à X": X is no place of it.
            all.RemoveAll(c => c.At >= 0 && c.Nouns.Any(nouns.Contains));
            if (nouns.Count > 0 && WordFor(trigger, role) is { } word)
            {
                all.Add(new Complement(word, -1, nouns));
            }
        }

        return all;
    }

    /// <summary>The complement under which the trigger has such a party: of a source "par", of a target "contre".</summary>
    private static string? WordFor(EventTrigger trigger, SlotRole role)
    {
        string? participant = null;
        if (role == SlotRole.Source && trigger.RoleOf("par") == role)
        {
            return "par";
        }

        foreach (var (word, had) in trigger.Complements)
        {
            if (word is "adj" or "lieu" or "poss" or "visant")
            {
                continue;
            }

            if (had == role)
            {
                return word;
            }

            participant ??= had == SlotRole.Participant ? word : null;
        }

        return participant;
    }
}
