using System.Collections.Concurrent;
using System.Diagnostics;
using Dossier.Api.Tests.Fixtures;
using Npgsql;
using Xunit;

namespace Dossier.Api.Tests.Http;

public sealed class StatementCountTests(NewsFixture news) : IClassFixture<NewsFixture>
{
    [Theory]
    [InlineData("/v1/articles?limit=1", 1)]
    [InlineData("/v1/articles?limit=100", 1)]
    [InlineData("/v1/articles?limit=100&count=true&actor=Quispe&q=ministre", 2)]
    [InlineData("/v1/events?limit=1", 1)]
    [InlineData("/v1/events?limit=100", 1)]
    [InlineData("/v1/events?limit=100&count=true&actor=Quispe&from=2031", 2)]
    [InlineData("/v1/actors?limit=1", 1)]
    [InlineData("/v1/actors?limit=100", 1)]
    [InlineData("/v1/actors?limit=100&count=true&q=Quispe", 2)]
    [InlineData("/v1/claims?limit=1", 1)]
    [InlineData("/v1/claims?limit=100", 1)]
    [InlineData("/v1/claims?limit=100&count=true&speaker=Quispe&disputed=true", 2)]
    [InlineData("/v1/articles/a0000000-0000-8000-8000-000000000001/annotations", 4)]
    [InlineData("/v1/articles/a0000000-0000-8000-8000-000000000001/annotations?explain=true", 4)]
    public async Task An_answer_is_so_many_statements_whatever_its_length(string path, int expected)
    {
        var database = new NpgsqlConnectionStringBuilder(news.ConnectionString).Database;
        ConcurrentQueue<string> statements = new();
        await news.GetAsync("/v1/claims?limit=1"); // the start-up has statements of its own
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                var tags = activity.TagObjects.ToDictionary(tag => tag.Key, tag => tag.Value?.ToString(), StringComparer.Ordinal);
                if (tags.ContainsValue(database) && (tags.GetValueOrDefault("db.query.text") ?? tags.GetValueOrDefault("db.statement")) is { } text)
                {
                    statements.Enqueue(text);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        await news.GetAsync(path);
        Assert.True(expected == statements.Count, $"{statements.Count} statements:\n{string.Join("\n--\n", statements)}");
    }
}
