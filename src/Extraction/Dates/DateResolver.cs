using System.Globalization;

namespace Dossier.Extraction.Dates;

/// <summary>
/// What a date expression means, read on a given day. News looks back: "vendredi" is the last Friday, "en juin" the last June,
/// unless the words speak of the future.
/// </summary>
internal static class DateResolver
{
    /// <param name="reference">What the expression is relative to: a day, or a month or year where no day is known.</param>
    /// <returns>Null where nothing fixes it.</returns>
    public static ResolvedDate? Resolve(DateExpression expression, EdtfDate? reference)
    {
        var value = Value(expression, Reference.Of(reference));
        return value is null ? null : new ResolvedDate(value, IsStated(expression) ? DateBasis.Stated : DateBasis.Inferred, null);
    }

    /// <summary>Whether the text alone fixes it: it says the year.</summary>
    private static bool IsStated(DateExpression e) => e.Form switch
    {
        DateForm.Calendar => e.Year is not null || e.Digits is not null,
        DateForm.Interval => (e.From is null || IsStated(e.From)) && (e.To is null || IsStated(e.To)),
        _ => false,
    };

    private static EdtfDate? Value(DateExpression e, Reference reference) => e.Form switch
    {
        DateForm.Calendar => Calendar(e, reference),
        DateForm.Offset or DateForm.Anchored => Offset(e, reference),
        DateForm.Recent => reference.Month is { } month ? EdtfDate.OfMonth(month.Year, month.Month).Approximately() : null,
        DateForm.ThisWeekend or DateForm.LastWeekend or DateForm.NextWeekend => Weekend(e, reference),
        _ => Interval(e, reference),
    };

    private static EdtfDate? Calendar(DateExpression e, Reference reference)
    {
        if (e.Digits is not null)
        {
            return EdtfDate.Parse(e.Digits.PadRight(4, 'X'));
        }

        if (e.Year is { } year)
        {
            return Part(e.Part, e.Season is { } named ? Season(year, named)
                : e.Month is not { } month ? EdtfDate.OfYear(year)
                : e.Day is not { } day ? EdtfDate.OfMonth(year, month)
                : Day(year, month, day));
        }

        if (e.Season is { } season)
        {
            return SeasonNear(season, e, reference);
        }

        if (e.Month is { } named2)
        {
            return e.Day is { } day ? DayOfMonth(named2, day, e, reference) : Part(e.Part, Month(named2, e, reference));
        }

        return e.Weekday is { } weekday ? e.Day is { } date ? DayOfWeekday(weekday, date, reference) : Weekday(weekday, e, reference) : null;
    }

    private static EdtfDate? Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && day <= DateTime.DaysInMonth(year, month) ? EdtfDate.OfDay(new DateOnly(year, month, day)) : null;

    private static EdtfDate? DayOfMonth(int month, int day, DateExpression e, Reference reference)
    {
        if (reference.Latest is not { } latest)
        {
            return EdtfDate.Parse(string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:D2}-{day:D2}"));
        }

        if (e.Weekday is { } weekday)
        {
            // Day, month and weekday together leave one year in six or so: the nearest.
            var fitting = Enumerable.Range(latest.Year - 6, 13)
                .Where(year => year is > 0 and <= 9999 && day <= DateTime.DaysInMonth(year, month) && Number(new DateOnly(year, month, day)) == weekday)
                .Select(year => new DateOnly(year, month, day))
                .OrderBy(date => Math.Abs(date.DayNumber - latest.DayNumber))
                .FirstOrDefault();
            if (fitting != default && Math.Abs(fitting.DayNumber - latest.DayNumber) <= 400)
            {
                return EdtfDate.OfDay(fitting);
            }
        }

        if (day > DateTime.DaysInMonth(latest.Year, month))
        {
            return null;
        }

        var here = new DateOnly(latest.Year, month, day);
        var past = here <= latest ? here : Shift(here, -1, day);
        var ahead = here >= latest ? here : Shift(here, 1, day);
        var (back, forward) = (latest.DayNumber - past.DayNumber, ahead.DayNumber - latest.DayNumber);
        var future = e.Turn switch
        {
            DateTurn.Last => false,
            DateTurn.Next => true,

            // Without a word about it, a day that is near ahead and far behind is ahead.
            _ => back > 0 && (e.Future ? forward < 300 : forward * 4 < back),
        };
        return EdtfDate.OfDay(future ? ahead : past);
    }

    private static DateOnly Shift(DateOnly date, int years, int day)
    {
        var year = Math.Clamp(date.Year + years, 1, 9999);
        return new DateOnly(year, date.Month, Math.Min(day, DateTime.DaysInMonth(year, date.Month)));
    }

    /// <summary>"lundi 3": the nearest Monday that is a third.</summary>
    private static EdtfDate? DayOfWeekday(int weekday, int day, Reference reference)
    {
        if (reference.Month is null || reference.Latest is not { } latest)
        {
            return null;
        }

        for (var distance = 0; distance <= 62; distance++)
        {
            foreach (var date in (DateOnly[])[latest.AddDays(-distance), latest.AddDays(distance)])
            {
                if (date.Day == day && Number(date) == weekday)
                {
                    return EdtfDate.OfDay(date);
                }
            }
        }

        return null;
    }

    private static EdtfDate? Weekday(int weekday, DateExpression e, Reference reference)
    {
        if (reference.Day is not { } today)
        {
            return null;
        }

        var back = (Number(today) - weekday + 7) % 7;
        var forward = (7 - back) % 7;
        return EdtfDate.OfDay(today.AddDays(e.Turn switch
        {
            DateTurn.Last => back == 0 ? -7 : -back,
            DateTurn.Next => forward == 0 ? 7 : forward,
            _ => e.Future ? forward : -back,
        }));
    }

    private static EdtfDate? Month(int month, DateExpression e, Reference reference)
    {
        if (reference.Latest is not { } latest)
        {
            return EdtfDate.Parse(string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:D2}"));
        }

        var year = e.Turn switch
        {
            DateTurn.Last => month < latest.Month || reference.Month is null ? latest.Year : latest.Year - 1,
            DateTurn.Next => month > latest.Month ? latest.Year : latest.Year + 1,
            _ when e.Future => month >= latest.Month ? latest.Year : latest.Year + 1,
            _ => month <= latest.Month ? latest.Year : latest.Year - 1,
        };
        return year is >= 1 and <= 9999 ? EdtfDate.OfMonth(year, month) : null;
    }

    private static EdtfDate Season(int year, int season) => EdtfDate.Parse(string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{season}"));

    /// <summary>The last one that has begun; the next one to begin where the words speak of the future.</summary>
    private static EdtfDate? SeasonNear(int season, DateExpression e, Reference reference)
    {
        if (reference.Month is null || reference.Latest is not { } latest || latest.Year is < 3 or > 9996)
        {
            return null;
        }

        var seasons = Enumerable.Range(latest.Year - 2, 5).Select(year => Season(year, season)).ToArray();
        return e.Turn == DateTurn.Next || (e.Future && e.Turn == DateTurn.None) ? seasons.First(s => s.Earliest > latest || (e.Turn != DateTurn.Next && s.Latest >= latest))
            : e.Turn == DateTurn.Last ? seasons.Last(s => s.Latest < latest)
            : e.Turn == DateTurn.This ? seasons.MinBy(s => latest < s.Earliest ? s.Earliest!.Value.DayNumber - latest.DayNumber : Math.Max(0, latest.DayNumber - s.Latest!.Value.DayNumber))
            : seasons.Last(s => s.Earliest <= latest);
    }

    /// <summary>A third of a month or of a year; its inner edges are rough.</summary>
    private static EdtfDate? Part(DatePart part, EdtfDate? whole)
    {
        if (part == DatePart.Whole || whole?.Earliest is not { } first || whole.Latest is not { } last || whole.IsDay)
        {
            return whole;
        }

        var month = first.Year == last.Year && first.Month == last.Month;
        EdtfDate At(int number, bool rough)
        {
            var edge = month ? EdtfDate.OfDay(first.AddDays(number - 1)) : EdtfDate.OfMonth(first.Year, number);
            return rough ? edge.Approximately() : edge;
        }

        return part switch
        {
            DatePart.Early => EdtfDate.OfInterval(At(1, rough: false), At(month ? 10 : 4, rough: true)),
            DatePart.Middle => EdtfDate.OfInterval(At(month ? 11 : 5, rough: true), At(month ? 20 : 8, rough: true)),
            _ => EdtfDate.OfInterval(At(month ? 21 : 9, rough: true), At(month ? last.Day : 12, rough: false)),
        };
    }

    private static EdtfDate? Offset(DateExpression e, Reference reference)
    {
        // A length of time longer than a few days is told in round numbers.
        var counted = Math.Abs(e.Count) > 1 || e.Approximate || e.Form == DateForm.Anchored;
        switch (e.Unit)
        {
            case DateUnit.Hour or DateUnit.Day when reference.Day is { } day:
                var days = e.Unit == DateUnit.Day ? e.Count : e.Count / 24;
                var date = AddDays(day, days);
                return date is null ? null : e.Approximate || Math.Abs(days) >= 10 ? EdtfDate.OfDay(date.Value).Approximately() : EdtfDate.OfDay(date.Value);

            case DateUnit.Week when reference.Day is { } day:
                var monday = AddDays(day, (7 * e.Count) - Number(day) + 1);
                return monday is null || AddDays(monday.Value, 6) is not { } sunday ? null
                    : EdtfDate.OfInterval(EdtfDate.OfDay(monday.Value), EdtfDate.OfDay(sunday));

            case DateUnit.Month when reference.Month is { } month:
                var months = (month.Year * 12) + month.Month - 1 + e.Count;
                return months is < 12 or >= 120000 ? null : Rough(EdtfDate.OfMonth(months / 12, (months % 12) + 1));

            case DateUnit.Year or DateUnit.Decade when reference.Year is { } year:
                var years = year + (e.Unit == DateUnit.Year ? e.Count : 10 * e.Count);
                return years is < 1 or > 9999 ? null : Rough(EdtfDate.OfYear(years));

            default:
                return null;
        }

        EdtfDate Rough(EdtfDate value) => counted ? value.Approximately() : value;
    }

    private static DateOnly? AddDays(DateOnly day, int days) =>
        day.DayNumber + days is var number && number >= 0 && number <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber(number) : null;

    private static EdtfDate? Weekend(DateExpression e, Reference reference)
    {
        if (reference.Day is not { } today)
        {
            return null;
        }

        // Until Wednesday "ce week-end" is the one behind, unless the words speak of the future; from Thursday on the one ahead.
        var weekday = Number(today);
        var saturday = AddDays(today, 6 - weekday - (e.Form switch
        {
            DateForm.LastWeekend => 7,
            DateForm.NextWeekend => weekday >= 6 ? -7 : 0,
            _ => weekday <= 3 && !e.Future ? 7 : 0,
        }));
        return saturday is null || AddDays(saturday.Value, 1) is not { } sunday ? null : EdtfDate.OfInterval(EdtfDate.OfDay(saturday.Value), EdtfDate.OfDay(sunday));
    }

    private static EdtfDate? Interval(DateExpression e, Reference reference)
    {
        if (e.From is null)
        {
            return Value(e.To!, reference) is { } end ? EdtfDate.OfInterval(null, Edge(end, first: false)) : null;
        }

        if (e.To is null)
        {
            return Value(e.From, reference) is { } start ? EdtfDate.OfInterval(Edge(start, first: true), null) : null;
        }

        // The later end is read against the reference, the earlier one looks back from it.
        var fromYear = e.From.Year is not null && e.To.Year is null && e.To.Month is { } toMonth
            ? e.To with { Year = e.From.Year + (toMonth < e.From.Month ? 1 : 0) }
            : e.To;
        var to = Value(fromYear with { Future = e.Future || e.To.Future }, reference);
        var before = to is { Latest: not null } && e.From.Year is null ? Reference.Of(to) : reference;
        var from = e.From is { Weekday: not null, Day: null } ? Value(e.From with { Turn = DateTurn.Last }, before) : Value(e.From with { Future = false, Turn = DateTurn.None }, before);
        if (from is null || to is null || from.Earliest > to.Latest)
        {
            return null;
        }

        return EdtfDate.OfInterval(Edge(from, first: true), Edge(to, first: false));
    }

    /// <summary>An interval as an end of another one: its own first or last day.</summary>
    private static EdtfDate Edge(EdtfDate date, bool first)
    {
        var slash = date.Edtf.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? date : EdtfDate.Parse(first ? date.Edtf[..slash] : date.Edtf[(slash + 1)..]);
    }

    /// <summary>1 is Monday.</summary>
    private static int Number(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    /// <summary>How exactly the reference is known.</summary>
    private readonly record struct Reference(DateOnly? Day, (int Year, int Month)? Month, int? Year, DateOnly? Latest)
    {
        public static Reference Of(EdtfDate? date)
        {
            // At either end of the calendar there is nothing to look back or ahead to.
            if (date?.Earliest is not { Year: > 100 } earliest || date.Latest is not { Year: < 9900 } latest)
            {
                return default;
            }

            if (earliest.Year != latest.Year)
            {
                return new Reference(null, null, null, latest);
            }

            return new Reference(
                earliest == latest ? earliest : null,
                earliest.Month == latest.Month ? (latest.Year, latest.Month) : null,
                latest.Year,
                latest);
        }
    }
}
