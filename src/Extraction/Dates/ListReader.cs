using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Dates;

/// <summary>Reads days, months and years that stand in a row: "les 3, 4 et 5 mai", "samedi et dimanche", "en mars et avril".</summary>
internal sealed class ListReader(DateReader reader, Token[] tokens)
{
    /// <summary>A bound keeps the search linear.</summary>
    private const int LongestList = 8;

    /// <summary>
    /// "les 22 et 23 mars", "samedi 22 et dimanche 23 mars", "lundi, mardi et mercredi": days that follow one another are one interval; of
    /// others the first alone, with the month of the last.
    /// </summary>
    public bool TryDays(int i, int end, out DateExpression date, out int next)
    {
        (date, next) = (null!, i);
        var start = WordAt(i, end).Is(DateRoles.ThePlural) ? i + 1 : i;
        var (weekday, day, after) = ItemAt(start, end);
        if (after == 0 || WordAt(start, end).Is(DateRoles.The))
        {
            return false;
        }

        var inARow = true;
        var (previousWeekday, previousDay) = (weekday, day);
        var at = after;
        for (var items = 1; items < LongestList; items++)
        {
            var final = WordAt(at, end).Is(DateRoles.And | DateRoles.To) && reader.CharAt(at, end) != 'à';
            if (!final && reader.CharAt(at, end) != ',')
            {
                return false;
            }

            var item = final && WordAt(at + 1, end).Is(DateRoles.The) ? at + 2 : at + 1;
            if (!final)
            {
                var (nextWeekday, nextDay, then) = ItemAt(item, end);
                if (then == 0 || (nextDay is null) != (day is null))
                {
                    return false;
                }

                inARow &= Follows(previousWeekday, previousDay, nextWeekday, nextDay);
                (previousWeekday, previousDay, at) = (nextWeekday, nextDay, then);
                continue;
            }

            if (!reader.TryRead(item, end, out var last, out var close) || last.Form != DateForm.Calendar || (last.Day is null) != (day is null) || last.Anchored
                || (day is not null ? last.Month is null : weekday is null || last.Weekday is null) || last.Turn == DateTurn.This)
            {
                return false;
            }

            inARow &= Follows(previousWeekday, previousDay, last.Weekday, last.Day) && item == at + 1;
            return inARow ? Join(start, close, weekday, day, last, out date, out next) : First(start, after, weekday, day, last, out date, out next);
        }

        return false;
    }

    private static bool Follows(int? weekday, int? day, int? nextWeekday, int? nextDay) =>
        day is not null ? nextDay - day == 1 : (nextWeekday - weekday + 7) % 7 == 1;

    private bool Join(int start, int close, int? weekday, int? day, DateExpression last, out DateExpression date, out int next)
    {
        next = close;
        date = new DateExpression
        {
            Span = Span(start, next),
            Form = DateForm.Interval,
            From = last with { Day = day, Weekday = weekday, Turn = day is null ? DateTurn.None : last.Turn },
            To = last,
        };
        return true;
    }

    /// <summary>Days apart are dates of their own; the first one borrows the month of the last.</summary>
    private bool First(int start, int after, int? weekday, int? day, DateExpression last, out DateExpression date, out int next)
    {
        (date, next) = (null!, start);
        if (day is null)
        {
            return false;
        }

        date = new DateExpression
        {
            Span = Span(start, after), Form = DateForm.Calendar, Weekday = weekday, Day = day, Month = last.Month, Year = last.Year, Turn = last.Turn, Within = last.Within,
        };
        next = after;
        return true;
    }

    /// <summary>"mars et avril 2024" are one interval; "janvier et en mars 2021" two months of one year.</summary>
    public bool TryMonths(int i, int end, out DateExpression date, out int next)
    {
        (date, next) = (null!, i);
        if (!reader.TryMonth(i, end, out var first, out var after) || first is not { Form: DateForm.Calendar, Year: null, Turn: DateTurn.None, Within: null } || !WordAt(after, end).Is(DateRoles.And))
        {
            return false;
        }

        var at = WordAt(after + 1, end).Is(DateRoles.In | DateRoles.Of) ? after + 2 : after + 1;
        if (!reader.TryMonth(at, end, out var last, out var close) || last.Form != DateForm.Calendar)
        {
            return false;
        }

        if (at == after + 1 && (last.Month - first.Month + 12) % 12 == 1)
        {
            date = new DateExpression { Span = Span(i, close), Form = DateForm.Interval, From = last with { Month = first.Month, Year = last.Month == 1 ? last.Year - 1 : last.Year }, To = last };
            next = close;
            return true;
        }

        (date, next) = (first with { Year = last.Year }, after);
        return last.Year is not null;
    }

    /// <summary>Whether a year at <paramref name="i"/> is the next in a row of years: "en 2021, 2022 et 2023".</summary>
    public bool ContinuesYears(int i, int end, int first) =>
        i - 2 >= first && reader.YearAt(i, end) is not null && (WordAt(i - 1, end).Is(DateRoles.And) || reader.CharAt(i - 1, end) == ',')
        && reader.YearAt(i - 2, end) is { } before && reader.YearAt(i, end) > before && reader.EndsPhrase(i + 1, end);

    private (int? Weekday, int? Day, int Next) ItemAt(int i, int end)
    {
        var weekday = WordAt(i, end).Is(DateRoles.Weekday) ? WordAt(i, end).Weekday : (int?)null;
        var at = WordAt(i, end).Is(DateRoles.The) && reader.DayAt(i + 1, end).Day > 0 ? i + 1 : weekday is null ? i : i + 1;
        var (day, length) = reader.DayAt(at, end);
        return (weekday, day == 0 ? null : day, weekday is null && day == 0 ? 0 : at + length);
    }

    private DateWord WordAt(int i, int end) => reader.WordAt(i, end);

    private TextSpan Span(int from, int to) => new(tokens[from].Start, tokens[to - 1].End);
}
