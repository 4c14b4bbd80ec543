using System.Globalization;
using Dossier.Extraction.Dates;
using Xunit;

namespace Dossier.Extraction.Tests.Dates;

public sealed class EdtfDateTests
{
    [Theory]
    [InlineData("2024-09-14", "2024-09-14", "2024-09-14")]
    [InlineData("2024-09", "2024-09-01", "2024-09-30")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2024", "2024-01-01", "2024-12-31")]
    [InlineData("2024-09~", "2024-09-01", "2024-09-30")]
    [InlineData("2024?", "2024-01-01", "2024-12-31")]
    [InlineData("2024-09-14%", "2024-09-14", "2024-09-14")]
    [InlineData("2024-09-14T08:47", "2024-09-14", "2024-09-14")]
    [InlineData("2024-09-14T08:47:12Z", "2024-09-14", "2024-09-14")]
    [InlineData("2024-09-14T08:47:12+02:00", "2024-09-14", "2024-09-14")]
    [InlineData("2024-09/2024-11", "2024-09-01", "2024-11-30")]
    [InlineData("2024/..", "2024-01-01", null)]
    [InlineData("../2024", null, "2024-12-31")]
    [InlineData("2024/", "2024-01-01", null)]
    [InlineData("/2024-05", null, "2024-05-31")]
    [InlineData("2024-08-01/2024-08-10~", "2024-08-01", "2024-08-10")]
    [InlineData("202X", "2020-01-01", "2029-12-31")]
    [InlineData("19XX", "1900-01-01", "1999-12-31")]
    [InlineData("XXXX-06", null, null)]
    [InlineData("XXXX-06-03", null, null)]
    [InlineData("XXXX-02-29", null, null)]
    [InlineData("2024-XX", "2024-01-01", "2024-12-31")]
    [InlineData("2024-09-XX", "2024-09-01", "2024-09-30")]
    [InlineData("2024-21", "2024-03-01", "2024-06-20")]
    [InlineData("2024-24", "2024-12-01", "2025-03-20")]
    [InlineData("0001", "0001-01-01", "0001-12-31")]
    [InlineData("9999-12-31", "9999-12-31", "9999-12-31")]
    public void A_date_spans_its_days(string text, string? earliest, string? latest)
    {
        var date = EdtfDate.Parse(text);

        Assert.Equal(text, date.Edtf);
        Assert.Equal(earliest, date.Earliest?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(latest, date.Latest?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("vendredi")]
    [InlineData("2024-13")]
    [InlineData("2024-00")]
    [InlineData("2024-02-30")]
    [InlineData("2023-02-29")]
    [InlineData("2024-09-00")]
    [InlineData("2024-9-14")]
    [InlineData("24-09-14")]
    [InlineData("2024/09/14")]
    [InlineData("2024-09-14T25:00")]
    [InlineData("2024-09T08:47")]
    [InlineData("2024-11/2024-09")]
    [InlineData("../..")]
    [InlineData("/")]
    [InlineData("2024-25")]
    [InlineData("2024-21-03")]
    [InlineData("2X24")]
    [InlineData("0000")]
    [InlineData("2024 ")]
    [InlineData("+2024")]
    [InlineData("2024-+9")]
    [InlineData("XXXX-02-30")]
    public void What_is_no_date_is_refused(string? text)
    {
        Assert.False(EdtfDate.TryParse(text, out _));
        if (text is not null)
        {
            Assert.Throws<FormatException>(() => EdtfDate.Parse(text));
        }
    }
}
