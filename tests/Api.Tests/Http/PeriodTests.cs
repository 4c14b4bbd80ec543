using Dossier.Api.Http;
using Xunit;

namespace Dossier.Api.Tests.Http;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2031-03-11", "2031-03-11", "2031-03-11")]
    [InlineData("2032-02", "2032-02-01", "2032-02-29")]
    [InlineData("2031", "2031-01-01", "2031-12-31")]
    public void A_day_a_month_or_a_year_spans_its_days(string text, string first, string last)
    {
        Assert.True(Period.TryParse(text, out var period));
        Assert.Equal((first, last), (period.First.ToString("yyyy-MM-dd"), period.Last.ToString("yyyy-MM-dd")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2031-13")]
    [InlineData("2031-21")]
    [InlineData("2031-02-30")]
    [InlineData("2031/2032")]
    [InlineData("203X")]
    [InlineData("2031~")]
    [InlineData("0000")]
    [InlineData("31-03-2031")]
    [InlineData("2031-3-11")]
    [InlineData("٢٠٣١")]
    public void Anything_else_is_none(string text) => Assert.False(Period.TryParse(text, out _));
}
