using Dapper;
using Dossier.Api.Actors;
using Dossier.Api.Articles;
using Dossier.Api.Claims;
using Dossier.Api.Events;
using Dossier.Api.Http;
using Dossier.Api.Tests.Fixtures;
using Npgsql;
using Xunit;

namespace Dossier.Api.Tests.Http;

/// <summary>Every filter and every order has an index that PostgreSQL can answer it from.</summary>
public sealed class IndexTests(CrowdFixture news) : IClassFixture<CrowdFixture>
{
    private const string Id = "b0000000-0000-8000-8000-000000000005";
    private const string Other = "a0000000-0000-8000-8000-000000000002";

    [Fact]
    public async Task Every_filter_of_articles_has_its_index()
    {
        await UsesAsync(new() { Q = "navire" }, "article_by_search");
        await UsesAsync(new() { Language = ["fr"] }, "article_by_language");
        await UsesAsync(new() { Outlet = ["Le Fjord"] }, "article_by_outlet");
        await UsesAsync(new() { Agency = ["NTB"] }, "article_by_agencies");
        await UsesAsync(new() { From = "2031" }, "article_by_end");
        await UsesAsync(new() { To = "2031" }, "article_by_start");
        await UsesAsync(new() { Actor = [Id] }, "article_actor_by_actor");
        await UsesAsync(new() { Actor = ["Berg"] }, "actor_name_by_tokens", "actor_name_by_folded");
        await UsesAsync(new() { Event = [Id] }, "article_event_by_event", "article_event_by_own");

        Task UsesAsync(ArticleQuery query, params string[] indexes)
        {
            var filter = ArticleQueries.Filter(query);
            return AssertUsesAsync(ArticleQueries.List.Count(filter), filter, indexes);
        }
    }

    [Fact]
    public async Task Every_filter_of_events_has_its_index()
    {
        await UsesAsync(new() { Q = "navire" }, "event_by_search", "event_mention_by_search");
        await UsesAsync(new() { Type = ["AID"] }, "event_by_type");
        await UsesAsync(new() { Mode = ["visit"] }, "event_by_mode");
        await UsesAsync(new() { Status = ["denied"] }, "event_by_status");
        await UsesAsync(new() { Actor = [Id] }, "event_participant_by_actor", "article_actor_by_own");
        await UsesAsync(new() { Source = ["Berg"] }, "event_participant_by_actor", "actor_name_by_tokens");
        await UsesAsync(new() { Target = ["Berg"] }, "event_participant_by_actor", "actor_name_by_tokens");
        await UsesAsync(new() { Country = ["NO"] }, "event_by_country");
        await UsesAsync(new() { From = "2031" }, "event_by_end");
        await UsesAsync(new() { To = "2031" }, "event_by_start");
        await UsesAsync(new() { Article = [Id] }, "article_event_pk");

        Task UsesAsync(EventQuery query, params string[] indexes)
        {
            var filter = EventQueries.Filter(query);
            return AssertUsesAsync(EventQueries.List.Count(filter), filter, indexes);
        }
    }

    [Fact]
    public async Task Every_filter_of_actors_has_its_index()
    {
        await UsesAsync(new() { Q = "Berg" }, "actor_name_by_tokens", "actor_name_by_folded");
        await UsesAsync(new() { Kind = ["person"] }, "actor_by_kind");
        await UsesAsync(new() { Country = ["NO"] }, "actor_by_country");
        await UsesAsync(new() { Article = [Id] }, "article_actor_pk");
        await UsesAsync(new() { Event = [Id] }, "event_participant_pk", "article_event_by_own");

        Task UsesAsync(ActorQuery query, params string[] indexes)
        {
            var filter = ActorQueries.Filter(query);
            return AssertUsesAsync(ActorQueries.List.Count(filter), filter, indexes);
        }
    }

    [Fact]
    public async Task Every_filter_of_claims_has_its_index()
    {
        await UsesAsync(new() { Q = "navire" }, "claim_by_search");
        await UsesAsync(new() { Kind = ["denial"] }, "claim_by_kind");
        await UsesAsync(new() { Speaker = [Id] }, "claim_by_speaker", "article_actor_by_actor");
        await UsesAsync(new() { About = ["Berg"] }, "claim_about_by_actor", "actor_name_by_tokens");
        await UsesAsync(new() { Via = ["Berg"] }, "claim_via_by_actor", "actor_name_by_tokens");
        await UsesAsync(new() { Hedged = "true" }, "claim_hedged");
        await UsesAsync(new() { Disputed = "true" }, "claim_disputed");
        await UsesAsync(new() { From = "2031" }, "claim_by_end");
        await UsesAsync(new() { To = "2031" }, "claim_by_start");
        await UsesAsync(new() { Article = [Other] }, "claim_");
        await UsesAsync(new() { Event = [Id] }, "claim_by_event", "article_event_by_own");

        Task UsesAsync(ClaimQuery query, params string[] indexes)
        {
            var filter = ClaimQueries.Filter(query);
            return AssertUsesAsync(ClaimQueries.List.Count(filter), filter, indexes);
        }
    }

    [Theory]
    [InlineData("article_by_published", "articles", "-published")]
    [InlineData("article_by_published", "articles", "published")]
    [InlineData("article_by_ingested", "articles", "ingested")]
    [InlineData("event_by_date", "events", "-date")]
    [InlineData("event_by_articles", "events", "-articles")]
    [InlineData("event_by_articles", "events", "articles")]
    [InlineData("actor_by_mentions", "actors", "-mentions")]
    [InlineData("actor_by_name", "actors", "name")]
    [InlineData("actor_by_name", "actors", "-name")]
    [InlineData("claim_by_said", "claims", "-said")]
    [InlineData("claim_ordinal_unique", "claims", "article")]
    public async Task Every_order_is_read_from_its_index(string index, string list, string sort)
    {
        var key = sort.TrimStart('-') switch
        {
            "published" or "date" or "said" => "2012-03-11",
            "articles" or "mentions" => "1",
            "ingested" => "2020-01-01 09:00:00+00",
            "article" => Id,
            _ => "groupe 7",
        };
        var cursor = new Cursor(sort, "filters", key, sort == "article" ? "1" : Id);
        var filter = new SqlFilter();
        var sql = list switch
        {
            "articles" => ArticleQueries.List.Page(filter, new PageRequest(ArticleQueries.Sorts.Named(sort), 1, cursor, Counted: false)),
            "events" => EventQueries.List.Page(filter, new PageRequest(EventQueries.Sorts.Named(sort), 1, cursor, Counted: false)),
            "actors" => ActorQueries.List.Page(filter, new PageRequest(ActorQueries.Sorts.Named(sort), 1, cursor, Counted: false)),
            _ => ClaimQueries.List.Page(filter, new PageRequest(ClaimQueries.Sorts.Named(sort), 1, cursor, Counted: false)),
        };
        await AssertUsesAsync(sql, filter, [index]);
    }

    // Whether there is an index is asked, and not whether it pays on this data: a sequential scan is ruled out.
    private async Task AssertUsesAsync(string sql, SqlFilter filter, string[] indexes)
    {
        await using var connection = new NpgsqlConnection(news.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await connection.ExecuteAsync("set enable_seqscan = off");
        var plan = string.Join('\n', await connection.QueryAsync<string>("explain " + sql, filter.Parameters));
        Assert.All(indexes, index => Assert.True(plan.Contains(index, StringComparison.Ordinal), $"{index} is not used:\n{plan}"));
    }
}
