using System.Diagnostics;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Dossier.Api.Database;

/// <summary>
/// Gets the database going in the background: the server that <c>ConnectionStrings:Database</c> names, else one of our own; then the
/// migrations. Stops what it started once everything else has stopped.
/// </summary>
internal sealed partial class DatabaseStartup(
    DatabaseHandle handle,
    IConfiguration configuration,
    IHostApplicationLifetime lifetime,
    ILogger<DatabaseStartup> logger) : IHostedLifecycleService, IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Reminder = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _gate = new();
    private Task _starting = Task.CompletedTask;
    private Task? _closing;
    private NpgsqlDataSource? _source;
    private LocalPostgres? _postgres;
    private PosixSignalRegistration? _hangup;

    public Task StartingAsync(CancellationToken cancellationToken)
    {
        _starting = Task.Run(() => RunAsync(_stopping.Token), CancellationToken.None);
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Comes after every hosted service's StopAsync, the web server's included.</summary>
    public Task StoppedAsync(CancellationToken cancellationToken) => CloseAsync();

    /// <summary>Comes alone where the host did not get to start, as when its port is taken.</summary>
    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        _stopping.Dispose();
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            _source = await OpenAsync(cancellationToken);
            var watch = Stopwatch.StartNew();
            await Migrator.MigrateAsync(_source, cancellationToken);
            LogMigrated(watch.ElapsedMilliseconds);
            handle.Complete(_source);
        }
        catch (OperationCanceledException e) when (cancellationToken.IsCancellationRequested)
        {
            handle.Fail(e);
        }
#pragma warning disable CA1031 // whatever it is, the service is no use without its database
        catch (Exception e)
#pragma warning restore CA1031
        {
            var foreseen = e is LocalPostgresException or MigrationException or OptionsValidationException;
            LogFailed(e.Message, foreseen ? null : e);
            handle.Fail(e);
            Environment.ExitCode = 1;

            // Stopping a host before it has started makes it throw, which would bury the message under a stack trace.
            lifetime.ApplicationStarted.Register(lifetime.StopApplication);
        }
    }

    private async Task<NpgsqlDataSource> OpenAsync(CancellationToken cancellationToken)
    {
        var connectionString = configuration.GetConnectionString("Database");
        if (!string.IsNullOrWhiteSpace(connectionString))
        {
            return await ReachAsync(CreateSource(connectionString), cancellationToken);
        }

        // The host ends in order on Ctrl-C and SIGTERM; a terminal that is closed would leave the server behind.
        _hangup = PosixSignalRegistration.Create(PosixSignal.SIGHUP, context =>
        {
            context.Cancel = true;
            lifetime.StopApplication();
        });
        var folder = configuration["Database:Folder"];
        _postgres = await LocalPostgres.StartAsync(
            new LocalPostgresOptions { Folder = string.IsNullOrWhiteSpace(folder) ? LocalPostgresOptions.DefaultFolder() : folder }, logger, cancellationToken);
        return CreateSource(_postgres.ConnectionString);
    }

    private static NpgsqlDataSource CreateSource(string connectionString)
    {
        try
        {
            return NpgsqlDataSource.Create(connectionString);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException)
        {
            // Not the value: it may hold a password.
            throw new OptionsValidationException(
                "ConnectionStrings:Database", typeof(string), [$"ConnectionStrings__Database is not a connection string: {e.Message}"]);
        }
    }

    /// <summary>Waits for a server that is not up yet, for as long as it takes: who starts both need not mind the order.</summary>
    private async Task<NpgsqlDataSource> ReachAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        _source = source;
        var reminder = Stopwatch.StartNew();
        for (var first = true; ; first = false)
        {
            try
            {
                await using var connection = await source.OpenConnectionAsync(cancellationToken);
                return connection.PostgreSqlVersion.Major >= LocalPostgresPrograms.OldestMajor
                    ? source
                    : throw new MigrationException(
                        $"ConnectionStrings__Database points at PostgreSQL {connection.PostgreSqlVersion}; Dossier needs {LocalPostgresPrograms.OldestMajor} or later.");
            }
            catch (PostgresException e) when (!e.IsTransient)
            {
                throw new OptionsValidationException(
                    "ConnectionStrings:Database", typeof(string), [$"The server that ConnectionStrings__Database names refuses: {e.MessageText}"]);
            }
            catch (NpgsqlException e)
            {
                if (first || reminder.Elapsed > Reminder)
                {
                    LogWaiting(e.Message);
                    reminder.Restart();
                }
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }

    /// <summary>Once, however many ask: a host may be disposed while it is being stopped.</summary>
    private Task CloseAsync()
    {
        lock (_gate)
        {
            return _closing ??= CloseOnceAsync();
        }
    }

    private async Task CloseOnceAsync()
    {
        await _stopping.CancelAsync();
        await _starting;
        if (_source is not null)
        {
            await _source.DisposeAsync();
        }

        if (_postgres is not null)
        {
            await _postgres.DisposeAsync();
        }

        _hangup?.Dispose();
    }

    [LoggerMessage(EventId = 11, Level = LogLevel.Information, Message = "The database is up to date ({Milliseconds} ms)")]
    private partial void LogMigrated(long milliseconds);

    [LoggerMessage(EventId = 12, Level = LogLevel.Warning, Message = "Waiting for the server that ConnectionStrings__Database names: {Reason}")]
    private partial void LogWaiting(string reason);

    [LoggerMessage(EventId = 13, Level = LogLevel.Critical, Message = "{Reason}")]
    private partial void LogFailed(string reason, Exception? exception);
}
