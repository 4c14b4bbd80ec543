using System.Text.Json.Nodes;
using Dossier.Api.Tests.Fixtures;
using Xunit;

namespace Dossier.Api.Tests.Http;

/// <summary>Each contract whole, against what News.sql holds: a column that is not read would be null, and nobody would see it.</summary>
public sealed class ContractTests(NewsFixture news) : IClassFixture<NewsFixture>
{
    [Theory]
    [InlineData("articles", "a0000000-0000-8000-8000-000000000001", "Articles/article.json")]
    [InlineData("events", "e0000000-0000-8000-8000-000000000001", "Events/event.json")]
    [InlineData("actors", "b0000000-0000-8000-8000-000000000001", "Actors/actor.json")]
    [InlineData("claims", "c0000000-0000-8000-8000-000000000002", "Claims/claim.json")]
    public async Task A_detail_has_every_field(string resource, string id, string snapshot) =>
        Snapshot.Matches(snapshot, (await news.GetAsync($"/v1/{resource}/{id}")).ToJsonString(Snapshot.Json));

    [Fact]
    public async Task Annotations_have_every_field() =>
        Snapshot.Matches("Articles/annotations.json", (await news.GetAsync("/v1/articles/a0000000-0000-8000-8000-000000000001/annotations")).ToJsonString(Snapshot.Json));

    [Fact]
    public async Task Explained_annotations_say_why_each_was_read() => Snapshot.Matches(
        "Articles/explained.json", (await news.GetAsync("/v1/articles/a0000000-0000-8000-8000-000000000001/annotations?explain=true")).ToJsonString(Snapshot.Json));

    [Theory]
    [InlineData("events", "e0000000-0000-8000-8000-000000000001")]
    [InlineData("actors", "b0000000-0000-8000-8000-000000000001")]
    [InlineData("claims", "c0000000-0000-8000-8000-000000000002")]
    public async Task A_list_item_is_the_detail(string resource, string id)
    {
        var listed = (await news.GetAsync($"/v1/{resource}"))["items"]!.AsArray().Single(item => item!["id"]!.GetValue<string>() == id);
        Assert.Equal((await news.GetAsync($"/v1/{resource}/{id}")).ToJsonString(), listed!.ToJsonString());
    }

    [Fact]
    public async Task No_field_of_any_contract_is_always_null()
    {
        Dictionary<string, bool> seen = new(StringComparer.Ordinal);
        foreach (var path in new[] { "articles", "events", "actors", "claims" })
        {
            Collect(path, (await news.GetAsync($"/v1/{path}?limit=100"))["items"], seen);
        }

        Collect("article", await news.GetAsync("/v1/articles/a0000000-0000-8000-8000-000000000002"), seen);
        Collect("annotations", await news.GetAsync("/v1/articles/a0000000-0000-8000-8000-000000000001/annotations"), seen);
        Assert.Equal(
            ["annotations/article/copyOf", "articles/text"],
            seen.Where(pair => !pair.Value && !pair.Key.StartsWith("article/", StringComparison.Ordinal)).Select(pair => pair.Key).Order(StringComparer.Ordinal));
    }

    private static void Collect(string path, JsonNode? node, Dictionary<string, bool> seen)
    {
        seen[path] = node is not null || seen.GetValueOrDefault(path);
        if (node is JsonArray items)
        {
            foreach (var item in items)
            {
                Collect(path, item, seen);
            }
        }
        else if (node is JsonObject fields)
        {
            foreach (var (name, value) in fields)
            {
                Collect($"{path}/{name}", value, seen);
            }
        }
    }
}
