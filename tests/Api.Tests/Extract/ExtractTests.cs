using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Dossier.Api.Tests.Fixtures;
using Xunit;

namespace Dossier.Api.Tests.Extract;

public sealed class ExtractTests(NewsFixture news) : IClassFixture<NewsFixture>
{
    private const string Text = "Le Pérou a livré mardi des blindés à la Norvège. « C'est un jour de paix », a déclaré la ministre Ana Quispe, qui nie tout retard.";

    [Fact]
    public async Task Everything_in_a_text_comes_back_with_its_offsets()
    {
        var read = await PostAsync("/v1/extract", new JsonObject { ["text"] = Text, ["receivedOn"] = "2031-03-14", ["publishedAt"] = "2031-03-13" });

        Assert.Equal(Text, read["article"]!["text"]!.GetValue<string>());
        Assert.Equal(("2031-03-13", "given"), (Value(read["article"]!["published"], "edtf"), Value(read["article"]!["published"], "basis")));
        var date = Assert.Single(read["dates"]!.AsArray());
        Assert.Equal(("mardi", "2031-03-11"), (Value(date, "text"), Value(date!["date"], "edtf")));
        var told = Assert.Single(read["events"]!.AsArray())!;
        Assert.Equal(("AID", "military", "2031-03-11"), (Value(told, "type"), Value(told, "mode"), Value(told["date"], "edtf")));
        Assert.Equal(["Pérou source", "Norvège target"], told["participants"]!.AsArray().Select(p => $"{Value(p!["actor"], "name")} {Value(p, "role")}"));
        Assert.Equal(["statement Ana Quispe", "denial Ana Quispe"], read["claims"]!.AsArray().Select(c => $"{Value(c, "kind")} {Value(c!["speaker"]!["actor"], "name")}"));
        foreach (var node in read["dates"]!.AsArray().Concat(read["claims"]!.AsArray()).Concat(told["mentions"]!.AsArray()).Concat(read["actors"]!.AsArray().SelectMany(a => a!["mentions"]!.AsArray())))
        {
            Assert.Equal(Value(node, "text"), Text[node!["start"]!.GetValue<int>()..node["end"]!.GetValue<int>()]);
            Assert.False(node.AsObject().ContainsKey("why"));
        }
    }

    [Fact]
    public async Task Asked_why_each_annotation_names_its_rule_and_the_lexicon_entries_that_fired()
    {
        var read = await PostAsync("/v1/extract?explain=true", new JsonObject { ["text"] = Text, ["publishedAt"] = "2031-03-13" });

        Assert.Equal("date.calendar [calendar: mardi]", Why(read["dates"]![0]));
        Assert.Equal("event.verb [event-triggers: livrer AID]", Why(read["events"]![0]!["mentions"]![0]).Replace("/military", "", StringComparison.Ordinal));
        Assert.Equal("actor.country-name [countries: PE]", Why(read["actors"]![0]!["mentions"]![0]));
        Assert.Equal("actor.person-name [given-names: ana, roles: ministre]", Why(read["actors"]![2]!["mentions"]![0]));
        Assert.EndsWith("[reporting-verbs: déclarer statement]", Why(read["claims"]![0]), StringComparison.Ordinal);
        Assert.EndsWith("[reporting-verbs: nier denial]", Why(read["claims"]![1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plain_text_will_do_and_page_furniture_is_taken_off()
    {
        using var content = new StringContent("Accueil\nPartager sur Facebook\n\n" + Text + "\n", Encoding.UTF8, "text/plain");
        using var response = await news.Client.PostAsync(new Uri("/v1/extract", UriKind.Relative), content, TestContext.Current.CancellationToken);
        var read = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(Text, Value(read["article"], "text"));

        var kept = await PostAsync("/v1/extract", new JsonObject { ["text"] = "Accueil\n\n" + Text, ["clean"] = false });
        Assert.StartsWith("Accueil", Value(kept["article"], "text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_given_outranks_the_text()
    {
        var read = await PostAsync("/v1/extract", new JsonObject { ["text"] = Text, ["title"] = "Des navires pour Oslo", ["outlet"] = "Le Fjord", ["url"] = "https://example.org/1" });

        Assert.Equal(("Des navires pour Oslo", "Le Fjord"), (Value(read["article"], "title"), Value(read["article"], "outlet")));
        Assert.Equal("https://example.org/1", Value(read["article"]!["source"], "url"));
    }

    [Theory]
    [InlineData("""{"txt":"Un texte."}""", "unknown_parameter", "txt", "There is no field 'txt' here; did you mean 'text'?")]
    [InlineData("""{"text":7}""", "invalid_parameter", "text", "The value of 'text' is of the wrong type.")]
    [InlineData("""{"text":"Un texte.","clean":"no"}""", "invalid_parameter", "clean", "The value of 'clean' is of the wrong type.")]
    [InlineData("""{}""", "invalid_parameter", "text", "'' is not a value of 'text'. A text that is not empty.")]
    [InlineData("""{"text":"Un texte.","receivedOn":"14/09/2024"}""", "invalid_parameter", "receivedOn", "'14/09/2024' is not a value of 'receivedOn'. A day: 2024-09-14.")]
    [InlineData("""{"text":"Un texte.","receivedOn":"2024-09"}""", "invalid_parameter", "receivedOn", "'2024-09' is not a value of 'receivedOn'. A day: 2024-09-14.")]
    [InlineData("""{"text":"Un texte.","publishedAt":"hier"}""", "invalid_parameter", "publishedAt", "'hier' is not a value of 'publishedAt'. An EDTF date: 2024-09-14T08:47, 2024-09-14, 2024-09 or 2024.")]
    [InlineData("""{"text":"Un texte.","language":"de"}""", "invalid_parameter", "language", "'de' is not a value of 'language'. One of fr.")]
    [InlineData("""{"text":"Un texte.","url":"exemple"}""", "invalid_parameter", "url", "'exemple' is not a value of 'url'. An absolute http or https URL.")]
    public async Task A_wrong_field_is_refused_by_name(string body, string code, string field, string detail)
    {
        var problem = await RefusedAsync(body, "application/json", HttpStatusCode.BadRequest, code);
        var error = Assert.Single(problem["errors"]!.AsArray());
        Assert.Equal((field, detail), (Value(error, "parameter"), Value(error, "detail")));
    }

    [Theory]
    [InlineData("""{"text":""", "application/json", 400, "invalid_json", "The body is no JSON: line 1, byte 9 cannot be read.")]
    [InlineData("""["Un texte."]""", "application/json", 400, "invalid_json", "The body is an array and must be an object.")]
    [InlineData("""{"text":"a\u0000b"}""", "application/json", 400, "unreadable_document", "The document is no text: byte 1 is NUL.")]
    [InlineData("<p>Un texte.</p>", "text/html", 415, "unsupported_media_type", "The body is 'text/html'; this path takes application/json or text/plain.")]
    public async Task A_body_that_cannot_be_read_is_refused_with_the_reason(string body, string type, int status, string code, string detail)
    {
        var problem = await RefusedAsync(body, type, (HttpStatusCode)status, code);
        Assert.Equal(detail, Value(problem, "detail"));
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused() =>
        await RefusedAsync(new string('a', 5_100_000), "text/plain", HttpStatusCode.RequestEntityTooLarge, "body_too_large");

    private async Task<JsonNode> PostAsync(string path, JsonObject body)
    {
        using var content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await news.Client.PostAsync(new Uri(path, UriKind.Relative), content, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == HttpStatusCode.OK, text);
        return JsonNode.Parse(text)!;
    }

    private async Task<JsonNode> RefusedAsync(string body, string type, HttpStatusCode status, string code)
    {
        using var content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue(type));
        using var response = await news.Client.PostAsync(new Uri("/v1/extract", UriKind.Relative), content, TestContext.Current.CancellationToken);
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal((status, code), (response.StatusCode, Value(problem, "code")));
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        return problem;
    }

    private static string? Value(JsonNode? node, string field) => node?[field]?.GetValue<string>();

    private static string Why(JsonNode? node) => $"{Value(node!["why"], "rule")} [{string.Join(", ", node["why"]!["entries"]!.AsArray().Select(entry => entry!.GetValue<string>()))}]";
}
