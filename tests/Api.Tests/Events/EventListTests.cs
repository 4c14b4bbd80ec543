using Dossier.Api.Tests.Fixtures;
using Xunit;

namespace Dossier.Api.Tests.Events;

public sealed class EventListTests(NewsFixture news) : IClassFixture<NewsFixture>
{
    [Theory]
    [InlineData("", "1 2")]
    [InlineData("sort=date", "2 1")]
    [InlineData("sort=-articles", "1 2")]
    [InlineData("sort=articles", "2 1")]
    [InlineData("q=navire", "2")]
    [InlineData("q=oslo", "1 2")]
    [InlineData("q=mars", "1")]
    [InlineData("q=%22livraison%20de%20navire%22", "2")]
    [InlineData("type=AID", "2")]
    [InlineData("type=AID&type=CONSULT", "1 2")]
    [InlineData("type=SANCTION", "")]
    [InlineData("mode=visit", "1")]
    [InlineData("status=denied", "2")]
    [InlineData("status=denied&status=reported", "1 2")]
    [InlineData("actor=Berg", "1")]
    [InlineData("actor=berg&actor=Lima", "1 2")]
    [InlineData("source=Quispe", "1")]
    [InlineData("target=Quispe", "")]
    [InlineData("source=Quispe&target=Lars%20Berg", "1")]
    [InlineData("source=f0000000-0000-8000-8000-000000000001", "1")]
    [InlineData("country=no", "1")]
    [InlineData("country=PE", "")]
    [InlineData("from=2031", "1")]
    [InlineData("from=2031-03-11&to=2031-03-11", "1")]
    [InlineData("from=2031-03-12", "")]
    [InlineData("to=2031-02", "")]
    [InlineData("article=a0000000-0000-8000-8000-000000000002", "1")]
    [InlineData("article=a0000000-0000-8000-8000-000000000001", "1 2")]
    public async Task A_filter_keeps_what_it_names_in_the_order_asked_for(string query, string expected) =>
        Assert.Equal(expected, await news.IdsAsync("/v1/events?" + query));
}
