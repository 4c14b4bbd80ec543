namespace Dossier.Extraction.Dates;

/// <summary>What lengths of time and parts of periods mean, read on a given day.</summary>
internal static class PeriodResolver
{
    /// <summary>A third of a week, of a month, of a year, of a decade or of a century; its inner edges are rough.</summary>
    public static EdtfDate? Part(DatePart part, EdtfDate? whole)
    {
        if (part == DatePart.Whole || whole?.Earliest is not { } first || whole.Latest is not { } last || whole.IsDay)
        {
            return whole;
        }

        var days = last.DayNumber - first.DayNumber + 1;
        var (early, late, length) = days switch
        {
            7 => (2, 4, 7),
            <= 31 => (10, 21, last.Day),
            <= 366 => (4, 9, 12),
            <= 3660 => (4, 8, 10),
            _ => (34, 68, 100),
        };
        if (days is > 31 and < 365)
        {
            // Of a quarter or a half-year a third is a month or two.
            (length, early) = ((last.Month - first.Month + 1), Math.Max(1, (last.Month - first.Month + 1) / 3));
            late = length - early + 1;
        }

        EdtfDate At(int number, bool rough)
        {
            var edge = days switch
            {
                <= 31 => EdtfDate.OfDay(first.AddDays(number - 1)),
                <= 366 => EdtfDate.OfMonth(first.Year, first.Month + number - 1),
                _ => EdtfDate.OfYear(first.Year + number - 1),
            };
            return rough ? edge.Approximately() : edge;
        }

        return part switch
        {
            DatePart.Early => EdtfDate.OfInterval(At(1, rough: false), At(early, rough: true)),
            DatePart.Middle => EdtfDate.OfInterval(At(days == 7 ? early : early + 1, rough: true), At(days == 7 ? late : late - 1, rough: true)),
            _ => EdtfDate.OfInterval(At(late, rough: true), At(length, rough: false)),
        };
    }

    /// <summary>So many months or days of a year or a month, the first, the last or the nth of such shares.</summary>
    public static EdtfDate? Share(DateExpression e, EdtfDate whole)
    {
        if (whole.Earliest is not { } first || whole.Latest is not { } last)
        {
            return null;
        }

        var year = last.DayNumber - first.DayNumber > 31;
        if (e.Count < 0)
        {
            // A half.
            return Share(e with { Count = year ? 6 : 15, Unit = year ? DateUnit.Month : DateUnit.Day }, whole);
        }

        if (e.Unit == DateUnit.Month)
        {
            var begin = e.Index < 0 ? 13 - e.Count : ((e.Index - 1) * e.Count) + 1;
            return begin < 1 || begin + e.Count > 13 ? null : EdtfDate.OfInterval(EdtfDate.OfMonth(first.Year, begin), EdtfDate.OfMonth(first.Year, begin + e.Count - 1));
        }

        if (year)
        {
            return null;
        }

        // The second half of a month and its last week go to its end.
        var from = e.Index < 0 ? last.Day - e.Count + 1 : ((e.Index - 1) * e.Count) + 1;
        var to = e.Index < 0 || (e.Count == 15 && e.Index == 2) ? last.Day : from + e.Count - 1;
        return from < 1 || to > last.Day ? null : EdtfDate.OfInterval(EdtfDate.OfDay(first.AddDays(from - 1)), EdtfDate.OfDay(first.AddDays(to - 1)));
    }

    public static EdtfDate? Offset(DateExpression e, DateReference reference)
    {
        // A length of time longer than a few days is told in round numbers.
        var counted = Math.Abs(e.Count) > 1 || e.Approximate;
        switch (e.Unit)
        {
            case DateUnit.Minute or DateUnit.Hour or DateUnit.Day when reference.Day is { } day:
                var days = e.Unit switch { DateUnit.Day => e.Count, DateUnit.Hour => e.Count / 24, _ => 0 };
                var date = AddDays(day, days);
                return date is null ? null : (e.Approximate && days != 0) || Math.Abs(days) >= 10 ? EdtfDate.OfDay(date.Value).Approximately() : EdtfDate.OfDay(date.Value);

            case DateUnit.Week when reference.Day is { } day:
                var monday = AddDays(day, (7 * e.Count) - DateReference.Weekday(day) + 1);
                return monday is null || AddDays(monday.Value, 6) is not { } sunday ? null
                    : EdtfDate.OfInterval(EdtfDate.OfDay(monday.Value), EdtfDate.OfDay(sunday));

            case DateUnit.Month when reference.Month is { } month:
                return AddMonths(month, e.Count) is { } moved ? Rough(EdtfDate.OfMonth(moved.Year, moved.Month)) : null;

            case DateUnit.Quarter or DateUnit.HalfYear when reference.Month is { } month:
                var length = e.Unit == DateUnit.Quarter ? 3 : 6;
                return AddMonths((month.Year, ((month.Month - 1) / length * length) + 1), e.Count * length) is { } begin
                    ? EdtfDate.OfInterval(EdtfDate.OfMonth(begin.Year, begin.Month), EdtfDate.OfMonth(begin.Year, begin.Month + length - 1))
                    : null;

            case DateUnit.Year or DateUnit.Decade when reference.Year is { } year:
                var years = year + (e.Unit == DateUnit.Year ? e.Count : 10 * e.Count);
                return years is < 1 or > 9999 ? null : Rough(EdtfDate.OfYear(years));

            case DateUnit.Century when reference.Year is { } year:
                var century = (year / 100) + e.Count;
                return century is < 1 or > 99 ? null : EdtfDate.Parse($"{century:D2}XX");

            default:
                return null;
        }

        EdtfDate Rough(EdtfDate value) => counted ? value.Approximately() : value;
    }

    /// <summary>Hours ago is that day; days and weeks ago are that month, months ago that year; years ago are nothing.</summary>
    public static EdtfDate? Recent(DateExpression e, DateReference reference) => e.Unit switch
    {
        DateUnit.Minute or DateUnit.Hour => reference.Day is { } day ? EdtfDate.OfDay(day) : null,
        DateUnit.None or DateUnit.Day or DateUnit.Week => reference.Month is { } month ? EdtfDate.OfMonth(month.Year, month.Month).Approximately() : null,
        DateUnit.Month or DateUnit.Quarter or DateUnit.HalfYear => reference.Year is { } year ? EdtfDate.OfYear(year).Approximately() : null,
        _ => null,
    };

    public static EdtfDate? Stretch(DateExpression e, DateReference reference)
    {
        var (here, there) = e.Unit switch
        {
            DateUnit.Hour or DateUnit.Day or DateUnit.Week => reference.Day is { } day
                ? (EdtfDate.OfDay(day), AddDays(day, e.Unit switch { DateUnit.Hour => e.Count / 24, DateUnit.Week => 7 * e.Count, _ => e.Count }) is { } other ? EdtfDate.OfDay(other) : null)
                : (null, null),
            DateUnit.Month or DateUnit.Quarter or DateUnit.HalfYear => reference.Month is { } month
                && AddMonths(month, e.Count * e.Unit switch { DateUnit.Month => 1, DateUnit.Quarter => 3, _ => 6 }) is { } moved
                ? (EdtfDate.OfMonth(month.Year, month.Month), EdtfDate.OfMonth(moved.Year, moved.Month))
                : (null, null),
            _ => reference.Year is { } year && year + (e.Count * (e.Unit == DateUnit.Decade ? 10 : 1)) is >= 1 and <= 9999 and var years
                ? (EdtfDate.OfYear(year), EdtfDate.OfYear(years))
                : ((EdtfDate?)null, (EdtfDate?)null),
        };
        return here is null || there is null ? null : here == there ? here : e.Count < 0 ? EdtfDate.OfInterval(there, here) : EdtfDate.OfInterval(here, there);
    }

    public static EdtfDate? Weekend(DateExpression e, DateReference reference)
    {
        if (reference.Day is not { } today)
        {
            return null;
        }

        // Until Wednesday "ce week-end" is the one behind, unless the words speak of the future; from Thursday on the one ahead.
        var weekday = DateReference.Weekday(today);
        var saturday = AddDays(today, 6 - weekday - (e.Form switch
        {
            DateForm.LastWeekend => 7,
            DateForm.NextWeekend => weekday >= 6 ? -7 : 0,
            _ => weekday <= 3 && !e.Future ? 7 : 0,
        }));
        return saturday is null || AddDays(saturday.Value, 1) is not { } sunday ? null : EdtfDate.OfInterval(EdtfDate.OfDay(saturday.Value), EdtfDate.OfDay(sunday));
    }

    private static (int Year, int Month)? AddMonths((int Year, int Month) month, int months)
    {
        var sum = (month.Year * 12) + month.Month - 1 + months;
        return sum is < 12 or >= 120000 ? null : (sum / 12, (sum % 12) + 1);
    }

    private static DateOnly? AddDays(DateOnly day, int days) =>
        day.DayNumber + days is var number && number >= 0 && number <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber(number) : null;
}
