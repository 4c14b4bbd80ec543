using Dossier.Api.Database;
using Dossier.Api.Ingestion;
using Dossier.Api.Tests.Fixtures;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;
using Xunit;

namespace Dossier.Api.Tests.Ingestion;

public sealed class SeedingWorkerTests(PostgresFixture postgres) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dossier-worker-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_service_is_ready_once_the_folder_is_in()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "a.txt"), "Un texte.", TestContext.Current.CancellationToken);
        var database = await postgres.CreateDatabaseAsync();
        using var reading = new ManualResetEventSlim();
        await using var app = Build(database, ("Seeding:Folder", _folder.FullName), source =>
        {
            reading.Wait(TestContext.Current.CancellationToken);
            return source;
        });
        await app.StartAsync(TestContext.Current.CancellationToken);

        Assert.Equal("The documents of the seeds folder are going in.", (await SeedingAsync(app)).Description);
        reading.Set();
        await ReadyAsync(app);

        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["a.txt"], await connection.ReadAsync("select name from document", r => r.GetString(0), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no-such-folder-anywhere")]
    public async Task Without_a_folder_there_is_nothing_to_wait_for(string folder)
    {
        await using var app = Build(await postgres.CreateDatabaseAsync(), ("Seeding:Folder", folder));
        await app.StartAsync(TestContext.Current.CancellationToken);

        await ReadyAsync(app);
    }

    [Fact]
    public async Task A_day_that_is_none_is_an_error_that_names_the_setting()
    {
        await using var app = Build(await postgres.CreateDatabaseAsync(), ("Seeding:ReceivedOn", "hier"));

        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync(TestContext.Current.CancellationToken));

        Assert.Equal("Seeding__ReceivedOn must be a day such as 2024-12-31, or nothing for today.", error.Message);
    }

    private static WebApplication Build(string database, (string Key, string Value) setting, Func<string, string>? read = null)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection([new("ConnectionStrings:Database", database), new(setting.Key, setting.Value)]);
        builder.AddDatabase();
        builder.AddIngestion(source => new DocumentSketch("2024-05-31", read?.Invoke(source.Text) ?? source.Text).Document);
        return builder.Build();
    }

    private static async Task<HealthReportEntry> SeedingAsync(WebApplication app) =>
        (await app.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken)).Entries["seeding"];

    private static async Task ReadyAsync(WebApplication app)
    {
        while ((await SeedingAsync(app)).Status != HealthStatus.Healthy)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }
}
