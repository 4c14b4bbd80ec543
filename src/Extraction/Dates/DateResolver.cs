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
        var value = Value(expression, DateReference.Of(reference));
        return value is null ? null : new ResolvedDate(value, IsStated(expression) ? DateBasis.Stated : DateBasis.Inferred, null);
    }

    /// <summary>Whether the text alone fixes it: it says the year.</summary>
    private static bool IsStated(DateExpression e) => e.Form switch
    {
        DateForm.Calendar => e.Year is not null || e.Digits is not null,
        DateForm.Interval => (e.From is null || IsStated(e.From)) && (e.To is null || IsStated(e.To)),
        _ => false,
    };

    private static EdtfDate? Value(DateExpression e, DateReference reference) => e.Form switch
    {
        DateForm.Calendar => e.Within is null ? Calendar(e, reference) : WithinPeriod(e, reference),
        DateForm.Offset => PeriodResolver.Offset(e, reference),
        DateForm.Recent => PeriodResolver.Recent(e, reference),
        DateForm.Soon => reference.Whole is { } whole ? EdtfDate.OfInterval(whole, null) : null,
        DateForm.Stretch => PeriodResolver.Stretch(e, reference),
        DateForm.Share => Share(e, reference),
        DateForm.Night => Night(e, reference),
        DateForm.Feast => Feast(e, reference),
        DateForm.ThisWeekend or DateForm.LastWeekend or DateForm.NextWeekend => PeriodResolver.Weekend(e, reference),
        _ => Interval(e, reference),
    };

    /// <summary>From the evening before to this morning; "cette nuit" with a future is the one to come.</summary>
    private static EdtfDate? Night(DateExpression e, DateReference reference) =>
        reference.Day is not { } day ? null
        : e.Future ? EdtfDate.OfInterval(EdtfDate.OfDay(day), EdtfDate.OfDay(day.AddDays(1)))
        : EdtfDate.OfInterval(EdtfDate.OfDay(day.AddDays(-1)), EdtfDate.OfDay(day));

    /// <summary>"mardi de la semaine dernière", "3 mai de l'an dernier", "fin du mois".</summary>
    private static EdtfDate? WithinPeriod(DateExpression e, DateReference reference)
    {
        if (Value(e.Within! with { Future = e.Future, Present = e.Present }, reference) is not { Earliest: { } first } whole)
        {
            return null;
        }

        var part = e with { Within = null, Anchored = false };
        return e switch
        {
            { Weekday: { } weekday, Day: null } => EdtfDate.OfDay(first.AddDays(weekday - 1)),
            { Month: not null } or { Season: not null } => Calendar(part with { Year = first.Year }, reference),
            { Day: { } day } => Day(first.Year, first.Month, day),
            _ => PartOf(e, whole, reference),
        };
    }

    /// <summary>"en fin de semaine" with a past verb, told on a Monday: of the week before.</summary>
    private static EdtfDate? PartOf(DateExpression e, EdtfDate whole, DateReference reference)
    {
        var value = PeriodResolver.Part(e.Part, whole);
        return e.Past && e.Within is { Form: DateForm.Offset, Count: 0 } within && value?.Earliest > reference.Latest
            ? PeriodResolver.Part(e.Part, Value(within with { Count = -1 }, reference) ?? whole)
            : value;
    }

    /// <summary>A quarter with no year is the last one that has begun, or the next one where the words look ahead.</summary>
    private static EdtfDate? Share(DateExpression e, DateReference reference)
    {
        if (e.Within is not null)
        {
            return Value(e.Within with { Future = e.Future, Present = e.Present }, reference) is { } whole ? PeriodResolver.Share(e, whole) : null;
        }

        if (reference.Month is null || reference.Latest is not { } latest || latest.Year is < 3 or > 9996)
        {
            return null;
        }

        EdtfDate?[] near = [PeriodResolver.Share(e, EdtfDate.OfYear(latest.Year - 1)), PeriodResolver.Share(e, EdtfDate.OfYear(latest.Year)), PeriodResolver.Share(e, EdtfDate.OfYear(latest.Year + 1))];
        return e.Future ? Array.Find(near, share => share?.Latest >= latest) : Array.FindLast(near, share => share?.Earliest <= latest);
    }

    private static EdtfDate? Feast(DateExpression e, DateReference reference)
    {
        if (e.Year is { } told)
        {
            return FeastDays.In(told, e.Feast!);
        }

        if (reference.Latest is not { } latest)
        {
            return null;
        }

        var near = new EdtfDate?[3];
        for (var k = 0; k < near.Length; k++)
        {
            near[k] = FeastDays.In(latest.Year - 1 + k, e.Feast!);
        }

        var past = Array.FindLast(near, day => day?.Earliest <= latest);
        var ahead = Array.Find(near, day => day?.Latest >= latest);
        var future = e.Turn == DateTurn.Next || (e.Turn == DateTurn.None && ahead?.Earliest is { } next && past?.Latest is { } previous
            && IsAhead(e, latest.DayNumber - previous.DayNumber, next.DayNumber - latest.DayNumber));
        return future ? ahead : past;
    }

    /// <summary>Whether the next of two days is meant, so many days behind and ahead: one that is near ahead and far behind is ahead without a word about it.</summary>
    private static bool IsAhead(DateExpression e, int back, int forward) => back > 0 && (e.Future ? forward < 300 : e.Present ? forward * 2 < back : forward * 4 < back);

    private static EdtfDate? Calendar(DateExpression e, DateReference reference)
    {
        if (e.Digits is not null)
        {
            return EdtfDate.Parse(e.Digits.PadRight(4, 'X'));
        }

        if (e.Year is { } year)
        {
            return e.Season is { } named ? SeasonPart(e.Part, Season(year, named))
                : PeriodResolver.Part(e.Part, e.Month is not { } month ? EdtfDate.OfYear(year)
                : e.Day is not { } day ? EdtfDate.OfMonth(year, month)
                : Day(year, month, day));
        }

        if (e.Season is { } season)
        {
            return SeasonPart(e.Part, SeasonNear(season, e, reference));
        }

        if (e.Month is { } named2)
        {
            return e.Day is { } day ? DayOfMonth(named2, day, e, reference) : PeriodResolver.Part(e.Part, Month(named2, e, reference));
        }

        return e.Weekday is { } weekday ? e.Day is { } date ? DayOfWeekday(weekday, date, reference) : Weekday(weekday, e, reference)
            : e.Day is { } bare ? DayNear(bare, e, reference) : null;
    }

    /// <summary>"le 3 courant", "le 28 dernier", "le 20 prochain".</summary>
    private static EdtfDate? DayNear(int day, DateExpression e, DateReference reference)
    {
        if (reference.Month is not { } month || reference.Latest is not { } latest)
        {
            return null;
        }

        var months = (month.Year * 12) + month.Month - 1 + e.Turn switch
        {
            DateTurn.Last when day >= latest.Day => -1,
            DateTurn.Next when day <= latest.Day => 1,
            _ => 0,
        };
        return day <= DateTime.DaysInMonth(months / 12, (months % 12) + 1) ? Day(months / 12, (months % 12) + 1, day) : null;
    }

    /// <summary>Of a season's three months, one.</summary>
    private static EdtfDate? SeasonPart(DatePart part, EdtfDate? season) =>
        part == DatePart.Whole || season?.Earliest is not { } first ? season
        : first.AddMonths(part switch { DatePart.Early => 0, DatePart.Middle => 1, _ => 2 }) is var month ? EdtfDate.OfMonth(month.Year, month.Month).Approximately()
        : season;

    private static EdtfDate? Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && day <= DateTime.DaysInMonth(year, month) ? EdtfDate.OfDay(new DateOnly(year, month, day)) : null;

    private static EdtfDate? DayOfMonth(int month, int day, DateExpression e, DateReference reference)
    {
        if (reference.Latest is not { } latest)
        {
            return EdtfDate.Parse(string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:D2}-{day:D2}"));
        }

        if (e.Weekday is { } weekday)
        {
            // Day, month and weekday together leave one year in six or so: the nearest.
            var fitting = Enumerable.Range(latest.Year - 6, 13)
                .Where(year => year is > 0 and <= 9999 && day <= DateTime.DaysInMonth(year, month) && DateReference.Weekday(new DateOnly(year, month, day)) == weekday)
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
            _ => IsAhead(e, back, forward),
        };
        return EdtfDate.OfDay(future ? ahead : past);
    }

    private static DateOnly Shift(DateOnly date, int years, int day)
    {
        var year = Math.Clamp(date.Year + years, 1, 9999);
        return new DateOnly(year, date.Month, Math.Min(day, DateTime.DaysInMonth(year, date.Month)));
    }

    /// <summary>"lundi 3": the nearest Monday that is a third.</summary>
    private static EdtfDate? DayOfWeekday(int weekday, int day, DateReference reference)
    {
        if (reference.Month is null || reference.Latest is not { } latest)
        {
            return null;
        }

        for (var distance = 0; distance <= 62; distance++)
        {
            foreach (var date in (DateOnly[])[latest.AddDays(-distance), latest.AddDays(distance)])
            {
                if (date.Day == day && DateReference.Weekday(date) == weekday)
                {
                    return EdtfDate.OfDay(date);
                }
            }
        }

        return null;
    }

    private static EdtfDate? Weekday(int weekday, DateExpression e, DateReference reference)
    {
        if (reference.Day is not { } today)
        {
            return null;
        }

        var back = (DateReference.Weekday(today) - weekday + 7) % 7;
        var forward = (7 - back) % 7;

        // In the present tense yesterday's news are told as well as what is to come.
        return EdtfDate.OfDay(today.AddDays(e.Turn switch
        {
            DateTurn.Last => back == 0 ? -7 : -back,
            DateTurn.Next => (forward == 0 ? 7 : forward) + (7 * e.Weeks),
            DateTurn.This when !e.Future => back <= 3 ? -back : e.Present ? forward : -back,
            _ => e.Future || (e.Present && back > 1) ? forward : -back,
        }));
    }

    private static EdtfDate? Month(int month, DateExpression e, DateReference reference)
    {
        if (reference.Latest is not { } latest)
        {
            return EdtfDate.Parse(string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:D2}"));
        }

        var year = e.Turn switch
        {
            DateTurn.Last => month < latest.Month || reference.Month is null ? latest.Year : latest.Year - 1,
            DateTurn.Next => month > latest.Month ? latest.Year : latest.Year + 1,
            _ when e.Future || (e.Present && (month - latest.Month + 12) % 12 < 6) => month >= latest.Month ? latest.Year : latest.Year + 1,
            _ => month <= latest.Month ? latest.Year : latest.Year - 1,
        };
        return year is >= 1 and <= 9999 ? EdtfDate.OfMonth(year, month) : null;
    }

    private static EdtfDate Season(int year, int season) => EdtfDate.Parse(string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{season}"));

    /// <summary>The last one that has begun; the next one to begin where the words speak of the future.</summary>
    private static EdtfDate? SeasonNear(int season, DateExpression e, DateReference reference)
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

    private static EdtfDate? Interval(DateExpression e, DateReference reference)
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
        var to = Value(fromYear with { Future = e.Future || e.To.Future, Present = e.Present }, reference);
        var before = to is { Latest: not null } && e.From.Year is null ? DateReference.Of(to) : reference;
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
}
