using Dossier.Extraction.Events;
using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Claims;

/// <summary>Reads the claims that nouns of speech report: "l'affirmation de X selon laquelle…", "la menace de X de fermer…", "les accusations selon lesquelles…".</summary>
internal sealed class NominalClaims(EventContext context, SpeakerReader speakers)
{
    public IEnumerable<ClaimDraft> Read(SentenceSyntax sentence)
    {
        for (var n = 0; n + 2 < sentence.Chunks.Count; n++)
        {
            if (sentence.Chunks[n] is { Kind: ChunkKind.Noun, Mention: < 0, IsPronoun: false, Head: >= 0 } noun
                && ReportingLexicon.French.Attributions.TryMatch(sentence.Tokens, noun.Head, noun.End, out var speech, out _) && speech.Sort == AttributionSort.Noun
                && Read(sentence, n, speech.Kind, speech.Entry) is { } draft)
            {
                yield return draft;
            }
        }
    }

    private ClaimDraft? Read(SentenceSyntax sentence, int n, ClaimKind kind, string entry)
    {
        var chunks = sentence.Chunks;
        var q = n + 1;
        IReadOnlyList<ClaimSpeaker> who = [];
        while (q + 1 < chunks.Count && chunks[q].Kind == ChunkKind.Preposition && sentence.Lower(q) is "de" or "d'" or "du" or "des" && chunks[q + 1].Kind == ChunkKind.Noun)
        {
            who = who.Count > 0 ? who : speakers.Read(sentence, q + 1);
            q += 2;
        }

        if (q + 1 >= chunks.Count)
        {
            return null;
        }

        var isClause = chunks[q].Kind == ChunkKind.Preposition && sentence.Lower(q) == "selon" && chunks[q + 1].Kind == ChunkKind.Relative;
        var isAct = kind is ClaimKind.Commitment or ClaimKind.Threat or ClaimKind.Demand && chunks[q].Kind == ChunkKind.Preposition && sentence.Lower(q) is "de" or "d'" or "à" && chunks[q + 1].Verb is { IsInfinitive: true };
        if (!isClause && !isAct || who.Count == 0 && !(isClause && kind == ClaimKind.Accusation))
        {
            return null;
        }

        var start = isClause ? q + 2 : q + 1;
        var content = ContentScope.Span(sentence, start, End(sentence, start));
        return content.Length == 0 ? null : new ClaimDraft
        {
            Kind = kind, Speakers = who, Content = content, Sentence = sentence.Index, Rule = "claim.noun-of-speech", Entry = entry, Cue = sentence.SpanOf(n, n + 1),
            Target = kind == ClaimKind.Accusation ? context.Actors.In(sentence, Enumerable.Range(start, Math.Min(2, chunks.Count - start))) : [],
        };
    }

    /// <summary>Where the clause or the infinitive ends: a comma, a mark, or the verb that the noun of speech is the subject of.</summary>
    private static int End(SentenceSyntax sentence, int start)
    {
        var finite = sentence.Chunks[start].Verb is { IsInfinitive: true };
        for (var k = start + 1; k < sentence.Chunks.Count; k++)
        {
            var chunk = sentence.Chunks[k];
            if (chunk.Kind is ChunkKind.Comma or ChunkKind.Stop || chunk.Verb is { IsFinite: true } && finite && sentence.Chunks[k - 1].Kind is not (ChunkKind.Relative or ChunkKind.That or ChunkKind.Coordinator))
            {
                return k;
            }

            finite |= chunk.Verb is { IsFinite: true };
        }

        return sentence.Chunks.Count;
    }
}
