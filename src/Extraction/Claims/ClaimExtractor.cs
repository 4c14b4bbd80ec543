using Dossier.Extraction.Actors;
using Dossier.Extraction.Events;
using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;
using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Claims;

/// <summary>Reads who says what in every sentence, sorts relays from speakers, and ties denials to what they deny.</summary>
internal sealed class ClaimExtractor
{
    /// <summary>In characters: shorter ones are emphasis, titles, single words.</summary>
    private const int ShortestQuotation = 15;

    private readonly EventContext _context;
    private readonly TokenizedText _text;
    private readonly SpeakerReader _speakers;

    private ClaimExtractor(EventContext context)
    {
        _context = context;
        _text = context.Text;
        _speakers = new SpeakerReader(context.Actors, context.Text.Text);
    }

    /// <param name="events">Their status is set here: what only a claim tells is alleged, what a party denies is denied.</param>
    public static IReadOnlyList<DocumentClaim> Extract(EventContext context, IReadOnlyList<SentenceSyntax> sentences, IReadOnlyList<EventGroup> events)
    {
        var extractor = new ClaimExtractor(context);
        var drafts = new List<ClaimDraft>();
        foreach (var sentence in sentences)
        {
            drafts.AddRange(extractor.ReadSentence(sentence, drafts));
        }

        return ClaimAssembler.Assemble(context, drafts, events);
    }

    private List<ClaimDraft> ReadSentence(SentenceSyntax sentence, List<ClaimDraft> earlier)
    {
        var attributions = new AttributionClaims(_speakers).Read(sentence).ToList();
        var drafts = attributions.ConvertAll(a => a.Draft);
        drafts.AddRange(new VerbClaims(_context, _speakers).Read(sentence, [.. attributions.Select(a => (a.After, a.Draft.Speakers))]));
        foreach (var draft in drafts)
        {
            if (draft.AnswersBefore)
            {
                draft.Content = Answered(draft, drafts, earlier, sentence);
            }
            else
            {
                draft.Content = WithWholeQuotation(draft.Content);
            }

            draft.Hedged |= Hedging.IsHedged(sentence, draft);
        }

        drafts.RemoveAll(d => d.Content.Length == 0);
        drafts.AddRange([.. drafts.Select(d => SpeechBehind(d, drafts)).OfType<ClaimDraft>()]);
        Nest(drafts);
        if (drafts.Count == 0 && FreeQuotation(sentence, earlier) is { } free)
        {
            drafts.Add(free);
        }

        if (drafts.FindLast(d => d.Speakers.Count == 1) is { } voice)
        {
            _speakers.LastVoice = voice.Speakers[0];
            _speakers.LastVoiceSentence = sentence.Index;
        }

        if (drafts.FindLast(d => d.Speakers.Count == 1 && d.Speakers[0].Actor is { } actor && _context.Actors[actor].Kind == ActorKind.Person) is { } last)
        {
            _context.Actors.LastSpeaker = (last.Speakers[0].Actor!.Value, sentence.Index);
        }

        return drafts;
    }

    /// <summary>"a salué l'accord : « … »": the quotation behind a claim and its colon is the same speaker's.</summary>
    private ClaimDraft? SpeechBehind(ClaimDraft draft, List<ClaimDraft> drafts)
    {
        var quotation = Array.Find(_text.Quotations, q => q.Outer.Start > draft.Content.End);
        if (quotation.Inner.Length <= ShortestQuotation || _text.Text.AsSpan(draft.Content.End..quotation.Outer.Start).Trim() is not ":"
            || drafts.Exists(d => d.Content.Overlaps(quotation.Inner)))
        {
            return null;
        }

        return new ClaimDraft
        {
            Kind = ClaimKind.Statement, Speakers = draft.Speakers, Content = quotation.Inner, Cue = draft.Cue, Sentence = draft.Sentence, Rule = "claim.colon", Entry = draft.Entry, Said = draft.Said,
        };
    }

    /// <summary>A quotation that stands by itself after somebody's words, in the same paragraph, goes on with them.</summary>
    private ClaimDraft? FreeQuotation(SentenceSyntax sentence, List<ClaimDraft> earlier)
    {
        if (_speakers.LastVoice is not { } voice || sentence.Index == 0 || sentence.Index - _speakers.LastVoiceSentence > 1
            || _text.Sentences[sentence.Index - 1].Paragraph != sentence.Sentence.Paragraph)
        {
            return null;
        }

        var quotation = Array.Find(_text.Quotations, q => q.Outer.Start <= sentence.Sentence.Span.Start + 1 && q.Outer.Start >= sentence.Sentence.Span.Start && q.Inner.Length > ShortestQuotation
            && q.Outer.End >= sentence.Sentence.Span.End - 2);
        if (quotation.Inner.Length == 0 || earlier.Exists(d => d.Content.Overlaps(quotation.Inner)))
        {
            return null;
        }

        // "…. C'est une fable", a réagi X: somebody is named where it ends.
        var last = Array.Find(_text.Sentences, s => s.Span.End >= quotation.Outer.End - 1);
        if (last.Span.End - quotation.Outer.End > 2)
        {
            return null;
        }

        return new ClaimDraft
        {
            Kind = ClaimKind.Statement, Speakers = [voice], Content = quotation.Inner, Cue = new TextSpan(quotation.Outer.Start, quotation.Inner.Start), Sentence = sentence.Index,
            Rule = "claim.free-quotation",
        };
    }

    /// <summary>"…, ce que X nie": what was claimed just before, or the clause that stands there.</summary>
    private static TextSpan Answered(ClaimDraft answer, List<ClaimDraft> drafts, List<ClaimDraft> earlier, SentenceSyntax sentence)
    {
        var claimed = drafts.Where(d => !d.AnswersBefore && d.Content.End <= answer.Cue.Start).OrderByDescending(d => d.Content.End).FirstOrDefault()
            ?? (sentence.Index > 0 && answer.Cue.Start - sentence.Sentence.Span.Start < 20 ? earlier.LastOrDefault(d => d.Sentence == sentence.Index - 1) : null);
        if (claimed is not null)
        {
            return claimed.Content;
        }

        for (var k = 0; k < sentence.Chunks.Count; k++)
        {
            if (sentence.Tokens[sentence.Chunks[k].First].Start >= answer.Cue.Start)
            {
                var p = k;
                while (p > 0 && sentence.Chunks[p].Kind != ChunkKind.Comma)
                {
                    p--;
                }

                return ContentScope.Span(sentence, 0, p);
            }
        }

        return default;
    }

    /// <summary>A quotation that goes on over the sentence's end belongs to its speaker as a whole.</summary>
    private TextSpan WithWholeQuotation(TextSpan content)
    {
        foreach (var quotation in _text.Quotations)
        {
            if (quotation.Outer.Start > content.End)
            {
                break;
            }

            if (quotation.Outer.Overlaps(content) && !content.Contains(quotation.Outer) && quotation.Inner.Length > 0)
            {
                return quotation.Outer.Contains(content)
                    ? quotation.Inner
                    : new TextSpan(Math.Min(content.Start, quotation.Outer.Start), Math.Max(content.End, quotation.Outer.End));
            }
        }

        return content;
    }

    /// <summary>
    /// "Kim a promis…, selon KCNA": the agency relays what Kim promised, and says nothing of its own. What an outlet tells of somebody's words is a relay.
    /// </summary>
    private void Nest(List<ClaimDraft> drafts)
    {
        var relays = new HashSet<ClaimDraft>();
        foreach (var outer in drafts)
        {
            foreach (var inner in drafts)
            {
                if (inner == outer || inner.AnswersBefore || inner.Speakers.Count == 0 || !outer.Content.Contains(inner.Cue) || SameSpeakers(inner, outer))
                {
                    continue;
                }

                if (IsRelay(outer) && inner.Speakers.Any(s => s.Actor is not null))
                {
                    foreach (var speaker in outer.Speakers)
                    {
                        if (speaker.Actor is { } actor && !inner.Via.Contains(actor))
                        {
                            inner.Via.Add(actor);
                        }
                    }

                    inner.Said ??= outer.Said;
                    relays.Add(outer);
                }
            }
        }

        // What a person or a state says of others' words stays theirs, and so does what anybody reads in a document.
        drafts.RemoveAll(d => relays.Contains(d) || drafts.Exists(o => o != d && !relays.Contains(o) && (!IsRelay(o) || d.Speakers.All(s => s.Actor is null)) && o.Content.Contains(d.Cue) && !d.AnswersBefore && !SameSpeakers(d, o)
            && o.Content.Contains(d.Content) && d.Kind is not (ClaimKind.Accusation or ClaimKind.Denial)));
    }

    private bool IsRelay(ClaimDraft draft) => draft.Kind == ClaimKind.Statement && draft.Speakers.Count > 0
        && draft.Speakers.All(s => s.Actor is { } actor ? _context.Actors[actor].Kind == ActorKind.Organisation : IsMedia(s.Text));

    private static bool IsMedia(string words) => Tokenizer.Tokenize(words).Any(t => t.Is(WordClass.Relays));

    private static bool SameSpeakers(ClaimDraft left, ClaimDraft right) =>
        left.Speakers.Any(l => right.Speakers.Any(r => l.Actor is not null ? l.Actor == r.Actor : r.Actor is null && Folding.Fold(l.Text) == Folding.Fold(r.Text)));
}
