using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Claims;

/// <summary>Reads what prepositions attribute: "selon X, …", "…, d'après X", "de source diplomatique, …".</summary>
internal sealed class AttributionClaims(SpeakerReader speakers)
{
    public IEnumerable<(ClaimDraft Draft, int After)> Read(SentenceSyntax sentence)
    {
        var attributions = ReportingLexicon.French.Attributions;
        for (var k = 0; k < sentence.Chunks.Count; k++)
        {
            if (sentence.Chunks[k].Kind != ChunkKind.Preposition
                || !attributions.TryMatch(sentence.Tokens, sentence.Chunks[k].First, sentence.Sentence.EndToken, out var attribution, out var length)
                || attribution.Sort != AttributionSort.Preposition)
            {
                continue;
            }

            var noun = k + 1;
            while (noun < sentence.Chunks.Count && sentence.Chunks[noun].First < sentence.Chunks[k].First + length)
            {
                noun++;
            }

            if (noun >= sentence.Chunks.Count || sentence.Chunks[noun].Kind != ChunkKind.Noun)
            {
                continue;
            }

            var nouns = Coordinated(sentence, noun, out var after);
            var who = speakers.Read(sentence, nouns);
            if (who.Count == 0)
            {
                who = SourceWithoutName(sentence, k, attribution, noun) is { Count: > 0 } source ? source : speakers.ReadNamed(sentence, noun);
            }

            if (who.Count == 0)
            {
                continue;
            }

            var content = Content(sentence, k, after);
            if (content.Length > 0)
            {
                yield return (new ClaimDraft
                {
                    Kind = attribution.Kind, Speakers = who, Content = content, Sentence = sentence.Index, Rule = "claim.attribution", Entry = attribution.Entry, IsAttribution = true,
                    Cue = new TextSpan(sentence.Tokens[sentence.Chunks[k].First].Start, sentence.Tokens[sentence.Chunks[k].First + length - 1].End),
                }, after);
            }
        }
    }

    /// <summary>"de source diplomatique": the source is the phrase itself.</summary>
    private static IReadOnlyList<ClaimSpeaker> SourceWithoutName(SentenceSyntax sentence, int k, Attribution attribution, int noun) =>
        attribution.Phrase.StartsWith("de source", StringComparison.Ordinal)
            ? [new ClaimSpeaker(null, string.Join(' ', Enumerable.Range(sentence.Chunks[k].First + 1, sentence.Chunks[noun].End - sentence.Chunks[k].First - 1).Select(i => sentence.Tokens[i].Lower)))]
            : [];

    private static List<int> Coordinated(SentenceSyntax sentence, int first, out int after)
    {
        var nouns = new List<int> { first };
        var q = first + 1;
        while (q + 1 < sentence.Chunks.Count)
        {
            if (sentence.Chunks[q].Kind == ChunkKind.Coordinator && sentence.Lower(q) == "et" && sentence.Chunks[q + 1].Kind == ChunkKind.Noun
                && !(q + 2 < sentence.Chunks.Count && sentence.Chunks[q + 2].Verb is { IsFinite: true }))
            {
                nouns.Add(q + 1);
                q += 2;
            }
            else if (sentence.Chunks[q].Kind == ChunkKind.Preposition && sentence.Lower(q) is "de" or "d'" or "du" or "des" && sentence.Chunks[q + 1].Kind == ChunkKind.Noun)
            {
                q += 2;
            }
            else if (sentence.Chunks[q] is { Kind: ChunkKind.Noun, Mention: >= 0 } && nouns.Count == 1 && sentence.Chunks[first].Mention < 0)
            {
                nouns[0] = q;
                q++;
            }
            else
            {
                break;
            }
        }

        after = q;
        return nouns;
    }

    /// <summary>What opens a clause has its content behind it, what closes one before it; an insert has the clause around it.</summary>
    private static TextSpan Content(SentenceSyntax sentence, int k, int after)
    {
        var before = k - 1;
        while (before >= 0 && sentence.Chunks[before].Kind is ChunkKind.Adverb or ChunkKind.Date)
        {
            before--;
        }

        var opens = before < 0 || sentence.Chunks[before].Kind is ChunkKind.Coordinator or ChunkKind.Stop or ChunkKind.Subordinator or ChunkKind.That
            || sentence.Chunks[before].Kind == ChunkKind.Comma && (before == 0 || sentence.Chunks[before - 1].Kind is ChunkKind.Coordinator or ChunkKind.That or ChunkKind.Subordinator);
        if (opens)
        {
            var start = after;
            while (start < sentence.Chunks.Count && sentence.Chunks[start].Kind is ChunkKind.Comma)
            {
                start++;
            }

            return start >= sentence.Chunks.Count ? default : ContentScope.Span(sentence, start, ContentScope.End(sentence, start, k));
        }

        var goesOn = after < sentence.Chunks.Count && sentence.Chunks[after].Kind == ChunkKind.Comma && GoesOn(sentence, after);
        return goesOn
            ? ContentScope.Span(sentence, ContentScope.Start(sentence, k), ContentScope.End(sentence, after + 1, k))
            : ContentScope.Span(sentence, ContentScope.Start(sentence, k), k);
    }

    /// <summary>"Le président, selon X, a visité": the clause goes on behind the insert with its own verb.</summary>
    private static bool GoesOn(SentenceSyntax sentence, int comma)
    {
        for (var k = comma + 1; k < sentence.Chunks.Count; k++)
        {
            switch (sentence.Chunks[k].Kind)
            {
                case ChunkKind.Verb:
                    return sentence.Chunks[k].Verb!.IsFinite && !HasVerb(sentence, comma);
                case ChunkKind.Adverb:
                    continue;
                default:
                    return false;
            }
        }

        return false;
    }

    private static bool HasVerb(SentenceSyntax sentence, int end)
    {
        for (var k = 0; k < end; k++)
        {
            if (sentence.Chunks[k].Verb is { IsFinite: true })
            {
                return true;
            }
        }

        return false;
    }
}
