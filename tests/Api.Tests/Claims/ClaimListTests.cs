using Dossier.Api.Tests.Fixtures;
using Xunit;

namespace Dossier.Api.Tests.Claims;

public sealed class ClaimListTests(NewsFixture news) : IClassFixture<NewsFixture>
{
    [Theory]
    [InlineData("", "3 1 2 4")]
    [InlineData("sort=said", "4 2 1 3")]
    [InlineData("sort=article", "1 2 3 4")]
    [InlineData("sort=-article", "4 3 2 1")]
    [InlineData("q=navire", "1 2")]
    [InlineData("q=livraisons", "3")]
    [InlineData("q=navires -expert", "1 2")]
    [InlineData("kind=denial", "3 2")]
    [InlineData("kind=denial&kind=assessment", "3 2 4")]
    [InlineData("speaker=Quispe", "3 2")]
    [InlineData("speaker=QUISPÉ", "3 2")]
    [InlineData("speaker=Ana%20Quispe", "3 2")]
    [InlineData("speaker=Quispe%20Ana", "3 2")]
    [InlineData("speaker=Berg", "")]
    [InlineData("speaker=b0000000-0000-8000-8000-000000000001", "3 2")]
    [InlineData("speaker=f0000000-0000-8000-8000-000000000001", "3 2")]
    [InlineData("speaker=Personne%20de%20tel", "")]
    [InlineData("speaker=%21%21%21", "")]
    [InlineData("about=Oslo", "1")]
    [InlineData("about=Norv%C3%A8ge", "1")]
    [InlineData("about=norvege&about=Lima", "1 2")]
    [InlineData("via=Andina", "1")]
    [InlineData("via=Andina&speaker=Quispe", "")]
    [InlineData("hedged=true", "1")]
    [InlineData("hedged=false", "3 2 4")]
    [InlineData("disputed=true", "3 1 2")]
    [InlineData("disputed=false", "4")]
    [InlineData("from=2031-03-12", "3")]
    [InlineData("from=2031-03-11&to=2031-03-11", "3 1")]
    [InlineData("to=2031-03-10", "3")]
    [InlineData("from=2031-04", "")]
    [InlineData("to=2030", "")]
    [InlineData("article=a0000000-0000-8000-8000-000000000002", "3")]
    [InlineData("event=e0000000-0000-8000-8000-000000000002", "1 2")]
    [InlineData("event=e0000000-0000-8000-8000-000000000001", "")]
    public async Task A_filter_keeps_what_it_names_in_the_order_asked_for(string query, string expected) =>
        Assert.Equal(expected, await news.IdsAsync("/v1/claims?" + query));
}
