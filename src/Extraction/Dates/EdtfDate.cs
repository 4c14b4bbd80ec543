using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Dossier.Extraction.Dates;

/// <summary>A date of ISO 8601-2 (EDTF) with the days that it spans; an end that is open or unknown is null.</summary>
public sealed record EdtfDate(string Edtf, DateOnly? Earliest, DateOnly? Latest)
{
    /// <summary>True where it names one day.</summary>
    public bool IsDay => Earliest is not null && Earliest == Latest;

    public static EdtfDate OfDay(DateOnly day) => new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day, day);

    public static EdtfDate OfMonth(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return new EdtfDate(first.ToString("yyyy-MM", CultureInfo.InvariantCulture), first, LastOfMonth(year, month));
    }

    public static EdtfDate OfYear(int year) =>
        new(year.ToString("D4", CultureInfo.InvariantCulture), new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    /// <summary>From the first day of one to the last day of the other; null is an open end.</summary>
    public static EdtfDate OfInterval(EdtfDate? from, EdtfDate? to) =>
        new($"{from?.Edtf ?? ".."}/{to?.Edtf ?? ".."}", from?.Earliest, to?.Latest);

    /// <summary>The same, known only roughly: <c>~</c>.</summary>
    public EdtfDate Approximately() => this with { Edtf = Edtf + "~" };

    /// <summary>Reads a date of ISO 8601-2, levels 0 and 1, and decades: see <see cref="TryParse"/>.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static EdtfDate Parse(string text) =>
        TryParse(text, out var date) ? date : throw new FormatException($"'{text}' is no EDTF date.");

    /// <summary>
    /// Days, months, years, seasons (21 to 24), date-times, <c>a/b</c>, <c>a/..</c>, <c>../b</c>, <c>a/</c>, <c>/b</c>, the
    /// qualifiers <c>?</c> <c>~</c> <c>%</c> at the end, and unspecified digits (<c>202X</c>, <c>XXXX-06</c>, <c>2024-XX</c>).
    /// Years are 0001 to 9999.
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out EdtfDate? date)
    {
        date = null;
        if (string.IsNullOrEmpty(text) || text.Length > 80)
        {
            return false;
        }

        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            if (!TryBounds(text, out var earliest, out var latest))
            {
                return false;
            }

            date = new EdtfDate(text, earliest, latest);
            return true;
        }

        var (from, to) = (text[..slash], text[(slash + 1)..]);
        if ((IsOpen(from) && IsOpen(to)) || !TryEnd(from, out var start, out _) || !TryEnd(to, out _, out var end) || start > end)
        {
            return false;
        }

        date = new EdtfDate(text, start, end);
        return true;
    }

    private static bool IsOpen(string end) => end is "" or "..";

    private static bool TryEnd(string text, out DateOnly? earliest, out DateOnly? latest)
    {
        (earliest, latest) = (null, null);
        return IsOpen(text) || TryBounds(text, out earliest, out latest);
    }

    private static bool TryBounds(ReadOnlySpan<char> text, out DateOnly? earliest, out DateOnly? latest)
    {
        (earliest, latest) = (null, null);
        if (text.Length > 4 && text[^1] is '?' or '~' or '%')
        {
            text = text[..^1];
        }

        var time = text.IndexOf('T');
        if (time >= 0)
        {
            if (time != 10 || !IsTime(text[11..]))
            {
                return false;
            }

            text = text[..10];
            if (text.Contains('X'))
            {
                return false;
            }
        }

        if (text.Length is not (4 or 7 or 10) || (text.Length > 4 && text[4] != '-') || (text.Length > 7 && text[7] != '-'))
        {
            return false;
        }

        if (!TryYears(text[..4], out var firstYear, out var lastYear))
        {
            return false;
        }

        var month = text.Length > 4 ? TwoDigits(text[5..7]) : 0;
        var day = text.Length > 7 ? TwoDigits(text[8..10]) : 0;
        if (month < 0 || day < 0 || (text.Length > 4 && month == 0 && text[5] != 'X') || (text.Length > 7 && day == 0 && text[8] != 'X'))
        {
            return false;
        }

        if (firstYear == 0)
        {
            return month <= 12 && day <= (month == 0 ? 31 : DateTime.DaysInMonth(2000, month));
        }

        if (month is >= 21 and <= 24)
        {
            (earliest, latest) = Season(firstYear, lastYear, month);
            return text.Length == 7;
        }

        if (month > 12 || day > (month == 0 ? 31 : DateTime.DaysInMonth(lastYear, month)))
        {
            return false;
        }

        if (month == 0)
        {
            (earliest, latest) = (new DateOnly(firstYear, 1, 1), new DateOnly(lastYear, 12, 31));
        }
        else if (day == 0)
        {
            (earliest, latest) = (new DateOnly(firstYear, month, 1), LastOfMonth(lastYear, month));
        }
        else
        {
            (earliest, latest) = (new DateOnly(firstYear, month, Math.Min(day, DateTime.DaysInMonth(firstYear, month))), new DateOnly(lastYear, month, day));
        }

        return true;
    }

    /// <summary>
    /// By the calendar of the northern hemisphere, and as wide as usage has it: from the first of the month to the solstice or
    /// equinox. A winter is named for the year in which it begins.
    /// </summary>
    private static (DateOnly From, DateOnly To) Season(int firstYear, int lastYear, int season) => season switch
    {
        21 => (new DateOnly(firstYear, 3, 1), new DateOnly(lastYear, 6, 20)),
        22 => (new DateOnly(firstYear, 6, 1), new DateOnly(lastYear, 9, 22)),
        23 => (new DateOnly(firstYear, 9, 1), new DateOnly(lastYear, 12, 20)),
        _ => (new DateOnly(firstYear, 12, 1), lastYear == 9999 ? new DateOnly(9999, 12, 31) : new DateOnly(lastYear + 1, 3, 20)),
    };

    /// <summary>"202X" spans ten years; "XXXX" is no year at all: 0.</summary>
    private static bool TryYears(ReadOnlySpan<char> text, out int first, out int last)
    {
        (first, last) = (0, 0);
        var known = text.IndexOf('X') is var x and >= 0 ? x : 4;
        if (text[known..].ContainsAnyExcept('X') || !(known == 0 || int.TryParse(text[..known], NumberStyles.None, CultureInfo.InvariantCulture, out first)))
        {
            return false;
        }

        if (known == 0)
        {
            return true;
        }

        var step = known switch { 4 => 1, 3 => 10, 2 => 100, _ => 1000 };
        first *= step;
        last = first + step - 1;
        first = Math.Max(first, 1);
        return last >= 1;
    }

    /// <summary>0 for "XX", −1 for what is no number.</summary>
    private static int TwoDigits(ReadOnlySpan<char> text) =>
        text is "XX" ? 0 : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private static bool IsTime(ReadOnlySpan<char> text)
    {
        var zone = text.IndexOfAny('Z', '+', '-');
        var clock = zone < 0 ? text : text[..zone];
        return clock.Length is 5 or 8 && TwoDigits(clock[..2]) is >= 0 and <= 24 && clock[2] == ':' && TwoDigits(clock[3..5]) is >= 0 and < 60
            && (clock.Length == 5 || (clock[5] == ':' && TwoDigits(clock[6..8]) is >= 0 and <= 60))
            && (zone < 0 || text[zone..] is "Z" || (text.Length - zone is 3 or 6 && TwoDigits(text.Slice(zone + 1, 2)) is >= 0 and <= 14));
    }

    private static DateOnly LastOfMonth(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));
}
