using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Dossier.Api.Tests.Fixtures;
using Npgsql;
using Xunit;

namespace Dossier.Api.Tests.Ingestion;

public sealed class KilledSeedingTests(PostgresFixture postgres) : IDisposable
{
    /// <summary>Each seed this many times, with other line ends at its end: so many that seeding takes several transactions.</summary>
    private const int Copies = 16;

    private const string Ready = "";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dossier-killed-");

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>
    /// In the middle of a transaction, the first or a later one, when it first wrote or a while after; the last two moments are
    /// before the first document and when all are in.
    /// </summary>
    [Fact]
    public async Task Kill_at_any_moment_of_seeding_then_restart_ends_as_if_undisturbed()
    {
        await CopySeedsAsync();
        var undisturbed = await postgres.CreateDatabaseAsync();
        await RunAsync(undisturbed, Ready);
        var expected = await DumpAsync(undisturbed);
        Assert.Contains($"\"{Copies - 1}-", expected, StringComparison.Ordinal);

        (string Moment, int Milliseconds)[] kills =
        [
            (Writing(0), 0),
            (Writing(0), 40),
            (Writing(0), 80),
            (Writing(1), 0),
            (Writing(1), 25),
            (Writing(33), 0),
            (Writing(33), 10),
            ("select true", 400),
            ("select count(*) > 64 from article", 0),
        ];
        var interrupted = 0;
        foreach (var (moment, milliseconds) in kills)
        {
            var database = await postgres.CreateDatabaseAsync();
            await RunAsync(database, moment, milliseconds);
            interrupted += await AsksAsync(database, $"select count(*) < {Copies * 5} from article") ? 1 : 0;
            await RunAsync(database, Ready);
            Assert.Equal(expected, await DumpAsync(database));
            await postgres.DropDatabaseAsync(database);
        }

        Assert.True(interrupted > kills.Length / 2, $"Only {interrupted} kills came before the last document.");
    }

    /// <summary>True while a transaction has written rows and not committed them, and so many articles are in.</summary>
    private static string Writing(int articles) => $"""
        select exists (select from pg_stat_activity where datname = current_database() and backend_xid is not null)
           and exists (select from article having count(*) >= {articles.ToString(CultureInfo.InvariantCulture)})
        """;

    /// <summary>Runs the service until the moment comes, or it is ready before, and kills it.</summary>
    /// <param name="moment">A statement that answers true once it has come; empty: until the service is ready.</param>
    private async Task RunAsync(string database, string moment, int milliseconds = 0)
    {
        var watch = Stopwatch.StartNew();
        using var service = Start(database, out var address);
        using var client = new HttpClient { BaseAddress = address };
        try
        {
            while (!(moment.Length > 0 && await AsksAsync(database, moment)) && !await IsReadyAsync(client))
            {
                Assert.False(service.HasExited, "The service ended by itself.");
                Assert.True(watch.Elapsed < Patience, "The service did not become ready.");
                await Task.Delay(2, TestContext.Current.CancellationToken);
            }

            await Task.Delay(milliseconds, TestContext.Current.CancellationToken);
        }
        finally
        {
            service.Kill();
            await service.WaitForExitAsync(CancellationToken.None);
        }
    }

    private Process Start(string database, out Uri address)
    {
        address = new Uri($"http://127.0.0.1:{FreePort().ToString(CultureInfo.InvariantCulture)}");
        return Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Dossier.Api.dll")])
        {
            Environment =
            {
                ["ConnectionStrings__Database"] = database,
                ["ASPNETCORE_URLS"] = address.ToString(),
                ["Seeding__Folder"] = _folder.FullName,
                ["Seeding__ReceivedOn"] = SeedDocuments.ReceivedOn,
                ["Logging__LogLevel__Default"] = "None",
            },
        })!;
    }

    private static async Task<bool> IsReadyAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri("/healthz/ready", UriKind.Relative), TestContext.Current.CancellationToken);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private async Task CopySeedsAsync()
    {
        foreach (var path in Directory.EnumerateFiles(SeedDocuments.Folder))
        {
            var content = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
            for (var i = 0; i < Copies; i++)
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"{i}-{Path.GetFileName(path)}");
                await File.WriteAllTextAsync(Path.Combine(_folder.FullName, name), content + new string('\n', i), TestContext.Current.CancellationToken);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<string> DumpAsync(string database)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return await Dump.OfAsync(connection);
    }

    private static async Task<bool> AsksAsync(string database, string question)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(question, connection);
        return (bool)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
