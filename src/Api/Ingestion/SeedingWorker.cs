using Dossier.Api.Database;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Dossier.Api.Ingestion;

/// <summary>Runs the seeding job once the database is migrated; again after a while where the database went away meanwhile.</summary>
internal sealed partial class SeedingWorker(
    DatabaseHandle database,
    SeedingJob job,
    SeedingProgress progress,
    IOptions<SeedingOptions> options,
    IHostEnvironment environment,
    TimeProvider time,
    ILogger<SeedingWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        NpgsqlDataSource source;
        try
        {
            source = await database.Migrated.WaitAsync(stoppingToken);
        }
#pragma warning disable CA1031 // whoever starts the database says why it did not start, and ends the service
        catch (Exception)
#pragma warning restore CA1031
        {
            return;
        }

        await SeedAsync(source, stoppingToken);
        progress.Complete();
    }

    private async Task SeedAsync(NpgsqlDataSource source, CancellationToken cancellation)
    {
        var settings = options.Value;
        if (settings.Folder.Length == 0)
        {
            return;
        }

        if (settings.Find(environment.ContentRootPath) is not { } folder)
        {
            LogNoFolder(settings.Folder);
            return;
        }

        var receivedOn = settings.ReceivedOnOr(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        while (true)
        {
            try
            {
                await job.RunAsync(source, folder, receivedOn, cancellation);
                return;
            }
            catch (Exception fault) when (fault is NpgsqlException or IOException or TimeoutException)
            {
                LogInterrupted(fault.Message, fault);
            }

            await Task.Delay(Pause, time, cancellation);
        }
    }

    [LoggerMessage(EventId = 51, Level = LogLevel.Warning, Message = "There is no folder {Folder} to seed from: Seeding__Folder names another")]
    private partial void LogNoFolder(string folder);

    [LoggerMessage(EventId = 52, Level = LogLevel.Warning, Message = "Seeding was interrupted and starts again: {Reason}")]
    private partial void LogInterrupted(string reason, Exception fault);
}

/// <summary>Whether the documents of the seeds folder are in.</summary>
internal sealed class SeedingProgress : IHealthCheck
{
    private volatile bool _complete;

    public void Complete() => _complete = true;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(_complete ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The documents of the seeds folder are going in."));
}
