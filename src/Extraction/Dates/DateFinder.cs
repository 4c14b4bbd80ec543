using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Dates;

/// <summary>Finds what a text says of dates: spans with their parts, in reading order, none inside another. What they mean, <see cref="DateResolver"/> works out.</summary>
internal sealed class DateFinder
{
    private readonly string _text;
    private readonly Token[] _tokens;
    private readonly DateReader _reader;
    private readonly LengthReader _lengths;
    private readonly IntervalReader _intervals;
    private readonly TenseReader _tense;

    private DateFinder(TokenizedText text, CalendarLexicon lexicon)
    {
        _text = text.Text;
        _tokens = text.Tokens;
        _reader = new DateReader(text.Text, text.Tokens, lexicon);
        _lengths = new LengthReader(_reader, text.Tokens, lexicon);
        _tense = new TenseReader(text.Tokens, lexicon);
        _intervals = new IntervalReader(_reader, _lengths, _tense, text.Tokens);
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
                if (finder.TryFind(i, sentence.EndToken, sentence.FirstToken, out var date, out var next))
                {
                    found.Add(date with { Future = date.Future || finder._tense.SpeaksOfFuture(i, next, sentence) });
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

    private bool TryFind(int i, int end, int first, out DateExpression date, out int next)
    {
        if (_intervals.TrySince(i, end, out date, out next) || _intervals.TryUntil(i, end, out date, out next) || _intervals.TryBetween(i, end, out date, out next)
            || _intervals.TryFromTo(i, end, out date, out next) || _intervals.TryYears(i, end, out date, out next) || _intervals.TryDays(i, end, out date, out next)
            || _lengths.TryAgo(i, end, out date, out next) || _lengths.TryPlusTime(i, end, out date, out next) || _lengths.TryPhrase(i, end, out date, out next))
        {
            return true;
        }

        return _reader.TryRead(i, end, out date, out next) || TryAfterPreposition(i, end, first, out date, out next);
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
        if (!opening && !before.Is(DateRoles.In | DateRoles.Of | DateRoles.After | DateRoles.Before | DateRoles.Between | DateRoles.To | DateRoles.And | DateRoles.From))
        {
            return false;
        }

        if (!_tokens[i].IsCapitalised && !before.Is(DateRoles.From) && _reader.MonthAt(i, end).Month > 0)
        {
            return _reader.TryReadBare(i, end, out date, out next);
        }

        return _reader.TryYear(i, end, out date, out next) && !before.Is(DateRoles.From | DateRoles.To | DateRoles.And) && IsYear(i, end, first, before, opening);
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
