using Dossier.Extraction.Actors;
using Dossier.Extraction.Events;
using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;
using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Claims;

/// <summary>Reads who says what in every sentence, sorts relays from speakers, and ties denials to what they deny.</summary>
internal sealed class ClaimExtractor
{
    /// <summary>In sentences: a speaker's words so near each other were said at one time.</summary>
    private const int SaidReach = 2;

    private readonly EventContext _context;
    private readonly TokenizedText _text;
    private readonly Antecedents _antecedents;
    private readonly SpeakerReader _speakers;
    private readonly AttributionClaims _attributions;
    private readonly VerbClaims _verbs;
    private readonly NominalClaims _nouns;
    private readonly QuotationClaims _quotations;
    private SentenceSyntax? _before;

    private ClaimExtractor(EventContext context, IReadOnlyList<SentenceSyntax> sentences)
    {
        _context = context;
        _text = context.Text;
        _antecedents = new Antecedents(context.Actors, context.Text, sentences);
        _speakers = new SpeakerReader(context.Actors, context.Text.Text, _antecedents);
        _attributions = new AttributionClaims(_speakers, context.Actors);
        _verbs = new VerbClaims(context, _speakers, _antecedents);
        _nouns = new NominalClaims(context, _speakers);
        _quotations = new QuotationClaims(context, _speakers, _antecedents);
    }

    /// <param name="told">The day of the dateline or of publication: when that was said beside which no date stands.</param>
    /// <param name="events">Their status is set here: what only a claim tells is alleged, what a party denies is denied.</param>
    public static IReadOnlyList<DocumentClaim> Extract(EventContext context, IReadOnlyList<SentenceSyntax> sentences, IReadOnlyList<EventGroup> events, Dates.ResolvedDate? told)
    {
        var extractor = new ClaimExtractor(context, sentences);
        var drafts = new List<ClaimDraft>();
        foreach (var sentence in sentences)
        {
            drafts.AddRange(extractor.ReadSentence(sentence, drafts));
            extractor._before = sentence;
        }

        return ClaimAssembler.Assemble(context, drafts, events, told);
    }

    private List<ClaimDraft> ReadSentence(SentenceSyntax sentence, List<ClaimDraft> earlier)
    {
        var attributions = _attributions.Read(sentence).Where(a => !IsQuoted(a.Draft.Cue)).ToList();
        var drafts = attributions.ConvertAll(a => a.Draft);
        drafts.AddRange(_verbs.Read(sentence, [.. attributions.Select(a => (a.After, a.Draft.Speakers))]));
        drafts.AddRange(_nouns.Read(sentence).Where(d => !IsQuoted(d.Cue)));
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

        // "lit-on dans un communiqué de X", "explique-t-on de source policière": the verb has said who speaks.
        drafts.RemoveAll(d => d.Content.Length == 0 || d.IsAttribution && drafts.Exists(o => !o.IsAttribution && d.Content.Contains(o.Cue) && d.Content.Contains(o.Content) && SameSpeakers(d, o)));
        drafts.AddRange([.. drafts.Select(d => _quotations.Behind(d, drafts)).OfType<ClaimDraft>()]);
        Nest(drafts);
        if (drafts.Count == 0 && _quotations.Free(sentence, _before, earlier) is { } free)
        {
            drafts.Add(free);
        }

        if (_quotations.Introduced(sentence, drafts) is { } introduced)
        {
            drafts.Add(introduced);
        }

        Inherit(drafts, earlier);

        if (drafts.FindLast(d => d.Speakers.Count == 1) is { } voice)
        {
            _antecedents.Voice = (voice.Speakers[0], LastSentence(voice, sentence));
        }

        if (drafts.FindLast(d => d.Speakers.Count == 1 && d.Speakers[0].Actor is { } actor && _context.Actors[actor].Kind == ActorKind.Person) is { } last)
        {
            _context.Actors.LastSpeaker = (last.Speakers[0].Actor!.Value, sentence.Index);
        }

        return drafts;
    }

    /// <summary>What is said by the one who spoke a sentence or two before, without a date of its own, was said with that.</summary>
    private static void Inherit(List<ClaimDraft> drafts, List<ClaimDraft> earlier)
    {
        foreach (var draft in drafts)
        {
            for (var i = earlier.Count - 1; draft.Said is null && i >= 0 && draft.Sentence - earlier[i].Sentence <= SaidReach; i--)
            {
                draft.Said = earlier[i].Said is { } said && SameSpeakers(draft, earlier[i]) ? said : null;
            }
        }
    }

    /// <summary>How many sentences back what somebody denies without a word for it may stand.</summary>
    private const int BareReach = 4;

    /// <summary>In characters: a cue that stands so near the start of its sentence answers the sentence before.</summary>
    private const int NearStart = 20;

    /// <summary>"…, ce que X nie", "X dément": what was claimed just before, or the clause that stands there.</summary>
    private TextSpan Answered(ClaimDraft answer, List<ClaimDraft> drafts, List<ClaimDraft> earlier, SentenceSyntax sentence)
    {
        var opens = answer.Cue.Start - sentence.Sentence.Span.Start < NearStart;
        var from = earlier.Count;
        while (from > 0 && sentence.Index - earlier[from - 1].Sentence <= BareReach)
        {
            from--;
        }

        var near = earlier[from..];
        var claimed = drafts.Where(d => !d.AnswersBefore && d.Content.End <= answer.Cue.Start && d != answer).OrderByDescending(d => d.Content.End).FirstOrDefault();
        if (claimed is null && answer.IsBare)
        {
            claimed = near.FindLast(d => d.Kind == ClaimKind.Accusation && !SameSpeakers(d, answer) && answer.Speakers.Any(s => DenialReader.Concerns(d, s, _context)))
                ?? near.FindLast(d => d.Kind == ClaimKind.Accusation && !SameSpeakers(d, answer))
                ?? near.FindLast(d => sentence.Index - d.Sentence == 1 && d.Kind == ClaimKind.Statement && !SameSpeakers(d, answer));
        }

        claimed ??= opens && sentence.Index > 0 && !answer.IsBare ? near.FindLast(d => d.Sentence == sentence.Index - 1) : null;
        if (claimed is not null)
        {
            answer.Answers = claimed;
            return claimed.Content;
        }

        if (answer.IsBare)
        {
            return default;
        }

        if (opens)
        {
            // "C'est ce qu'a annoncé X": all that the sentence before tells.
            return sentence.Index > 0 && _text.Sentences[sentence.Index - 1].Paragraph == sentence.Sentence.Paragraph ? Bare(_text.Sentences[sentence.Index - 1].Span) : default;
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

    /// <summary>The sentence in which what is said ends: a quotation may run over several.</summary>
    private int LastSentence(ClaimDraft draft, SentenceSyntax sentence)
    {
        var last = sentence.Index;
        while (last + 1 < _text.Sentences.Length && _text.Sentences[last + 1].Span.Start < draft.Content.End)
        {
            last++;
        }

        return last;
    }

    private bool IsQuoted(TextSpan cue) => _text.IsQuoted(cue);

    /// <summary>A sentence without its full stop.</summary>
    private TextSpan Bare(TextSpan sentence)
    {
        var end = sentence.End;
        while (end > sentence.Start && (char.IsWhiteSpace(_text.Text[end - 1]) || _text.Text[end - 1] == '.'))
        {
            end--;
        }

        return new TextSpan(sentence.Start, end);
    }

    /// <summary>A quotation that goes on over the sentence's end belongs to its speaker as a whole.</summary>
    private TextSpan WithWholeQuotation(TextSpan content)
    {
        for (var q = _text.QuotationEndingAfter(content.Start); q < _text.Quotations.Length && _text.Quotations[q].Outer.Start <= content.End; q++)
        {
            var quotation = _text.Quotations[q];
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
        if (drafts.Count < 2)
        {
            return;
        }

        var relays = new HashSet<ClaimDraft>();
        var mayRelay = drafts.FindAll(IsRelay).ToHashSet();
        foreach (var outer in drafts.Where(mayRelay.Contains))
        {
            foreach (var inner in drafts)
            {
                if (inner != outer && !inner.AnswersBefore && outer.Content.Contains(inner.Cue) && inner.Speakers.Any(s => s.Actor is not null) && !SameSpeakers(inner, outer))
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

        // "annonce qu'elle demandera un report", "a condamné la frappe, la qualifiant d'erreur": one claim, not two.
        drafts.RemoveAll(d => d.Kind is not (ClaimKind.Accusation or ClaimKind.Denial) && !d.AnswersBefore
            && drafts.Exists(o => o != d && !o.AnswersBefore && o.Content.Contains(d.Cue) && o.Content.Contains(d.Content) && o.Content != d.Content && SameSpeakers(d, o)));

        // What a person or a state says of others' words stays theirs, and so does what anybody reads in a document.
        drafts.RemoveAll(d => relays.Contains(d) || !d.AnswersBefore && d.Kind is not (ClaimKind.Accusation or ClaimKind.Denial)
            && drafts.Exists(o => o.Content.Contains(d.Cue) && o.Content.Contains(d.Content) && o != d && !relays.Contains(o) && (!mayRelay.Contains(o) || d.Speakers.All(s => s.Actor is null)) && !SameSpeakers(d, o)));
    }

    private bool IsRelay(ClaimDraft draft) => draft.Kind == ClaimKind.Statement && draft.Speakers.Count > 0
        && draft.Speakers.All(s => s.Actor is { } actor ? _context.Actors[actor].Kind == ActorKind.Organisation : IsMedia(s.Text));

    private static bool IsMedia(string words) => Tokenizer.Tokenize(words).Any(t => t.Is(WordClass.Relays));

    private static bool SameSpeakers(ClaimDraft left, ClaimDraft right)
    {
        foreach (var l in left.Speakers)
        {
            foreach (var r in right.Speakers)
            {
                if (l.Actor is not null ? l.Actor == r.Actor : r.Actor is null && (l.Text == r.Text || Folding.Fold(l.Text) == Folding.Fold(r.Text)))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
