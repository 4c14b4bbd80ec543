using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Npgsql;

namespace Dossier.Api.Database;

/// <summary>
/// The embedded default: a PostgreSQL cluster of our own, made from the programs on this machine, where nobody else can connect.
/// Instances that name the same folder share it, and the last one out stops it; one left running by a kill -9 is taken over.
/// </summary>
internal sealed partial class LocalPostgres : IAsyncDisposable
{
    public const string DatabaseName = "dossier";
    private const string Superuser = "dossier";

    // initdb's own default follows the environment. Text search tells letters from « and ’ by the character type, and sorts
    // should be the same everywhere: so bytes for the order, and the first of these that the system has for the rest.
    private static readonly string[] CharacterTypes = OperatingSystem.IsWindows() ? ["C"] : ["C.UTF-8", "en_US.UTF-8", "C"];
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(60);

    private readonly LocalPostgresOptions _options;
    private readonly LocalPostgresLayout _layout;
    private readonly LocalPostgresPrograms _programs;
    private readonly LocalPostgresCommand _command;
    private readonly ILogger _logger;
    private FileStream? _membership;

    private LocalPostgres(LocalPostgresOptions options, LocalPostgresLayout layout, ILogger logger)
    {
        _options = options;
        _layout = layout;
        _logger = logger;
        _programs = LocalPostgresPrograms.Find(options.ProgramFolders, layout.Major);
        _command = new LocalPostgresCommand(layout.Folder, options.RootsAccount);
    }

    /// <summary>Of the database <see cref="DatabaseName"/>, as its owner.</summary>
    public string ConnectionString { get; private set; } = "";

    public int Major => _programs.Major;

    public static async Task<LocalPostgres> StartAsync(LocalPostgresOptions options, ILogger logger, CancellationToken cancellationToken)
    {
        var layout = new LocalPostgresLayout(Path.GetFullPath(options.Folder));
        LocalPostgres postgres;
        FileStream gate;
        try
        {
            postgres = new LocalPostgres(options, layout, logger);
            layout.Prepare();
            gate = await LocalPostgresLocks.EnterGateAsync(layout.Gate, options.StartTimeout, cancellationToken);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new LocalPostgresException($"The database cannot be kept in {layout.Folder}: {e.Message} Set Database__Folder to another folder.", e);
        }

        await using (gate)
        {
            postgres._membership = LocalPostgresLocks.Join(layout.Users);
            try
            {
                await postgres.StartInsideGateAsync(cancellationToken);
                return postgres;
            }
            catch (Exception e)
            {
                await postgres.LeaveInsideGateAsync();
                if (e is UnauthorizedAccessException or IOException or NpgsqlException)
                {
                    throw new LocalPostgresException($"The database in {layout.Folder} does not start: {e.Message}", e);
                }

                throw;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_membership is null)
        {
            return;
        }

        try
        {
            await using var gate = await LocalPostgresLocks.EnterGateAsync(_layout.Gate, StopTimeout, CancellationToken.None);
            await LeaveInsideGateAsync();
        }
        catch (Exception e) when (e is LocalPostgresException or UnauthorizedAccessException or IOException)
        {
            LogNotStopped(_layout.Folder, e.Message);
        }
    }

    /// <summary>Stops a cluster that was left running, and says whether nobody uses it.</summary>
    public static async Task<bool> StopAbandonedAsync(LocalPostgresOptions options, ILogger logger, CancellationToken cancellationToken)
    {
        var layout = new LocalPostgresLayout(Path.GetFullPath(options.Folder));
        await using var gate = await LocalPostgresLocks.EnterGateAsync(layout.Gate, options.StartTimeout, cancellationToken);
        return await new LocalPostgres(options, layout, logger).LeaveInsideGateAsync();
    }

    /// <summary>For tests: what a kill -9 does to us. The locks go; the server stays.</summary>
    internal void Abandon()
    {
        _membership?.Dispose();
        _membership = null;
    }

    private async Task StartInsideGateAsync(CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        if (_layout.Major is null)
        {
            LogMaking(_programs.Major, _layout.Folder);
            await CreateClusterAsync(cancellationToken);
        }

        var server = await RunServerAsync(watch, cancellationToken);
        ConnectionString = ConnectionStringOf(server, DatabaseName);
        await CreateDatabaseAsync(ConnectionStringOf(server, "postgres"), cancellationToken);
        LogRunning(_programs.Major, _layout.Folder, watch.ElapsedMilliseconds);
    }

    private async Task CreateClusterAsync(CancellationToken cancellationToken)
    {
        await _command.CheckReachAsync(cancellationToken);
        await _command.HandOverAsync(LocalPostgresLayout.CreatePrivate(_layout.Log), cancellationToken);
        var data = _layout.CreateNewData();
        await _command.HandOverAsync(data, cancellationToken);
        List<string> arguments = ["-D", data, "-U", Superuser, "-E", "UTF8", "--locale=C", "--no-instructions"];
        if (OperatingSystem.IsWindows())
        {
            await File.WriteAllTextAsync(_layout.Password, Convert.ToHexString(RandomNumberGenerator.GetBytes(24)), cancellationToken);
            arguments.AddRange(["--auth=scram-sha-256", $"--pwfile={_layout.Password}"]);
        }
        else
        {
            // Whoever gets into the socket's folder is its owner (or root), so no password would add anything.
            arguments.AddRange(["--auth-local=trust", "--auth-host=reject"]);
        }

        if (!_options.Durable)
        {
            arguments.Add("--no-sync");
        }

        try
        {
            await InitializeAsync(arguments, cancellationToken);
        }
        catch
        {
            LocalPostgresLayout.TryDelete(data);
            throw;
        }

        await File.AppendAllTextAsync(Path.Combine(data, "postgresql.conf"), "\ninclude_if_exists = '../dossier.conf'\n", cancellationToken);
        Directory.Move(data, _layout.Data);
    }

    private async Task InitializeAsync(List<string> arguments, CancellationToken cancellationToken)
    {
        foreach (var type in CharacterTypes)
        {
            var (code, output) = await _command.RunAsync(_programs.InitDb, [.. arguments, $"--lc-ctype={type}"], cancellationToken);
            if (code == 0)
            {
                return;
            }

            if (type == CharacterTypes[^1] || !output.Contains("locale name", StringComparison.Ordinal))
            {
                throw new LocalPostgresException($"initdb could not make a database in {_layout.Folder}: {output}");
            }
        }
    }

    /// <summary>Finds the server running, whoever started it, or starts it.</summary>
    private async Task<LocalPostgresPostmaster> RunServerAsync(Stopwatch watch, CancellationToken cancellationToken)
    {
        while (true)
        {
            var server = LocalPostgresPostmaster.Read(_layout.Data);
            if (server is null || !server.IsServerOf(_layout.Data))
            {
                await StartServerAsync(server, watch, cancellationToken);
            }
            else if (server.IsReady)
            {
                return server;
            }
            else if (watch.Elapsed > _options.StartTimeout)
            {
                throw new LocalPostgresException($"The database in {_layout.Folder} was not ready after {_options.StartTimeout}; its log is {_layout.LogFile}.");
            }
            else
            {
                await Task.Delay(Pause, cancellationToken); // it is on its way up, or down
            }
        }
    }

    private async Task StartServerAsync(LocalPostgresPostmaster? dead, Stopwatch watch, CancellationToken cancellationToken)
    {
        if (dead is not null)
        {
            LogRecovering(_layout.Folder);
            File.Delete(Path.Combine(_layout.Data, LocalPostgresPostmaster.FileName));
            _layout.DropSocketFolder(dead.SocketFolder);
        }

        var socketFolder = "";
        if (!OperatingSystem.IsWindows())
        {
            socketFolder = _layout.CreateSocketFolder();
            await _command.HandOverAsync(socketFolder, cancellationToken);
        }

        await File.WriteAllTextAsync(_layout.Settings, SettingsOf(socketFolder), cancellationToken);
        if (new FileInfo(_layout.LogFile) is { Exists: true, Length: > 1 << 20 } log)
        {
            log.MoveTo(_layout.LogFile + ".old", overwrite: true);
        }

        // Relative, for pg_ctl goes through a shell and would have it read a $ in the path.
        string[] arguments = ["start", "-D", "data", "-l", "log/postgres.log", "-w", "-s", "-t", Seconds(_options.StartTimeout)];
        while (true)
        {
            // Not to be cut short: a server half way up could not be found, and so not be stopped.
            var (code, output) = await _command.RunAsync(_programs.PgCtl, arguments, CancellationToken.None);
            if (code == 0)
            {
                return;
            }

            // After a kill -9 of the server its children hold on to its memory until they notice.
            var reason = LastLines(_layout.LogFile);
            if (watch.Elapsed > TimeSpan.FromSeconds(15) || !reason.Contains("shared memory", StringComparison.Ordinal))
            {
                _layout.DropSocketFolder(socketFolder);
                throw new LocalPostgresException($"PostgreSQL {_programs.Major} does not start in {_layout.Folder}: {output}\n{reason}");
            }

            await Task.Delay(Pause * 10, cancellationToken);
        }
    }

    private string SettingsOf(string socketFolder)
    {
        var place = OperatingSystem.IsWindows()
            ? $"listen_addresses = '127.0.0.1'\nport = {FreePort()}"
            : $"listen_addresses = ''\nport = 5432\nunix_socket_directories = '{Quoted(socketFolder)}'";
        return $"""
            # Written at every start by Dossier: changes are lost.
            {place}
            max_connections = 200
            jit = off
            log_checkpoints = off
            wal_level = minimal
            max_wal_senders = 0
            timezone = 'UTC'
            {(_options.Durable ? "" : "fsync = off\nsynchronous_commit = off\nfull_page_writes = off")}

            """;
    }

    private string ConnectionStringOf(LocalPostgresPostmaster server, string database)
    {
        var builder = new NpgsqlConnectionStringBuilder
        {
            Host = OperatingSystem.IsWindows() ? "127.0.0.1" : server.SocketFolder,
            Port = server.Port,
            Username = Superuser,
            Database = database,
            ApplicationName = "dossier",
            MaxPoolSize = 50, // several instances share max_connections
            GssEncryptionMode = GssEncryptionMode.Disable,
        };
        if (OperatingSystem.IsWindows())
        {
            builder.Password = File.ReadAllText(_layout.Password);
        }

        return builder.ConnectionString;
    }

    private static async Task CreateDatabaseAsync(string connectionString, CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var exists = source.CreateCommand("select 1 from pg_database where datname = $1");
        exists.Parameters.Add(new() { Value = DatabaseName });
        if (await exists.ExecuteScalarAsync(cancellationToken) is null)
        {
            await using var create = source.CreateCommand($"create database {DatabaseName}");
            await create.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    /// <summary>Gives up our share of the cluster, and stops it where nobody else holds one.</summary>
    private async Task<bool> LeaveInsideGateAsync()
    {
        _membership?.Dispose();
        _membership = null;
        using var alone = LocalPostgresLocks.TryExclusive(_layout.Users);
        if (alone is null)
        {
            return false;
        }

        foreach (var mode in (string[])["fast", "immediate"])
        {
            // Asked each time: a server that was on its way down may make pg_ctl fail by being gone.
            if (LocalPostgresPostmaster.Read(_layout.Data) is not { } server || !server.IsServerOf(_layout.Data))
            {
                break;
            }

            var (code, output) = await _command.RunAsync(
                _programs.PgCtl, ["stop", "-D", "data", "-m", mode, "-w", "-s", "-t", Seconds(StopTimeout)], CancellationToken.None);
            if (code == 0)
            {
                _layout.DropSocketFolder(server.SocketFolder);
                LogStopped(_layout.Folder);
                break;
            }

            LogNotStopped(_layout.Folder, output);
        }

        return true;
    }

    // A list in double quotes inside single ones.
    private static string Quoted(string folder) =>
        $"\"{folder.Replace("\"", "\"\"", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}\"";

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string LastLines(string path) => File.Exists(path) ? string.Join('\n', File.ReadLines(path).TakeLast(5)) : "";

    private static string Seconds(TimeSpan time) => ((int)time.TotalSeconds).ToString(CultureInfo.InvariantCulture);

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Making a database of our own with PostgreSQL {Major} in {Folder}")]
    private partial void LogMaking(int major, string folder);

    [LoggerMessage(EventId = 2, Level = LogLevel.Information, Message = "PostgreSQL {Major} runs in {Folder} ({Milliseconds} ms)")]
    private partial void LogRunning(int major, string folder, long milliseconds);

    [LoggerMessage(EventId = 3, Level = LogLevel.Information, Message = "The database in {Folder} was not stopped in order; PostgreSQL recovers it")]
    private partial void LogRecovering(string folder);

    [LoggerMessage(EventId = 4, Level = LogLevel.Information, Message = "PostgreSQL in {Folder} is stopped")]
    private partial void LogStopped(string folder);

    [LoggerMessage(EventId = 5, Level = LogLevel.Warning, Message = "PostgreSQL in {Folder} could not be stopped: {Reason}")]
    private partial void LogNotStopped(string folder, string reason);
}
