using System.Net;
using System.Text.Json.Nodes;
using Dossier.Api.Tests.Fixtures;
using Dossier.Api.Tests.Ingestion;
using Dossier.Extraction.Tests.Scoring;
using Xunit;

namespace Dossier.Api.Tests.Gold;

/// <summary>The service as a newcomer has it, the documents of the seeds folder taken in, and what it says of them.</summary>
public sealed class SeededFixture(PostgresFixture postgres) : IAsyncLifetime
{
    private string _database = "";
    private ApiFactory? _factory;
    private HttpClient? _client;

    public ScoreCard Card { get; } = new();

    private HttpClient Client => _client ?? throw new InvalidOperationException("The fixture is not initialized.");

    public async ValueTask InitializeAsync()
    {
        _database = await postgres.CreateDatabaseAsync();
        _factory = new ApiFactory(_database, SeedDocuments.Folder);
        _client = _factory.CreateClient();
        await ReadyAsync();

        var served = (await ListAsync("/v1/articles?limit=100")).ToDictionary(a => a["source"]!["name"]!.GetValue<string>(), a => a["id"]!.GetValue<string>(), StringComparer.Ordinal);
        foreach (var gold in GoldDocument.ReadFolder(Path.Combine(AppContext.BaseDirectory, "Gold")))
        {
            Scorer.Score(Card, gold, served.TryGetValue(gold.Document, out var id) ? await ServedDocument.ReadAsync(this, id) : null);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        if (_factory is not null)
        {
            await _factory.DisposeAsync();
        }

        await postgres.DropDatabaseAsync(_database);
    }

    public async Task<JsonNode> GetAsync(string path) =>
        JsonNode.Parse(await Client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken))!;

    /// <summary>The body of an answer, whatever its status.</summary>
    /// <param name="body">Plain text to send; null for none.</param>
    public async Task<string> TextAsync(string path, string? body = null)
    {
        using var content = body is null ? null : new StringContent(body, System.Text.Encoding.UTF8, "text/plain");
        using var request = new HttpRequestMessage(body is null ? HttpMethod.Get : HttpMethod.Post, path) { Content = content };
        using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>All the items of a list, page after page.</summary>
    public async Task<List<JsonNode>> ListAsync(string path)
    {
        List<JsonNode> items = [];
        for (var next = path; next is not null;)
        {
            var page = await GetAsync(next);
            items.AddRange(page["items"]!.AsArray().Select(item => item!));
            next = page["next"]?.GetValue<string>();
        }

        return items;
    }

    private async Task ReadyAsync()
    {
        for (var attempt = 0; attempt < 300; attempt++)
        {
            using var ready = await Client.GetAsync(new Uri("/healthz/ready", UriKind.Relative), TestContext.Current.CancellationToken);
            if (ready.StatusCode == HttpStatusCode.OK)
            {
                return;
            }

            await Task.Delay(200, TestContext.Current.CancellationToken);
        }

        Assert.Fail("The seeds did not go in within a minute.");
    }
}
