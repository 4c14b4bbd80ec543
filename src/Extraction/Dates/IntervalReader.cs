using System.Globalization;
using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Dates;

/// <summary>Joins single dates to intervals: "du 3 au 5 mai", "depuis 2022", "jusqu'à vendredi".</summary>
internal sealed class IntervalReader(DateReader reader, LengthReader lengths, FeastReader feasts, TenseReader tense, Token[] tokens)
{
    /// <summary>"depuis 2022", "depuis le 3 mars", "à partir de lundi", "depuis trois jours".</summary>
    public bool TrySince(int i, int end, out DateExpression date, out int next)
    {
        (date, next) = (null!, i);
        var since = WordAt(i, end).Is(DateRoles.To) && WordAt(i + 1, end).Is(DateRoles.Since) ? i + 1 : i;
        if (!WordAt(since, end).Is(DateRoles.Since))
        {
            return false;
        }

        var at = WordAt(since + 1, end).Is(DateRoles.Of) ? since + 2 : since + 1;
        if (!TryEnd(at, end, out var begin, out next) && !lengths.TryLength(at, end, -1, out begin, out next))
        {
            return false;
        }

        // "depuis" looks back; "à partir de" ahead.
        date = begin.Form == DateForm.Interval
            ? begin with { Span = Span(i, next) }
            : new DateExpression { Span = Span(i, next), Form = DateForm.Interval, From = begin with { Future = since > i } };
        return true;
    }

    /// <summary>"jusqu'au 5 mai", "jusqu'en 2025", "d'ici à 2030", "d'ici lundi".</summary>
    public bool TryUntil(int i, int end, int first, out DateExpression date, out int next)
    {
        (date, next) = (null!, i);
        var until = WordAt(i, end).Is(DateRoles.Until);
        var by = WordAt(i, end).Is(DateRoles.Of) && WordAt(i + 1, end).Is(DateRoles.By);
        if (!until && !by)
        {
            return false;
        }

        var at = by ? i + 2 : i + 1;
        at = WordAt(at, end).Is(DateRoles.To | DateRoles.In) ? at + 1 : at;
        if (!TryEnd(at, end, out var to, out next) && !(by && lengths.TryLength(at, end, 1, out to, out next)) || to.Form is DateForm.Interval or DateForm.Recent or DateForm.Soon or DateForm.Stretch)
        {
            return false;
        }

        // A term lies ahead unless the words before it say that it is past.
        date = new DateExpression { Span = Span(i, next), Form = DateForm.Interval, To = to with { Future = by || tense.Before(i, first) != Outlook.Past } };
        return true;
    }

    /// <summary>One end of an interval: a date, a month, a year or a fixed expression, with or without its article.</summary>
    private bool TryEnd(int i, int end, out DateExpression date, out int next)
    {
        if (lengths.TryAgo(i, end, out date, out next) || lengths.TryPhrase(i, end, out date, out next) || reader.TryReadBare(i, end, out date, out next)
            || feasts.TryRead(i, end, out date, out next))
        {
            return true;
        }

        var the = SkipThe(i, end);
        if (the > i && reader.TryReadBare(the, end, out date, out next))
        {
            return true;
        }

        var at = reader.SkipToPeriod(the, end);
        return at > the && (lengths.TryPhrase(at, end, out date, out next) || reader.TryReadBare(at, end, out date, out next));
    }

    public bool TryBetween(int i, int end, out DateExpression date, out int next)
    {
        (date, next) = (null!, i);
        return WordAt(i, end).Is(DateRoles.Between) && TryPair(i, i + 1, end, DateRoles.And, out date, out next);
    }

    /// <summary>"du 3 au 5 mai", "de mercredi à jeudi", "de mars à juin 2024", "de 2010 à 2015".</summary>
    public bool TryFromTo(int i, int end, out DateExpression date, out int next)
    {
        (date, next) = (null!, i);
        return WordAt(i, end).Is(DateRoles.Of | DateRoles.From) && TryPair(i, i + 1, end, DateRoles.To, out date, out next);
    }

    private bool TryPair(int start, int i, int end, DateRoles joint, out DateExpression date, out int next)
    {
        (date, next) = (null!, start);
        var at = SkipThe(i, end);
        DateExpression? begin;
        if (!reader.TryReadBare(at, end, out begin, out var after))
        {
            // "du 3 au 5 mai": the month comes with the second day.
            var (day, length) = reader.DayAt(at, end);
            if (day == 0)
            {
                return false;
            }

            begin = new DateExpression { Span = Span(at, at + length), Form = DateForm.Calendar, Day = day };
            after = at + length;
        }

        var to = after;
        to = WordAt(to, end).Is(DateRoles.Until) ? to + 1 : to;
        if (begin.Form != DateForm.Calendar || !WordAt(to, end).Is(joint))
        {
            return false;
        }

        to = SkipThe(to + 1, end);
        if (!reader.TryReadBare(to, end, out var last, out next) || last.Form != DateForm.Calendar)
        {
            return false;
        }

        if (begin is { Day: not null, Month: null })
        {
            if (last.Day is null || last.Month is null)
            {
                // "du lundi 9 au vendredi 13": the weekdays find the month.
                if (begin.Weekday is null || last is not { Weekday: not null, Day: not null })
                {
                    return false;
                }
            }
            else
            {
                begin = begin with { Month = last.Month, Year = last.Year };
            }
        }

        date = new DateExpression { Span = Span(start, next), Form = DateForm.Interval, From = begin, To = last };
        return true;
    }

    /// <summary>"1950-1953", "1914-18", "2023/2024", "2023/24".</summary>
    public bool TryYears(int i, int end, out DateExpression date, out int next)
    {
        (date, next) = (null!, i);
        if (i >= end || tokens[i].Kind != TokenKind.Number || (TryHyphened(i, end) ?? TrySlashed(i)) is not (var first, var last, var after))
        {
            return false;
        }

        next = after;
        date = new DateExpression
        {
            Span = Span(i, next),
            Form = DateForm.Interval,
            From = new DateExpression { Span = Span(i, next), Form = DateForm.Calendar, Year = first },
            To = new DateExpression { Span = Span(i, next), Form = DateForm.Calendar, Year = last },
        };
        return true;
    }

    private (int First, int Last, int Next)? TryHyphened(int i, int end)
    {
        if (reader.YearAt(i, end) is not { } first || reader.CharAt(i + 1, end) is not ('-' or '–' or '‑') || tokens[i + 1].Start != tokens[i].End
            || i + 2 >= end || tokens[i + 2].Start != tokens[i + 1].End || reader.CharAt(i + 3, end) is '-')
        {
            return null;
        }

        var last = reader.YearAt(i + 2, end) ?? (tokens[i + 2].Span.Length == 2 && reader.NumberAt(i + 2, end) is { } short2 ? (first / 100 * 100) + short2 : 0);
        return last > first ? (first, last, i + 3) : null;
    }

    /// <summary>A season or a school year: two years that follow each other.</summary>
    private (int First, int Last, int Next)? TrySlashed(int i)
    {
        var number = reader.TextOf(i);
        if (number.Length is not (7 or 9) || number[4] != '/' || !int.TryParse(number[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            || !int.TryParse(number[5..], NumberStyles.None, CultureInfo.InvariantCulture, out var last))
        {
            return null;
        }

        last = number.Length == 7 ? (first / 100 * 100) + last : last;
        return last == first + 1 && first >= 1800 ? (first, last, i + 1) : null;
    }

    /// <summary>"(3-12 mai 2023)".</summary>
    public bool TryDayRange(int i, int end, out DateExpression date, out int next)
    {
        (date, next) = (null!, i);
        var (day, length) = reader.DayAt(i, end);
        if (day == 0 || length != 1 || reader.CharAt(i + 1, end) is not ('-' or '–') || !reader.TryRead(i + 2, end, out var last, out next)
            || last is not { Form: DateForm.Calendar, Day: { } to, Month: not null, Weekday: null } || to <= day)
        {
            return false;
        }

        date = new DateExpression { Span = Span(i, next), Form = DateForm.Interval, From = last with { Day = day }, To = last };
        return true;
    }

    private int SkipThe(int i, int end) => WordAt(i, end).Is(DateRoles.The) || WordAt(i, end).Is(DateRoles.From) ? i + 1 : i;

    private DateWord WordAt(int i, int end) => reader.WordAt(i, end);

    private TextSpan Span(int from, int to) => new(tokens[from].Start, tokens[to - 1].End);
}
