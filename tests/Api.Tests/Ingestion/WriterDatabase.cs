using Dossier.Api.Ingestion;
using Dossier.Api.Tests.Fixtures;
using Npgsql;
using Xunit;

namespace Dossier.Api.Tests.Ingestion;

/// <summary>An empty database with a writer to it, and what a test asks of it.</summary>
internal sealed class WriterDatabase : IAsyncDisposable
{
    private WriterDatabase(NpgsqlDataSource source, NpgsqlConnection connection)
    {
        Source = source;
        Connection = connection;
    }

    public NpgsqlDataSource Source { get; }

    public NpgsqlConnection Connection { get; }

    public ArticleWriter Writer { get; } = new(TimeProvider.System);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<WriterDatabase> CreateAsync(PostgresFixture postgres)
    {
        var source = NpgsqlDataSource.Create(await postgres.CreateDatabaseAsync());
        return new WriterDatabase(source, await source.OpenConnectionAsync(Cancellation));
    }

    public Task<WrittenArticles> WriteAsync(params PreparedArticle[] articles) => Writer.WriteAsync(Connection, articles, Cancellation);

    public Task<string> DumpAsync() => Dump.OfAsync(Connection);

    public Task<List<string>> ReadAsync(string sql) => Connection.ReadAsync(sql, r => r.GetString(0), Cancellation);

    public Task ExecuteAsync(string sql) => Connection.ExecuteAsync(sql, Cancellation);

    /// <summary>What changed since this was asked last, in order, as "kind action".</summary>
    public async Task<List<string>> ChangesAsync()
    {
        var changes = await ReadAsync("select kind || ' ' || action from change order by sequence");
        await Connection.ExecuteAsync("truncate change", Cancellation);
        return changes;
    }

    public async ValueTask DisposeAsync()
    {
        await Connection.DisposeAsync();
        await Source.DisposeAsync();
    }
}
