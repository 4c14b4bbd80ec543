using System.Globalization;
using Dossier.Extraction.Lexicons;

namespace Dossier.Extraction.Dates;

/// <summary>On which days of a year of the Gregorian calendar a feast falls.</summary>
internal static class FeastDays
{
    private static readonly UmAlQuraCalendar Islamic = new();
    private static readonly HebrewCalendar Hebrew = new();
    private static readonly ChineseLunisolarCalendar Lunar = new();

    /// <returns>Null where its calendar does not reach that far; of the Islamic calendar, whose months wait for the moon, an approximate day.</returns>
    public static EdtfDate? In(int year, Feast feast) => year is < 1600 or > 4000 ? null : feast.Rule switch
    {
        FeastRule.Fixed => EdtfDate.OfDay(new DateOnly(year, feast.Month, feast.Day)),
        FeastRule.Easter => EdtfDate.OfDay(Easter(year).AddDays(feast.Offset)),
        FeastRule.Islamic => InCalendar(Islamic, year, feast),
        FeastRule.Hebrew => InCalendar(Hebrew, year, feast),
        _ => InCalendar(Lunar, year, feast),
    };

    private static EdtfDate? InCalendar(Calendar calendar, int year, Feast feast)
    {
        if (year <= calendar.MinSupportedDateTime.Year || year >= calendar.MaxSupportedDateTime.Year)
        {
            return null;
        }

        var first = calendar.GetYear(new DateTime(year, 1, 1));
        var last = calendar.GetYear(new DateTime(year, 12, 31));
        for (var own = first; own <= last; own++)
        {
            var start = calendar.ToDateTime(own, feast.Month, Math.Max(1, feast.Day), 0, 0, 0, 0);
            if (start.Year != year)
            {
                continue;
            }

            var day = EdtfDate.OfDay(DateOnly.FromDateTime(start));
            if (feast.Rule != FeastRule.Islamic)
            {
                return day;
            }

            var end = start.AddDays(calendar.GetDaysInMonth(own, feast.Month) - 1);
            return feast.Day > 0 ? day.Approximately() : EdtfDate.OfInterval(day.Approximately(), EdtfDate.OfDay(DateOnly.FromDateTime(end)).Approximately());
        }

        return null;
    }

    /// <summary>By the anonymous Gregorian rule (Meeus, Jones and Butcher).</summary>
    private static DateOnly Easter(int year)
    {
        var a = year % 19;
        var (b, c) = Math.DivRem(year, 100);
        var (d, e) = Math.DivRem(b, 4);
        var h = ((19 * a) + b - d - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var (i, k) = Math.DivRem(c, 4);
        var l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var (month, day) = Math.DivRem(h + l - (7 * m) + 114, 31);
        return new DateOnly(year, month, day + 1);
    }
}
