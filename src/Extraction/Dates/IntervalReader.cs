using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Dates;

/// <summary>Joins single dates to intervals: "du 3 au 5 mai", "depuis 2022", "jusqu'à vendredi".</summary>
internal sealed class IntervalReader(DateReader reader, LengthReader lengths, TenseReader tense, Token[] tokens)
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

        date = begin.Form == DateForm.Interval
            ? begin with { Span = Span(i, next) }
            : new DateExpression { Span = Span(i, next), Form = DateForm.Interval, From = begin };
        return true;
    }

    /// <summary>"jusqu'au 5 mai", "jusqu'en 2025", "d'ici à 2030", "d'ici lundi".</summary>
    public bool TryUntil(int i, int end, out DateExpression date, out int next)
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
        if (!TryEnd(at, end, out var to, out next) || to.Form == DateForm.Interval)
        {
            return false;
        }

        // A term lies ahead unless the words around say that it is past.
        date = new DateExpression { Span = Span(i, next), Form = DateForm.Interval, To = to with { Future = by || !LooksBack(i) } };
        return true;
    }

    private bool LooksBack(int i)
    {
        for (var j = i - 1; j >= Math.Max(0, i - 8); j--)
        {
            if (tense.Of(j) is { } future)
            {
                return !future;
            }
        }

        return false;
    }

    /// <summary>One end of an interval: a date, a month, a year or a fixed expression, with or without its article.</summary>
    private bool TryEnd(int i, int end, out DateExpression date, out int next)
    {
        if (lengths.TryAgo(i, end, out date, out next) || lengths.TryPhrase(i, end, out date, out next) || reader.TryReadBare(i, end, out date, out next))
        {
            return true;
        }

        var at = reader.SkipToPeriod(SkipThe(i, end), end);
        return at > i && (lengths.TryPhrase(at, end, out date, out next) || reader.TryReadBare(at, end, out date, out next));
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
                return false;
            }

            begin = begin with { Month = last.Month, Year = last.Year };
        }

        date = new DateExpression { Span = Span(start, next), Form = DateForm.Interval, From = begin, To = last };
        return true;
    }

    /// <summary>"1950-1953", "2023/2024".</summary>
    public bool TryYears(int i, int end, out DateExpression date, out int next)
    {
        (date, next) = (null!, i);
        if (reader.YearAt(i, end) is not { } first || reader.CharAt(i + 1, end) is not ('-' or '–' or '‑') || tokens[i + 1].Start != tokens[i].End
            || reader.YearAt(i + 2, end) is not { } last || last <= first || reader.CharAt(i + 3, end) is '-')
        {
            return false;
        }

        next = i + 3;
        date = new DateExpression
        {
            Span = Span(i, next),
            Form = DateForm.Interval,
            From = new DateExpression { Span = Span(i, i + 1), Form = DateForm.Calendar, Year = first },
            To = new DateExpression { Span = Span(i + 2, next), Form = DateForm.Calendar, Year = last },
        };
        return true;
    }

    /// <summary>"les 22 et 23 mars", "samedi 22 et dimanche 23 mars", "samedi et dimanche": days that follow one another.</summary>
    public bool TryDays(int i, int end, out DateExpression date, out int next)
    {
        (date, next) = (null!, i);
        var (weekday, day, after) = DayOrWeekday(WordAt(i, end).Is(DateRoles.ThePlural) ? i + 1 : i, end);
        if (after == 0 || !WordAt(after, end).Is(DateRoles.And | DateRoles.To))
        {
            return false;
        }

        var at = after + 1;
        if (!reader.TryRead(at, end, out var last, out next) || last.Form != DateForm.Calendar || (last.Day is null) != (day is null)
            || (day is not null && last.Month is null) || (day is null && weekday is null) || last.Turn == DateTurn.This)
        {
            return false;
        }

        if (day is not null ? last.Day - day != 1 && WordAt(after, end).Is(DateRoles.And) : (last.Weekday - weekday + 7) % 7 != 1)
        {
            // Two days apart are two dates; the first one borrows the month of the second.
            if (day is null)
            {
                return false;
            }

            date = new DateExpression { Span = Span(after - 1, after), Form = DateForm.Calendar, Weekday = weekday, Day = day, Month = last.Month, Year = last.Year };
            next = after;
            return true;
        }

        date = new DateExpression
        {
            Span = Span(WordAt(i, end).Is(DateRoles.ThePlural) ? i + 1 : i, next),
            Form = DateForm.Interval,
            From = last with { Span = Span(after - 1, after), Day = day, Weekday = weekday },
            To = last,
        };
        return true;
    }

    private (int? Weekday, int? Day, int Next) DayOrWeekday(int i, int end)
    {
        var weekday = WordAt(i, end).Is(DateRoles.Weekday) ? WordAt(i, end).Weekday : (int?)null;
        var at = weekday is null ? i : i + 1;
        var (day, length) = reader.DayAt(at, end);
        return (weekday, day == 0 ? null : day, weekday is null && day == 0 ? 0 : at + length);
    }

    private int SkipThe(int i, int end) => WordAt(i, end).Is(DateRoles.The) || WordAt(i, end).Is(DateRoles.From) ? i + 1 : i;

    private DateWord WordAt(int i, int end) => reader.WordAt(i, end);

    private TextSpan Span(int from, int to) => new(tokens[from].Start, tokens[to - 1].End);
}
