using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Dates;

/// <summary>Finds what a text says of dates: spans with their parts, in reading order, none inside another. What they mean, <see cref="DateResolver"/> works out.</summary>
internal sealed class DateFinder
{
    private readonly string _text;
    private readonly Token[] _tokens;
    private readonly CalendarLexicon _lexicon;
    private readonly DateReader _reader;
    private readonly LengthReader _lengths;
    private readonly FeastReader _feasts;
    private readonly ListReader _lists;
    private readonly IntervalReader _intervals;
    private readonly TenseReader _tense;

    private DateFinder(TokenizedText text, CalendarLexicon lexicon)
    {
        _text = text.Text;
        _tokens = text.Tokens;
        _lexicon = lexicon;
        _reader = new DateReader(text.Text, text.Tokens, lexicon);
        _lengths = new LengthReader(_reader, text.Tokens, lexicon);
        _feasts = new FeastReader(_reader, text.Tokens, lexicon);
        _lists = new ListReader(_reader, text.Tokens);
        _tense = new TenseReader(text.Tokens, lexicon);
        _intervals = new IntervalReader(_reader, _lengths, _feasts, _tense, text.Tokens);
    }

    public static IReadOnlyList<DateExpression> Find(TokenizedText text)
    {
        var found = new List<DateExpression>();
        var finder = new DateFinder(text, CalendarLexicon.French);
        foreach (var sentence in text.Sentences)
        {
            var i = sentence.FirstToken;
            while (i < sentence.EndToken)
            {
                if (finder.MayStart(i) && finder.TryFind(i, sentence.EndToken, sentence.FirstToken, out var date, out var next))
                {
                    found.Add(finder.WithTense(date, i, next, sentence));
                    i = next;
                }
                else
                {
                    i++;
                }
            }
        }

        return found;
    }

    /// <summary>Most words are nothing in a date: they are passed by at once.</summary>
    private bool MayStart(int i)
    {
        ref readonly var token = ref _tokens[i];
        return token.Kind switch
        {
            TokenKind.Number => true,
            TokenKind.Word => token.Word.Date.Roles != DateRoles.None || _lexicon.Starts(token.Word)
                || token.Lower.Contains('-', StringComparison.Ordinal) || _text[token.Start] is 'X' or 'V' or 'I' or 'T' or 'S' or 'Q',
            _ => false,
        };
    }

    private DateExpression WithTense(DateExpression date, int from, int to, Sentence sentence)
    {
        if (date.Future || date is { Form: DateForm.Calendar, Year: not null } or { Form: not (DateForm.Calendar or DateForm.Interval or DateForm.Share or DateForm.Feast or DateForm.ThisWeekend or DateForm.Night) })
        {
            return date;
        }

        var outlook = _tense.Of(from, to, sentence);
        return date with { Future = outlook == Outlook.Future, Present = outlook == Outlook.Present, Past = outlook == Outlook.Past };
    }

    private bool TryFind(int i, int end, int first, out DateExpression date, out int next)
    {
        if (_intervals.TrySince(i, end, out date, out next) || _intervals.TryUntil(i, end, first, out date, out next) || _intervals.TryBetween(i, end, out date, out next)
            || _intervals.TryFromTo(i, end, out date, out next) || _intervals.TryYears(i, end, out date, out next) || _intervals.TryDayRange(i, end, out date, out next)
            || _lists.TryDays(i, end, out date, out next) || _lengths.TryAgo(i, end, out date, out next) || _lengths.TryStretch(i, end, out date, out next)
            || _lengths.TryPlusTime(i, end, out date, out next) || _lengths.TryPhrase(i, end, out date, out next) || _feasts.TryRead(i, end, out date, out next))
        {
            return true;
        }

        return _reader.TryRead(i, end, out date, out next) || TryAfterPreposition(i, end, first, out date, out next) || TryOpening(i, end, first, out date, out next);
    }

    /// <summary>A month or a year alone is a date after "en", "de", "fin" and the like.</summary>
    private bool TryAfterPreposition(int i, int end, int first, out DateExpression date, out int next)
    {
        (date, next) = (null!, i);
        if (i == first)
        {
            return false;
        }

        var before = _reader.WordAt(i - 1, end);
        var opening = _text[_tokens[i - 1].Start] == '(';
        if (!opening && !before.Is(DateRoles.In | DateRoles.Of | DateRoles.After | DateRoles.Before | DateRoles.Between | DateRoles.To | DateRoles.And | DateRoles.From | DateRoles.Dated | DateRoles.During))
        {
            return _lists.ContinuesYears(i, end, first) && _reader.TryYear(i, end, out date, out next);
        }

        // In capitals after "en" alone: elsewhere "Mars" is a planet or a name.
        if (!before.Is(DateRoles.From | DateRoles.Dated) && _reader.MonthAt(i, end).Month > 0 && (!_tokens[i].IsCapitalised || (before.Is(DateRoles.In) && _tokens[i - 1].Lower.Length == 2)))
        {
            return _lists.TryMonths(i, end, out date, out next) || _reader.TryReadBare(i, end, out date, out next);
        }

        if (!_reader.TryYear(i, end, out date, out next))
        {
            return false;
        }

        date = date with { Frames = before.Is(DateRoles.In) };
        return _lists.ContinuesYears(i, end, first) || (!before.Is(DateRoles.From | DateRoles.To | DateRoles.And) && IsYear(i, end, first, before, opening));
    }

    /// <summary>"2023 a été une année chaude": a year that opens the sentence as its subject.</summary>
    private bool TryOpening(int i, int end, int first, out DateExpression date, out int next)
    {
        (date, next) = (null!, i);
        return i == first && i + 1 < end && _reader.YearAt(i, end) is >= 1900 and <= 2099 && _tense.IsFiniteVerb(i + 1) && _reader.TryYear(i, end, out date, out next);
    }

    /// <summary>"l'accord de 2015", but not "plus de 2000 personnes".</summary>
    private bool IsYear(int i, int end, int first, DateWord before, bool opening)
    {
        if (opening)
        {
            return i + 1 < end && _text[_tokens[i + 1].Start] is ')' or ',' or ';';
        }

        if (before.Is(DateRoles.Of) && i - 2 >= first && (_reader.WordAt(i - 2, end).Is(DateRoles.Approx) || _tokens[i - 2].Kind == TokenKind.Number))
        {
            return false;
        }

        return _reader.EndsPhrase(i + 1, end);
    }
}
