using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Dossier.Api.Tests.Fixtures;
using Dossier.Extraction.Resolution;
using Microsoft.AspNetCore.Mvc.Testing;
using Npgsql;
using Xunit;

namespace Dossier.Api.Tests.Fixtures;

/// <summary>The service over the three articles of <c>News.sql</c>, for tests that only read.</summary>
public partial class NewsFixture(PostgresFixture postgres) : IAsyncLifetime
{
    private ApiFactory? _factory;

    public string ConnectionString { get; private set; } = string.Empty;

    public HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        ConnectionString = await postgres.CreateDatabaseAsync();
        await LoadAsync();
        _factory = new ApiFactory(ConnectionString);
        Client = _factory.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
    }

    protected virtual Task LoadAsync() => LoadAsync("News.sql");

    protected async Task LoadAsync(string file)
    {
        var sql = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Fixtures", file));
        await using var source = NpgsqlDataSource.Create(ConnectionString);
        await using var command = source.CreateCommand(TokensOf().Replace(sql, match => "{" + string.Join(',', PersonName.Tokens(match.Groups["name"].Value)) + "}"));
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Client.Dispose();
        if (_factory is not null)
        {
            await _factory.DisposeAsync();
        }

        await postgres.DropDatabaseAsync(ConnectionString);
    }

    /// <summary>Asks, and reads the answer as JSON.</summary>
    public async Task<JsonNode> GetAsync(string path, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(expected == response.StatusCode, $"{path}: {(int)response.StatusCode}\n{body}");
        return JsonNode.Parse(body)!;
    }

    /// <summary>The last digits of the ids of a list, in its order: what News.sql tells things apart by.</summary>
    public async Task<string> IdsAsync(string path) => string.Join(' ', (await GetAsync(path))["items"]!.AsArray().Select(item => item!["id"]!.GetValue<string>()[^1]));

    [GeneratedRegex(@"\{TOKENS:(?<name>[^}]*)\}", RegexOptions.NonBacktracking)]
    private static partial Regex TokensOf();
}

/// <summary>The same in a crowd.</summary>
public sealed class CrowdFixture(PostgresFixture postgres) : NewsFixture(postgres)
{
    protected override async Task LoadAsync()
    {
        await base.LoadAsync();
        await LoadAsync("Crowd.sql");
    }
}
