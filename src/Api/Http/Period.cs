using System.Globalization;

namespace Dossier.Api.Http;

/// <summary>The days that a <c>from</c> or <c>to</c> spans: an EDTF day, month or year.</summary>
internal readonly record struct Period(DateOnly First, DateOnly Last)
{
    public static bool TryParse(string? text, out Period period)
    {
        period = default;
        DateOnly day;
        switch (text?.Length)
        {
            case 4 when DateOnly.TryParseExact(text + "-01-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day):
                period = new Period(day, new DateOnly(day.Year, 12, 31));
                return true;
            case 7 when DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day):
                period = new Period(day, new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)));
                return true;
            case 10 when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day):
                period = new Period(day, day);
                return true;
            default:
                return false;
        }
    }
}
