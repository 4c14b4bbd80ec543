using Dossier.Extraction.Dates;

namespace Dossier.Api.Http;

/// <summary>The days that a <c>from</c> or <c>to</c> spans: an EDTF day, month or year, of all the forms that EDTF has.</summary>
internal readonly record struct Period(DateOnly First, DateOnly Last)
{
    public static bool TryParse(string? text, out Period period)
    {
        period = default;
        if (text is not { Length: 4 or 7 or 10 }
            || text.Any(c => !char.IsAsciiDigit(c) && c != '-')
            || !EdtfDate.TryParse(text, out var date)
            || date is not { Earliest: { } first, Latest: { } last }
            || (text.Length == 7 && first.Month != last.Month)) // a season looks like a month
        {
            return false;
        }

        period = new Period(first, last);
        return true;
    }
}
