using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Syntax;

/// <content>Participles, infinitives and gerunds: the noun they go with, the verb that governs them.</content>
internal sealed partial class SentenceSyntax
{
    /// <summary>The noun that a participle goes with; of one that opens its clause ("Arrivé lundi à Alger, le ministre a"), the subject of the verb behind it.</summary>
    private IReadOnlyList<int> ParticipleSubject(int k)
    {
        if (NounBefore(k) is { Count: > 0 } noun)
        {
            return noun;
        }

        var p = Before(k);
        if (p >= 0 && Chunks[p].Kind is not (ChunkKind.Stop or ChunkKind.Quote or ChunkKind.Coordinator or ChunkKind.Comma or ChunkKind.Subordinator))
        {
            return [];
        }

        var comma = false;
        for (var q = k + 1; q < Math.Min(Chunks.Count, k + Reach); q++)
        {
            if (Chunks[q].Kind is ChunkKind.Stop or ChunkKind.That)
            {
                break;
            }

            comma |= Chunks[q].Kind == ChunkKind.Comma;
            if (comma && Chunks[q].Verb is { IsFinite: true })
            {
                return ClauseOf(q).Subjects is [var first, ..] subjects && first > k ? subjects : [];
            }
        }

        return [];
    }

    /// <summary>The noun that a participle or a relative pronoun goes with.</summary>
    private IReadOnlyList<int> NounBefore(int k)
    {
        for (var p = k - 1; p >= 0; p--)
        {
            switch (Chunks[p].Kind)
            {
                case ChunkKind.Adverb or ChunkKind.Comma or ChunkKind.Quote or ChunkKind.Date:
                    continue;
                case ChunkKind.Noun when Chunks[k].Kind == ChunkKind.Verb && IsGoverned(p) && p > 1 && Chunks[p - 2].Kind == ChunkKind.Noun && Lower(p - 1) is "de" or "d'" or "du" or "des":
                    // "un traité de défense signé", "la visite du président annulée": the head noun, unless the nearer one is a name that agrees.
                    if (p > 2 && Lower(p - 3) == "en" && Chunks[p - 2].Head == Chunks[p - 2].First)
                    {
                        // "en vertu du traité signé": no noun to go with.
                        return [p];
                    }

                    if (Chunks[p].Head > Chunks[p].First && !Disagrees(Chunks[k].Verb!, p) || Chunks[p].Mention >= 0 && !Disagrees(Chunks[k].Verb!, p))
                    {
                        return [p];
                    }

                    p--;
                    continue;
                case ChunkKind.Noun when Chunks[k].Kind == ChunkKind.Relative && p + 1 < k && Chunks[p + 1].Kind == ChunkKind.Comma && p > 1 && Chunks[p - 1].Kind == ChunkKind.Preposition
                    && Chunks[p - 2].Kind == ChunkKind.Noun && Lower(p - 1) is "de" or "d'" or "du" or "des":
                    // "le successeur de X, qui": behind a comma, of the one whom the sentence is about.
                    p--;
                    continue;
                case ChunkKind.Noun:
                    return [p];
                case ChunkKind.Verb when Chunks[p].Verb!.IsBareParticiple || Chunks[k].Verb is { IsBareParticiple: true } && Chunks[p].Verb!.IsFinite == false:
                    // "signé en juin et ratifié en novembre"
                    return NounBefore(p);
                case ChunkKind.Coordinator:
                    var earlier = LastParticiple(p);
                    return earlier >= 0 ? NounBefore(earlier) : [];
                case ChunkKind.Stop when Lower(p) == ")":
                    p = Opening(p, 0);
                    continue;
                default:
                    return [];
            }
        }

        return [];
    }

    /// <summary>Whether the article of a noun, with the preposition that it ran into, tells another gender or number than the participle's.</summary>
    private bool Disagrees(VerbGroup participle, int noun)
    {
        var article = Tokens[Chunks[noun].First].Lower;
        if (noun > 0 && Chunks[noun - 1].Kind == ChunkKind.Preposition && Lower(noun - 1) is "du" or "des" or "au" or "aux")
        {
            article = Lower(noun - 1);
        }

        return article switch
        {
            "la" or "une" or "cette" or "sa" => !participle.Feminine || participle.Plural,
            "le" or "un" or "du" or "au" or "ce" or "cet" => participle.Feminine || participle.Plural,
            "les" or "des" or "aux" or "ces" or "ses" or "leurs" => !participle.Plural,
            _ => false,
        };
    }

    private int LastParticiple(int from)
    {
        for (var p = from - 1; p >= Math.Max(0, from - 6); p--)
        {
            if (Chunks[p].Verb is { } verb)
            {
                return verb.IsBareParticiple ? p : -1;
            }
        }

        return -1;
    }

    /// <summary>The subject of an infinitive or a gerund: that of the verb it depends on, or that verb's object ("accuser X d'avoir", "autoriser X à").</summary>
    private IReadOnlyList<int> ControllerOf(int k)
    {
        if (Chunks[k].Verb!.IsGerund && Before(k) is var noun and >= 0 && Chunks[noun].Kind == ChunkKind.Noun
            && !(k + 1 < Chunks.Count && (Chunks[k + 1].Kind == ChunkKind.That || Lower(k + 1) == ":") && IsGoverned(noun) && Governor(k) is var reporter and >= 0 && ReportingLexicon.French.TryGet(Chunks[reporter].Verb!.Lemma, out _)))
        {
            // "un traité appelant les deux pays à": beside its noun, without a comma.
            return NounBefore(k);
        }

        if (Chunks[k].Verb!.IsGerund && InsertedSubject(k) is var inserted and >= 0)
        {
            return [inserted];
        }

        var governor = Governor(k);
        if (governor < 0)
        {
            return [];
        }

        var clause = ClauseOf(governor);
        var infinitive = Chunks[k].Verb!.IsInfinitive;
        var verb = Chunks[governor].Verb!;
        var link = Before(k);
        if (infinitive && link >= 0 && Chunks[link].Kind == ChunkKind.Preposition && Lower(link) is "de" or "d'" or "à")
        {
            if (verb.Passive || verb.IsBareParticiple)
            {
                return clause.Subjects;
            }

            var person = clause.Objects.Where(o => o < k).ToArray();
            if (person.Length > 0 && Chunks[person[^1]].Mention >= 0)
            {
                return person;
            }

            var recipient = clause.Complements.LastOrDefault(c => c.Preposition == "à" && c.At < k && Chunks[c.Nouns[0]].Mention >= 0);
            if (recipient is not null && Lower(link) is "de" or "d'")
            {
                return recipient.Nouns;
            }
        }

        return clause.Subjects;
    }

    /// <summary>"l'opposition, dénonçant des fraudes, a rejeté": the noun before the insert, whose verb comes behind it; else -1.</summary>
    private int InsertedSubject(int k)
    {
        var comma = Before(k);
        if (comma < 1 || Chunks[comma].Kind != ChunkKind.Comma || Chunks[comma - 1].Kind != ChunkKind.Noun || IsGoverned(comma - 1))
        {
            return -1;
        }

        for (var q = k + 1; q + 1 < Math.Min(Chunks.Count, k + 12); q++)
        {
            if (Chunks[q].Kind == ChunkKind.Comma)
            {
                return Chunks[q + 1].Verb is { IsFinite: true } ? comma - 1 : -1;
            }

            if (Chunks[q].Kind is ChunkKind.Stop)
            {
                break;
            }
        }

        return -1;
    }

    /// <summary>The verb that an infinitive or a gerund depends on, or -1.</summary>
    public int Governor(int k)
    {
        var gerund = Chunks[k].Verb!.IsGerund;
        for (var p = k - 1; p >= Math.Max(0, k - Reach); p--)
        {
            if (Chunks[p].Verb is { } verb && (verb.IsFinite || verb.IsInfinitive && !gerund || verb.IsGerund && !gerund || verb.IsBareParticiple && !gerund && k - p < 6))
            {
                return p;
            }

            if (Chunks[p].Kind == ChunkKind.Stop && Lower(p) is ";" or ".")
            {
                break;
            }
        }

        for (var p = k + 1; p < Math.Min(Chunks.Count, k + Reach); p++)
        {
            if (Chunks[p].Verb is { IsFinite: true })
            {
                return p;
            }
        }

        return -1;
    }
}
