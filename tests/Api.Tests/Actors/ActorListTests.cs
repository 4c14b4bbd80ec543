using Dossier.Api.Tests.Fixtures;
using Xunit;

namespace Dossier.Api.Tests.Actors;

public sealed class ActorListTests(NewsFixture news) : IClassFixture<NewsFixture>
{
    [Theory]
    [InlineData("", "1 2 4 3 5")]
    [InlineData("sort=mentions", "5 3 4 2 1")]
    [InlineData("sort=name", "1 5 2 4 3")]
    [InlineData("sort=-name", "3 4 2 5 1")]
    [InlineData("q=quispé", "1")]
    [InlineData("q=Quispe%20Ana", "1")]
    [InlineData("q=NORVEGE", "4")]
    [InlineData("q=oslo", "4")]
    [InlineData("q=andina", "5")]
    [InlineData("q=nobody", "")]
    [InlineData("kind=person", "1 2")]
    [InlineData("kind=person&kind=organisation", "1 2 5")]
    [InlineData("country=pe", "1 3 5")]
    [InlineData("country=pe&country=NO", "1 2 4 3 5")]
    [InlineData("article=a0000000-0000-8000-8000-000000000002", "1 2")]
    [InlineData("event=e0000000-0000-8000-8000-000000000002", "4 3")]
    [InlineData("event=f0000000-0000-8000-8000-000000000003", "1 2")]
    public async Task A_filter_keeps_what_it_names_in_the_order_asked_for(string query, string expected) =>
        Assert.Equal(expected, await news.IdsAsync("/v1/actors?" + query));
}
