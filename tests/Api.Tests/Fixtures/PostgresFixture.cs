using System.Globalization;
using System.Security.Cryptography;
using Dossier.Api.Database;
using Dossier.Api.Tests.Fixtures;
using Npgsql;
using Xunit;

[assembly: AssemblyFixture(typeof(PostgresFixture))]

namespace Dossier.Api.Tests.Fixtures;

/// <summary>
/// One real PostgreSQL for all the tests, with a database of its own for each that asks. It is, in this order, the server that
/// TEST_DATABASE names (as a user who may create databases), a container where the build has Testcontainers, or Dossier's own
/// embedded default in a temporary folder.
/// </summary>
public sealed class PostgresFixture : IAsyncLifetime
{
    private readonly string _prefix = $"dossier_test_{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}_";
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly HashSet<string> _created = [];
    private ITestServer? _server;
    private NpgsqlDataSource? _admin;
    private int _count;

    private string Template => _prefix + "template";

    private NpgsqlDataSource Admin => _admin ?? throw new InvalidOperationException("The fixture is not initialized.");

    public async ValueTask InitializeAsync()
    {
        _server = await StartAsync();
        _admin = NpgsqlDataSource.Create(Named(new NpgsqlConnectionStringBuilder(_server.ConnectionString).Database ?? "postgres"));
        await CreateAsync(Template, "template0");
        await using var source = NpgsqlDataSource.Create(Named(Template));
        await Migrator.MigrateAsync(source, TestContext.Current.CancellationToken);
    }

    /// <summary>A migrated database without a row, as a connection string. It goes at the end of the run, or with <see cref="DropDatabaseAsync"/>.</summary>
    public Task<string> CreateDatabaseAsync() => CreateNextAsync(Template);

    /// <summary>A database without a table.</summary>
    public Task<string> CreateEmptyDatabaseAsync() => CreateNextAsync("template0");

    public async Task DropDatabaseAsync(string connectionString)
    {
        var name = new NpgsqlConnectionStringBuilder(connectionString).Database!;
        await ExecuteAsync($"drop database if exists {name} with (force)");
        lock (_created)
        {
            _created.Remove(name);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_admin is not null)
        {
            foreach (var name in _server is LocalTestServer ? [] : _created.Append(Template))
            {
                await ExecuteAsync($"drop database if exists {name} with (force)");
            }

            await _admin.DisposeAsync();
        }

        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        _gate.Dispose();
    }

    private static async Task<ITestServer> StartAsync()
    {
        var named = Environment.GetEnvironmentVariable("TEST_DATABASE");
        if (!string.IsNullOrWhiteSpace(named))
        {
            return new NamedTestServer(named);
        }

#if TESTCONTAINERS
        return await ContainerTestServer.StartAsync();
#else
        return await LocalTestServer.StartAsync();
#endif
    }

    private async Task<string> CreateNextAsync(string template)
    {
        var name = _prefix + Interlocked.Increment(ref _count).ToString(CultureInfo.InvariantCulture);
        await CreateAsync(name, template);
        lock (_created)
        {
            _created.Add(name);
        }

        return Named(name);
    }

    private async Task CreateAsync(string name, string template)
    {
        await _gate.WaitAsync(); // PostgreSQL copies a template for one at a time
        try
        {
            await ExecuteAsync($"create database {name} template {template} encoding 'UTF8'");
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = Admin.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    // Few and short-lived connections each: all the tests' databases share the server's.
    private string Named(string database) => new NpgsqlConnectionStringBuilder(_server!.ConnectionString)
    {
        Database = database,
        MaxPoolSize = 16,
        ConnectionIdleLifetime = 10,
        ConnectionPruningInterval = 5,
        IncludeErrorDetail = true,
        Pooling = database.EndsWith("template", StringComparison.Ordinal) is false, // a template with a connection cannot be copied
    }.ConnectionString;
}
