using Dossier.Extraction.Dates;
using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;
using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Events;

/// <summary>
/// When an event happened: the date of its own verb or noun, else that of the verb that it hangs on or goes on from, of its sentence, or of
/// the story so far.
/// </summary>
/// <param name="published">When the text was published.</param>
/// <param name="told">The day that a dateline has: that of a story which tells no other.</param>
internal sealed class EventDates(TokenizedText text, IReadOnlyList<SentenceSyntax> sentences, IReadOnlyList<DateMention> dates, EdtfDate? published, ResolvedDate? told)
{
    /// <summary>How many verbs back a verb may go on from another.</summary>
    private const int LongestChain = 6;

    /// <summary>In these the story's own day is told.</summary>
    private const int OpeningParagraphs = 4;

    /// <summary>Older days than this are not the day of the story.</summary>
    private const int DaysOfNews = 10;

    private readonly SentenceDates?[] _dates = new SentenceDates?[sentences.Count];
    private ResolvedDate? _story;
    private bool _storyRead;

    /// <summary>The date that stands with a verb, or with the verb that it hangs on or goes on from.</summary>
    public ResolvedDate? OfVerb(SentenceSyntax sentence, int verb)
    {
        var own = In(sentence);
        if (!own.Any)
        {
            return null;
        }

        // "a gracié vendredi deux détenus et levé le couvre-feu en vigueur depuis août": what has no end may go with a noun.
        ResolvedDate? open = null;
        for (var (k, steps) = (verb, 0); k >= 0 && steps < LongestChain; k = VerbChain.Simultaneous(sentence, k), steps++)
        {
            if (own.Of(k, out var isOpen) is { } date)
            {
                if (!isOpen)
                {
                    return date;
                }

                open ??= date;
            }
        }

        return open is not null && verb > 0 && own.Opening is { Value.Latest: not null } opening ? opening : open;
    }

    /// <summary>The date that stands with a noun; "à la veille de la visite" counts from that of the verb.</summary>
    public ResolvedDate? OfNoun(SentenceSyntax sentence, int noun, int end)
    {
        return In(sentence).Any ? In(sentence).OfNoun(noun, end) ?? FromEve(sentence, noun) : null;
    }

    /// <summary>
    /// The date of an event that nothing around it dates: the sentence's own at its head, that of the sentence before in the same paragraph, told in
    /// the same tense, else the day of the story. What had happened before, or is still to come, has none of these.
    /// </summary>
    public ResolvedDate? FromStory(int sentence, int token)
    {
        var syntax = sentences[sentence];
        var chunk = ChunkAt(syntax, token);
        var verb = chunk < 0 ? -1 : syntax.Chunks[chunk].Verb is not null ? chunk : VerbChain.IsBefore(syntax, chunk) ? -1 : VerbChain.GoverningVerb(syntax, chunk);
        if (verb < 0)
        {
            return null;
        }

        for (var steps = 0; steps < LongestChain && !syntax.Chunks[verb].Verb!.IsFinite; steps++)
        {
            if (VerbChain.Simultaneous(syntax, verb) is not (>= 0 and var governor))
            {
                return null;
            }

            verb = governor;
        }

        var group = syntax.Chunks[verb].Verb!;
        if (group.IsFuture)
        {
            return Before(sentence, group);
        }

        if (group.Modal is not null || IsQuoted(syntax, verb) || VerbChain.IsAside(syntax, verb))
        {
            return null;
        }

        if (In(syntax).Opening is { } opening && !IsSaid(syntax, verb))
        {
            return opening;
        }

        if (In(syntax).Any || !IsNarrative(group))
        {
            // A sentence with dates of its own would have said so.
            return !In(syntax).Any || !IsNarrative(group) ? null : Story();
        }

        return Before(sentence, group) ?? Story();
    }

    public SentenceDates In(SentenceSyntax sentence) => _dates[sentence.Index] ??= new SentenceDates(sentence, DateAt, published);

    /// <summary>The date of the sentence before, where it tells in the same tense and in the same paragraph.</summary>
    private ResolvedDate? Before(int sentence, VerbGroup verb)
    {
        if (sentence == 0 || text.Sentences[sentence - 1].Paragraph != text.Sentences[sentence].Paragraph)
        {
            return null;
        }

        var before = sentences[sentence - 1];
        if (!In(before).Any)
        {
            return null;
        }

        for (var k = 0; k < before.Chunks.Count; k++)
        {
            if (before.Chunks[k].Verb is { IsFinite: true } other && (IsAhead(before, other) ? verb.IsFuture : other.Tense == verb.Tense && other.Compound == verb.Compound))
            {
                return In(before).Of(k) ?? In(before).Opening;
            }
        }

        return null;
    }

    /// <summary>"se rendra", "est attendu".</summary>
    private static bool IsAhead(SentenceSyntax sentence, VerbGroup verb) => verb.IsFuture || CalendarLexicon.French.CueOfWord(sentence.Tokens[verb.Head].Lower) == TimeCue.Future;

    /// <summary>The first day that the opening tells with a verb, near the day of publication.</summary>
    private ResolvedDate? Story()
    {
        if (_storyRead)
        {
            return _story;
        }

        _storyRead = true;
        _story = told;
        foreach (var sentence in sentences)
        {
            if (text.Sentences[sentence.Index].Paragraph >= OpeningParagraphs)
            {
                break;
            }

            if (!In(sentence).Any)
            {
                continue;
            }

            for (var k = 0; k < sentence.Chunks.Count; k++)
            {
                if (sentence.Chunks[k].Verb is { IsFinite: true, IsFuture: false } && (In(sentence).Of(k) ?? In(sentence).Opening) is { } date && IsNews(date.Value))
                {
                    return _story = date;
                }
            }
        }

        return _story;
    }

    private bool IsNews(EdtfDate date) =>
        date is { Earliest: { } from, Latest: { } to } && to.DayNumber - from.DayNumber <= 1
        && published?.Latest is { } latest && from <= latest && latest.DayNumber - from.DayNumber <= DaysOfNews;

    /// <summary>"a reçu", "reçut", "est reçu": what news tell as done.</summary>
    private static bool IsNarrative(VerbGroup verb) => verb.Tense switch
    {
        VerbTense.PastSimple => true,
        VerbTense.Present => verb.Compound || verb.Passive,
        VerbTense.Conditional => verb.Compound,
        VerbTense.SubjunctivePresent => verb.Compound || verb.Passive,
        _ => false,
    };

    /// <summary>Whether a verb stands in what somebody says: behind "que", told before.</summary>
    private static bool IsSaid(SentenceSyntax sentence, int verb)
    {
        for (var k = verb - 1; k >= 0 && sentence.Chunks[k].Verb is null; k--)
        {
            if (sentence.Chunks[k].Kind == ChunkKind.That)
            {
                return VerbChain.IsPluperfect(sentence.Chunks[verb].Verb!);
            }
        }

        return false;
    }

    /// <summary>"à la veille de la visite", "au lendemain de l'attaque": a day from that of the verb.</summary>
    private ResolvedDate? FromEve(SentenceSyntax sentence, int noun)
    {
        if (noun < 2 || sentence.Chunks[noun - 1].Kind != ChunkKind.Preposition || sentence.Chunks[noun - 2].Kind != ChunkKind.Noun
            || CalendarLexicon.French.DaysFrom(sentence.Tokens[sentence.Chunks[noun - 2].Head].Lower) is not (not 0 and var days))
        {
            return null;
        }

        var verb = VerbChain.GoverningVerb(sentence, noun - 2);
        return verb >= 0 && OfVerb(sentence, verb) is { Value: { IsDay: true, Earliest: { } day } } date
            ? date with { Value = EdtfDate.OfDay(day.AddDays(-days)), Basis = DateBasis.Inferred }
            : null;
    }

    private bool IsQuoted(SentenceSyntax sentence, int chunk)
    {
        var at = sentence.Tokens[sentence.Chunks[chunk].First].Start;
        var (low, high) = (0, text.Quotations.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var span = text.Quotations[middle].Outer;
            if (span.Contains(at))
            {
                return true;
            }

            (low, high) = span.Start > at ? (low, middle - 1) : (middle + 1, high);
        }

        return false;
    }

    private static int ChunkAt(SentenceSyntax sentence, int token)
    {
        for (var k = 0; k < sentence.Chunks.Count; k++)
        {
            if (sentence.Chunks[k].First <= token && token < sentence.Chunks[k].End)
            {
                return k;
            }
        }

        return -1;
    }

    /// <summary>What the date expression at an offset of the text means.</summary>
    public ResolvedDate? DateAt(int offset)
    {
        var low = 0;
        var high = dates.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var span = dates[middle].Span;
            if (span.Contains(offset))
            {
                return dates[middle].Date;
            }

            (low, high) = span.Start > offset ? (low, middle - 1) : (middle + 1, high);
        }

        return null;
    }
}
