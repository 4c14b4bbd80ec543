using Dossier.Api.Database;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dossier.Api.Tests.Fixtures;

/// <summary>Where the tests' databases are.</summary>
internal interface ITestServer : IAsyncDisposable
{
    string ConnectionString { get; }
}

/// <summary>Somebody else's server.</summary>
internal sealed record NamedTestServer(string ConnectionString) : ITestServer
{
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

/// <summary>Dossier's own embedded default, in a temporary folder.</summary>
internal sealed class LocalTestServer : ITestServer
{
    private const string Prefix = "dossier-fixture-";
    private readonly LocalPostgres _postgres;
    private readonly string _folder;

    private LocalTestServer(LocalPostgres postgres, string folder)
    {
        _postgres = postgres;
        _folder = folder;
    }

    public string ConnectionString => _postgres.ConnectionString;

    public static async Task<LocalTestServer> StartAsync()
    {
        await SweepAsync();
        var folder = Directory.CreateTempSubdirectory(Prefix).FullName;
        return new(await LocalPostgres.StartAsync(Options(folder), NullLogger.Instance, CancellationToken.None), folder);
    }

    public async ValueTask DisposeAsync()
    {
        await _postgres.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static LocalPostgresOptions Options(string folder) => new() { Folder = folder, Durable = false };

    /// <summary>A run that was killed leaves its server behind; the next run clears it away.</summary>
    private static async Task SweepAsync()
    {
        foreach (var folder in Directory.EnumerateDirectories(Path.GetTempPath(), Prefix + "*"))
        {
            try
            {
                // A young one may be on its way up, its owner not yet among its users.
                if (Directory.GetCreationTimeUtc(folder) < DateTime.UtcNow.AddMinutes(-2)
                    && File.Exists(new LocalPostgresLayout(folder).Gate)
                    && await LocalPostgres.StopAbandonedAsync(Options(folder), NullLogger.Instance, CancellationToken.None))
                {
                    Directory.Delete(folder, recursive: true);
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or LocalPostgresException)
            {
                // Somebody else's, or somebody else was faster.
            }
        }
    }
}
