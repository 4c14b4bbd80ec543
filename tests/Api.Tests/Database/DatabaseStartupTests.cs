using Dossier.Api.Database;
using Dossier.Api.Tests.Fixtures;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Xunit;

namespace Dossier.Api.Tests.Database;

public sealed class DatabaseStartupTests(PostgresFixture postgres)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_connection_string_overrides_the_embedded_default_and_the_database_is_migrated()
    {
        var connectionString = await postgres.CreateEmptyDatabaseAsync();
        await using var app = Build(connectionString, "/nowhere");
        await app.StartAsync(Cancellation);
        var database = app.Services.GetRequiredService<DatabaseHandle>();

        await using (var connection = await database.OpenAsync(Cancellation))
        {
            await using var command = new NpgsqlCommand("select current_database() || ' ' || (select max(number) from migration)", connection);
            Assert.Equal(
                $"{new NpgsqlConnectionStringBuilder(connectionString).Database} {Migrator.Embedded().Count}", await command.ExecuteScalarAsync(Cancellation));
        }

        Assert.True(database.Ready);
        Assert.Equal(HealthStatus.Healthy, await HealthAsync(app));
        await app.StopAsync(Cancellation);
        await postgres.DropDatabaseAsync(connectionString);
    }

    [LocalPostgresFact]
    public async Task The_service_waits_for_a_server_that_starts_after_it_and_bears_with_one_that_goes_away()
    {
        var folder = Directory.CreateTempSubdirectory("dossier-tests-").FullName;
        var options = new LocalPostgresOptions { Folder = folder, Durable = false };
        var server = await LocalPostgres.StartAsync(options, NullLogger.Instance, Cancellation);
        var connectionString = server.ConnectionString;
        await server.DisposeAsync();
        await using (var app = Build(connectionString, folder))
        {
            await app.StartAsync(Cancellation);
            var database = app.Services.GetRequiredService<DatabaseHandle>();
            var early = await Assert.ThrowsAsync<DatabaseStartingException>(async () => await database.OpenAsync(Cancellation));
            Assert.True(early.RetryAfter > TimeSpan.Zero);
            Assert.Equal(HealthStatus.Unhealthy, await HealthAsync(app));

            server = await LocalPostgres.StartAsync(options, NullLogger.Instance, Cancellation);
            await database.Migrated.WaitAsync(TimeSpan.FromSeconds(30), Cancellation);
            Assert.Equal(HealthStatus.Healthy, await HealthAsync(app));

            await server.DisposeAsync();
            Assert.Equal(HealthStatus.Unhealthy, await HealthAsync(app));
            server = await LocalPostgres.StartAsync(options, NullLogger.Instance, Cancellation);
            Assert.Equal(HealthStatus.Healthy, await HealthAsync(app));
            await app.StopAsync(Cancellation);
        }

        await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Whoever_waits_for_the_database_is_told_when_it_cannot_be_had()
    {
        var handle = new DatabaseHandle();
        handle.Fail(new LocalPostgresException("none"));

        await Assert.ThrowsAsync<DatabaseStartingException>(async () => await handle.OpenAsync(Cancellation));
        await Assert.ThrowsAsync<LocalPostgresException>(() => handle.Migrated);
        Assert.False(handle.Ready);
    }

    [Fact]
    public async Task A_request_that_is_given_up_waits_no_longer()
    {
        using var given = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await new DatabaseHandle().OpenAsync(given.Token));
    }

    private static WebApplication Build(string connectionString, string folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:Database"] = connectionString,
            ["Database:Folder"] = folder,
            ["urls"] = "http://127.0.0.1:0",
        });
        builder.AddDatabase();
        builder.Services.AddSingleton(new DatabaseHandle { Patience = TimeSpan.FromSeconds(1) });
        return builder.Build();
    }

    private static async Task<HealthStatus> HealthAsync(WebApplication app) =>
        (await app.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(check => check.Tags.Contains("ready"), Cancellation)).Status;
}
