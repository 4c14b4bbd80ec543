using Dossier.Extraction.Dates;

namespace Dossier.Extraction.Resolution;

/// <summary>The days that an event can have taken place on, as far as a date tells.</summary>
/// <param name="Edtf">The date as written; empty where there is none.</param>
/// <param name="Month">Of a date whose year is not known ("XXXX-06"); else 0.</param>
/// <param name="Day">As <paramref name="Month"/>.</param>
internal readonly record struct EventPeriod(string Edtf, DateOnly? Earliest, DateOnly? Latest, int Month, int Day, bool Approximate)
{
    public static EventPeriod Of(ResolvedDate? date)
    {
        if (date is null)
        {
            return new EventPeriod("", null, null, 0, 0, Approximate: false);
        }

        var edtf = date.Value.Edtf;
        var (month, day) = (0, 0);
        if (date.Value.Earliest is null && date.Value.Latest is null && edtf.StartsWith("XXXX-", StringComparison.Ordinal))
        {
            month = Number(edtf, 5, 12);
            day = edtf.Length >= 10 && edtf[7] == '-' ? Number(edtf, 8, 31) : 0;
        }

        return new EventPeriod(edtf, date.Value.Earliest, date.Value.Latest, month, day, edtf.AsSpan().IndexOfAny("?~%") >= 0);
    }

    public bool IsUndated => Edtf.Length == 0;

    public bool IsExactDay => Earliest is not null && Earliest == Latest && !Approximate;

    /// <summary>How coarse: 0 for an exact day, then by the number of days, then an unknown year, an open end, no date.</summary>
    public int Coarseness => IsUndated ? int.MaxValue
        : IsExactDay ? 0
        : Earliest is { } from && Latest is { } to ? Math.Max(1, to.DayNumber - from.DayNumber + 1)
        : Month > 0 ? int.MaxValue - (Day > 0 ? 4 : 3)
        : Earliest is not null || Latest is not null ? int.MaxValue - 2
        : int.MaxValue - 1;

    public bool Intersects(EventPeriod other)
    {
        if (Earliest > other.Latest || other.Earliest > Latest)
        {
            return false;
        }

        if (Month > 0 && other.Month > 0)
        {
            return Month == other.Month && (Day == 0 || other.Day == 0 || Day == other.Day);
        }

        return (Month == 0 || Recurs(other.Earliest, other.Latest, Month, Day))
            && (other.Month == 0 || Recurs(Earliest, Latest, other.Month, other.Day));
    }

    /// <summary>Whether a day of that month, or that very day, lies between two days; an open end reaches every year.</summary>
    private static bool Recurs(DateOnly? earliest, DateOnly? latest, int month, int day)
    {
        if (earliest is not { } from || latest is not { } to || to.Year - from.Year > 1)
        {
            return true;
        }

        for (var year = from.Year; year <= to.Year; year++)
        {
            var days = DateTime.DaysInMonth(year, month);
            if (day > days)
            {
                continue;
            }

            var first = new DateOnly(year, month, day == 0 ? 1 : day);
            var last = day == 0 ? new DateOnly(year, month, days) : first;
            if (first <= to && last >= from)
            {
                return true;
            }
        }

        return false;
    }

    private static int Number(string edtf, int start, int most) =>
        edtf.Length >= start + 2 && int.TryParse(edtf.AsSpan(start, 2), out var number) && number >= 1 && number <= most ? number : 0;
}
