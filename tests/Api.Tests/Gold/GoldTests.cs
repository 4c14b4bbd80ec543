using System.Text.Json.Nodes;
using Dossier.Extraction.Tests.Scoring;
using Xunit;

namespace Dossier.Api.Tests.Gold;

/// <summary>How well the whole chain, from the bytes of a page to the answers of the service, agrees with careful readers.</summary>
public sealed class GoldTests(SeededFixture service) : IClassFixture<SeededFixture>
{
    public static TheoryData<string, double> Thresholds => new()
    {
        { "article", 1.0 },
        { "actors", 0.95 },
        { "events", 0.85 },
        { "event date", 1.0 },
        { "claims", 0.85 },
        { "claim kind", 0.9 },
        { "claim via", 0.9 },
        { "denials", 1.0 },
    };

    [Theory]
    [MemberData(nameof(Thresholds))]
    public void A_layer_agrees_with_its_annotations(string layer, double f1)
    {
        var tally = service.Card.Layers.Single(l => l.Name == layer).Tally;
        TestContext.Current.TestOutputHelper?.WriteLine(service.Card.Table);

        Assert.True(tally.Gold > 0);
        Assert.True(tally.F1 >= f1, $"{layer}: {tally.F1:F3}, where {f1:F3} is due.\n{string.Join('\n', service.Card.Misses)}\n{service.Card.Table}");
    }

    [Fact]
    public void Every_fact_of_every_article_is_right() => Assert.Equal((30, 30, 30), Counts(service.Card.Article));

    [Fact]
    public async Task Kim_Jong_Un_is_one_actor_over_all_five_documents()
    {
        var kim = Assert.Single(await service.ListAsync("/v1/actors?kind=person&q=Kim%20Jong%20Un"));

        Assert.Equal("Kim Jong Un", Text(kim["name"]));
        Assert.Equal(5, kim["counts"]!["articles"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("Choïgou")]
    [InlineData("Shoigu")]
    [InlineData("Shoïgou")]
    public async Task Choigou_is_one_actor_by_any_spelling_with_the_roles_of_both_years(string spelling)
    {
        var choigou = Assert.Single(await service.ListAsync($"/v1/actors?kind=person&q={Uri.EscapeDataString(spelling)}"));

        Assert.Contains(Texts(choigou["names"]!), name => name.Contains("Shoigu", StringComparison.Ordinal));
        Assert.Contains(Texts(choigou["names"]!), name => name.Contains("Choïgou", StringComparison.Ordinal));
        Assert.True(Held(choigou, "ministre de la Défense", "2023"), choigou["roles"]!.ToString());
        Assert.True(Held(choigou, "Conseil de sécurité", "2024") || Held(choigou, "sécurité", "2024"), choigou["roles"]!.ToString());
    }

    [Fact]
    public async Task The_visit_of_September_2024_is_one_event_with_two_articles()
    {
        var visit = Assert.Single(await service.ListAsync("/v1/events?type=CONSULT&target=Kim%20Jong%20Un&source=Choïgou&from=2024-09&to=2024-09"));

        Assert.Equal("visit", Text(visit["mode"]));
        Assert.Equal("2024-09-13", Text(visit["date"]!["edtf"]));
        Assert.Equal(2, visit["articleCount"]!.GetValue<int>());
        Assert.Equal(2, Articles(visit).Count);
        Assert.Equal(["Kim Jong Un target", "Sergueï Choïgou source"], visit["participants"]!.AsArray().Select(p => $"{Text(p!["actor"]!["name"])} {Text(p["role"])}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_treaty_of_June_2024_is_one_event_with_four_articles()
    {
        var treaty = Assert.Single(await service.ListAsync("/v1/events?type=SUPPORT&mode=sign&from=2024-06&to=2024-06"));

        Assert.Equal(4, treaty["articleCount"]!.GetValue<int>());
        Assert.Equal(4, Articles(treaty).Count);
        Assert.Equal(["Corée du Nord", "Russie"], treaty["participants"]!.AsArray().Select(p => Text(p!["actor"]!["name"])).Where(n => n is "Corée du Nord" or "Russie").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_arms_deliveries_have_their_accusers_and_their_deniers_beside_each_other()
    {
        var deliveries = await service.ListAsync("/v1/events?type=AID&mode=military&source=Corée%20du%20Nord&target=Russie&status=denied");
        List<List<JsonNode>> told = [];
        foreach (var delivery in deliveries)
        {
            told.Add(await service.ListAsync($"/v1/claims?event={Text(delivery["id"])}&limit=100"));
        }

        Assert.Contains(told, claims => Speakers(claims, "accusation").IsSupersetOf(["États-Unis", "Corée du Sud"]) && Speakers(claims, "denial").Contains("Corée du Nord"));
    }

    [Fact]
    public async Task What_is_disputed_has_the_denials_and_what_they_deny()
    {
        var disputed = await service.ListAsync("/v1/claims?disputed=true&limit=100");
        var denials = disputed.FindAll(c => Text(c["kind"]) == "denial");

        Assert.NotEmpty(denials);
        Assert.Contains(denials, d => Text(d["speaker"]?["actor"]?["name"]) == "Corée du Nord");
        Assert.Contains(disputed, c => c["relations"]!.AsArray().Any(r => Text(r!["type"]) == "deniedBy"));
    }

    private static (int Found, int Gold, int Right) Counts(Tally tally) => (tally.Found, tally.Gold, tally.Right);

    private static bool Held(JsonNode actor, string title, string year) => actor["roles"]!.AsArray().Any(r =>
        Text(r!["title"])!.Contains(title, StringComparison.OrdinalIgnoreCase) && Text(r["earliest"])?.StartsWith(year, StringComparison.Ordinal) is true);

    private static HashSet<string?> Speakers(List<JsonNode> claims, string kind) =>
        [.. claims.Where(c => Text(c["kind"]) == kind).Select(c => Text(c["speaker"]?["actor"]?["name"]))];

    private static HashSet<string?> Articles(JsonNode told) => [.. told["mentions"]!.AsArray().Select(m => Text(m!["article"]!["id"]))];

    private static List<string> Texts(JsonNode names) => [.. names.AsArray().Select(n => Text(n!["text"])!)];

    private static string? Text(JsonNode? node) => node?.GetValue<string>();
}
