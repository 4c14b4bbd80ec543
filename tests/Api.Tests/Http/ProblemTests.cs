using System.Net;
using System.Text.Json.Nodes;
using Dossier.Api.Tests.Fixtures;
using Xunit;

namespace Dossier.Api.Tests.Http;

public sealed class ProblemTests(NewsFixture news) : IClassFixture<NewsFixture>
{
    [Theory]
    [InlineData("/v1/claims?speakr=Berg", "speakr", "speaker")]
    [InlineData("/v1/claims?disputd=true", "disputd", "disputed")]
    [InlineData("/v1/events?form=2031", "form", "from")]
    [InlineData("/v1/events?speaker=Berg", "speaker", null)]
    [InlineData("/v1/actors?names=Berg", "names", null)]
    [InlineData("/v1/articles/a0000000-0000-8000-8000-000000000001?fields=id", "fields", null)]
    [InlineData("/healthz/live?x=1", "x", null)]
    public async Task An_unknown_parameter_is_refused_by_name(string path, string parameter, string? suggestion)
    {
        var problem = await ProblemAsync(path, HttpStatusCode.BadRequest, "unknown_parameter");
        var error = Assert.Single(problem["errors"]!.AsArray())!;
        Assert.Equal(parameter, error["parameter"]!.GetValue<string>());
        Assert.Equal(suggestion, error["suggestion"]?.GetValue<string>());
    }

    [Theory]
    [InlineData("/v1/claims?limit=abc", "limit", "abc", "A whole number from 1 to 100")]
    [InlineData("/v1/claims?limit=0", "limit", "0", "A whole number from 1 to 100")]
    [InlineData("/v1/claims?limit=101", "limit", "101", "A whole number from 1 to 100")]
    [InlineData("/v1/claims?limit=", "limit", "", "A whole number from 1 to 100")]
    [InlineData("/v1/claims?disputed=yes", "disputed", "yes", "true or false")]
    [InlineData("/v1/claims?count=1", "count", "1", "true or false")]
    [InlineData("/v1/claims?sort=date", "sort", "date", "One of -said, said, article, -article")]
    [InlineData("/v1/claims?kind=denial&kind=lie", "kind", "lie", "One of statement, accusation, denial, commitment, assessment, demand, threat, position")]
    [InlineData("/v1/claims?speaker=", "speaker", "", "The id of an actor, or any spelling of its name, at most 200 characters")]
    [InlineData("/v1/claims?article=7", "article", "7", "An id as this service gives it")]
    [InlineData("/v1/events?from=2031-02-30", "from", "2031-02-30", "A day, a month or a year: 2024-06-19, 2024-06 or 2024")]
    [InlineData("/v1/events?to=1/2/2031", "to", "1/2/2031", "A day, a month or a year: 2024-06-19, 2024-06 or 2024")]
    [InlineData("/v1/events?country=Norge", "country", "Norge", "A country by its two letters of ISO 3166-1: RU, KP")]
    [InlineData("/v1/articles?language=français", "language", "français", "A language by its BCP 47 tag: fr")]
    public async Task A_wrong_value_is_refused_with_what_is_allowed(string path, string parameter, string value, string allowed)
    {
        var problem = await ProblemAsync(path, HttpStatusCode.BadRequest, "invalid_parameter");
        var error = Assert.Single(problem["errors"]!.AsArray())!;
        Assert.Equal((parameter, value, allowed), (error["parameter"]!.GetValue<string>(), error["value"]!.GetValue<string>(), error["allowed"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_misspelt_value_is_answered_with_the_nearest_right_one()
    {
        var problem = await ProblemAsync("/v1/claims?kind=denail", HttpStatusCode.BadRequest, "invalid_parameter");
        Assert.Equal("denial", problem["errors"]![0]!["suggestion"]!.GetValue<string>());
    }

    [Fact]
    public async Task All_that_is_wrong_is_said_at_once()
    {
        var problem = await ProblemAsync("/v1/events?type=WAR&limit=no&from=then", HttpStatusCode.BadRequest, "invalid_parameter");
        Assert.Equal(["from", "limit", "type"], problem["errors"]!.AsArray().Select(error => error!["parameter"]!.GetValue<string>()).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/v1/events?from=2031&from=2032")]
    [InlineData("/v1/events?limit=1&limit=2")]
    public async Task A_parameter_that_takes_one_value_is_refused_twice(string path) =>
        await ProblemAsync(path, HttpStatusCode.BadRequest, "invalid_parameter");

    [Theory]
    [InlineData("/v1/events?from=2032&to=2031")]
    [InlineData("/v1/claims?from=2031-03-12&to=2031-03-11")]
    [InlineData("/v1/articles?from=2031-04&to=2031-03")]
    public async Task A_period_that_ends_before_it_starts_is_refused(string path)
    {
        var problem = await ProblemAsync(path, HttpStatusCode.BadRequest, "invalid_parameter");
        Assert.Equal("to", problem["errors"]![0]!["parameter"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("/v1/articles/a0000000-0000-8000-8000-00000000000f", "not_found")]
    [InlineData("/v1/articles/a0000000-0000-8000-8000-00000000000f/annotations", "not_found")]
    [InlineData("/v1/articles/nonsense/source", "not_found")]
    [InlineData("/v1/events/e0000000-0000-8000-8000-00000000000f", "not_found")]
    [InlineData("/v1/actors/nonsense", "not_found")]
    [InlineData("/v1/claims/c0000000-0000-8000-8000-00000000000f", "not_found")]
    [InlineData("/v1/nonsense", "no_such_path")]
    public async Task What_is_not_there_is_a_problem_too(string path, string code) => await ProblemAsync(path, HttpStatusCode.NotFound, code);

    [Fact]
    public async Task A_wrong_method_is_a_problem_that_names_the_right_one()
    {
        using var response = await news.Client.DeleteAsync(new Uri("/v1/claims", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("GET", response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("/v1/actors/f0000000-0000-8000-8000-000000000001", "/v1/actors/b0000000-0000-8000-8000-000000000001")]
    [InlineData("/v1/events/f0000000-0000-8000-8000-000000000003", "/v1/events/e0000000-0000-8000-8000-000000000001")]
    public async Task An_id_that_was_merged_away_leads_to_the_one_that_stands(string path, string standing)
    {
        using var response = await news.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.PermanentRedirect, response.StatusCode);
        Assert.Equal(standing, response.Headers.Location!.OriginalString);
    }

    private async Task<JsonNode> ProblemAsync(string path, HttpStatusCode status, string code)
    {
        using var response = await news.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal((int)status, problem["status"]!.GetValue<int>());
        Assert.Equal(code, problem["code"]!.GetValue<string>());
        Assert.Equal(path.Split('?')[0], problem["instance"]!.GetValue<string>());
        Assert.NotEmpty(problem["detail"]!.GetValue<string>());
        return problem;
    }
}
