using Dossier.Extraction.Actors;
using Dossier.Extraction.Events;
using Dossier.Extraction.Sentences;
using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Claims;

/// <summary>Reads direct speech that no verb of speech reports: behind a colon, or by itself after somebody's words.</summary>
internal sealed class QuotationClaims(EventContext context, SpeakerReader speakers, Antecedents antecedents)
{
    /// <summary>In characters: shorter ones are emphasis, titles, single words.</summary>
    private const int ShortestQuotation = 15;

    private readonly TokenizedText _text = context.Text;

    /// <summary>"a salué l'accord : « … »": the quotation behind a claim and its colon is the same speaker's.</summary>
    public ClaimDraft? Behind(ClaimDraft draft, List<ClaimDraft> drafts)
    {
        var at = IndexAfter(draft.Content.End);
        if (at < 0 || _text.Quotations[at] is var quotation && (!IsSpeech(quotation) || _text.Text.AsSpan(draft.Content.End..quotation.Outer.Start).Trim() is not ":"
            || drafts.Exists(d => d.Content.Overlaps(quotation.Inner))))
        {
            return null;
        }

        return Draft(draft.Speakers, _text.Quotations[at].Inner, draft.Cue, draft.Sentence, "claim.colon", draft.Said, draft.Entry);
    }

    /// <summary>"X s'est montrée prudente : « … »": whoever the sentence is about says what stands behind its colon.</summary>
    public ClaimDraft? Introduced(SentenceSyntax sentence, List<ClaimDraft> drafts)
    {
        for (var k = 1; k + 1 < sentence.Chunks.Count; k++)
        {
            if (sentence.Chunks[k].Kind != ChunkKind.Stop || sentence.Lower(k) != ":" || sentence.Chunks[k + 1].Kind != ChunkKind.Quote)
            {
                continue;
            }

            var start = sentence.Tokens[sentence.Chunks[k + 1].First].Start;
            var at = IndexAfter(start - 1);
            if (at < 0 || _text.Quotations[at].Outer.Start != start || !IsSpeech(_text.Quotations[at]) || drafts.Exists(d => d.Content.Overlaps(_text.Quotations[at].Inner)))
            {
                continue;
            }

            return Subject(sentence, k) is { Count: > 0 } who
                ? Draft(who, _text.Quotations[at].Inner, sentence.SpanOf(k, k + 1), sentence.Index, "claim.introduced", null) : null;
        }

        return null;
    }

    /// <summary>A quotation that stands by itself after somebody's words goes on with them; after a sentence about a person, it is that person's.</summary>
    /// <param name="before">The sentence before, or null.</param>
    public ClaimDraft? Free(SentenceSyntax sentence, SentenceSyntax? before, List<ClaimDraft> earlier)
    {
        if (before is null || sentence.Sentence.Paragraph - before.Sentence.Paragraph > 1)
        {
            return null;
        }

        var at = IndexAfter(sentence.Sentence.Span.Start - 1);
        if (at < 0 || _text.Quotations[at] is var quotation && (!IsSpeech(quotation) || quotation.Outer.Start > sentence.Sentence.Span.Start + 1 || quotation.Outer.End < sentence.Sentence.Span.End - 2))
        {
            return null;
        }

        quotation = _text.Quotations[at];
        for (var i = earlier.Count - 1; i >= 0 && sentence.Index - earlier[i].Sentence < 3; i--)
        {
            if (earlier[i].Content.Overlaps(quotation.Inner))
            {
                return null;
            }
        }

        // "…. C'est une fable", a réagi X: somebody is named where it ends.
        var ending = _text.SentenceEndingAfter(quotation.Outer.End - 2);
        var last = ending < _text.Sentences.Length ? _text.Sentences[ending] : default;
        if (last.Span.End - quotation.Outer.End > 2)
        {
            return null;
        }

        var isOwn = sentence.Sentence.Paragraph == before.Sentence.Paragraph;
        IReadOnlyList<ClaimSpeaker> who = antecedents.Voice is { } voice && sentence.Index - voice.Sentence <= 1 ? [voice.Speaker]
            : isOwn && Subject(before, before.Chunks.Count) is [var one] && (one.Actor is not { } actor || context.Actors[actor].Kind != ActorKind.Country) ? [one] : [];
        return who.Count == 0 ? null : Draft(who, quotation.Inner, new TextSpan(quotation.Outer.Start, quotation.Inner.Start), sentence.Index, "claim.free-quotation", null);
    }

    private static bool IsSpeech(Quotation quotation) => quotation.Inner.Length > ShortestQuotation;

    /// <summary>The first quotation that starts behind an offset, or -1.</summary>
    private int IndexAfter(int offset)
    {
        var at = _text.QuotationAfter(offset);
        return at < _text.Quotations.Length ? at : -1;
    }

    /// <summary>The subject of the first verb before a chunk; without a verb, the name that stands first ("Luis Ortega : « … »").</summary>
    private IReadOnlyList<ClaimSpeaker> Subject(SentenceSyntax sentence, int end)
    {
        for (var k = 0; k < end; k++)
        {
            if (sentence.Chunks[k].Verb is { IsFinite: true } && sentence.ClauseOf(k).Subjects is { Count: > 0 } subjects && speakers.Read(sentence, subjects) is { Count: > 0 } who)
            {
                return who;
            }
        }

        return sentence.Chunks[0] is { Kind: ChunkKind.Noun, Mention: >= 0 } && !sentence.Chunks.Take(end).Any(c => c.Verb is { IsFinite: true }) ? speakers.Read(sentence, 0) : [];
    }

    private static ClaimDraft Draft(IReadOnlyList<ClaimSpeaker> who, TextSpan content, TextSpan cue, int sentence, string rule, Dates.ResolvedDate? said, string? entry = null) => new()
    {
        Kind = ClaimKind.Statement, Speakers = who, Content = content, Cue = cue, Sentence = sentence, Rule = rule, Entry = entry, Said = said,
    };
}
