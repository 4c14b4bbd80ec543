using System.Diagnostics;
using Dossier.Api.Database;
using Dossier.Api.Tests.Fixtures;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Xunit;

namespace Dossier.Api.Tests.Database;

public sealed class LocalPostgresTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dossier-tests-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Data => new LocalPostgresLayout(_folder).Data;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (LocalPostgresPostmaster.Read(Data) is not null)
        {
            await LocalPostgres.StopAbandonedAsync(Options(), NullLogger.Instance, CancellationToken.None);
        }

        Directory.Delete(_folder, recursive: true);
    }

    [LocalPostgresFact]
    public async Task A_fresh_folder_becomes_a_database_that_keeps_what_it_is_told()
    {
        await using (var postgres = await StartAsync())
        {
            Assert.Equal(LocalPostgres.DatabaseName, await ScalarAsync(postgres, "select current_database()"));
            Assert.Equal("UTF8", await ScalarAsync(postgres, "select current_setting('server_encoding')"));
            await ScalarAsync(postgres, "create table kept (n integer); insert into kept values (7); select 1");
        }

        Assert.Null(LocalPostgresPostmaster.Read(Data));
        await using var again = await StartAsync();
        Assert.Equal(7, await ScalarAsync(again, "select n from kept"));
    }

    [LocalPostgresFact]
    public async Task A_cluster_that_is_kept_survives_a_power_cut()
    {
        await using var postgres = await LocalPostgres.StartAsync(Options() with { Durable = true }, NullLogger.Instance, Cancellation);

        Assert.Equal("on on on", await ScalarAsync(
            postgres, "select current_setting('fsync') || ' ' || current_setting('synchronous_commit') || ' ' || current_setting('full_page_writes')"));
    }

    [LocalPostgresFact]
    public async Task Text_search_tells_letters_from_the_punctuation_of_French()
    {
        await using var postgres = await StartAsync();

        Assert.Equal("'apres':2 'chin':4", await ScalarAsync(postgres, "select to_tsvector('french', 'D’après la « Chine »')::text"));
    }

    [LocalPostgresFact]
    public async Task Nobody_else_can_connect()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has a password instead.");
            return;
        }

        await using var postgres = await StartAsync();

        Assert.Equal("", await ScalarAsync(postgres, "select current_setting('listen_addresses')"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(SocketFolder(postgres)));
    }

    [LocalPostgresFact]
    public async Task After_a_kill_9_of_the_server_the_next_start_recovers_what_was_committed()
    {
        var first = await LocalPostgres.StartAsync(Options() with { Durable = true }, NullLogger.Instance, Cancellation);
        await ScalarAsync(first, "create table kept (n integer); insert into kept values (7); select 1");
        using (var server = Process.GetProcessById(LocalPostgresPostmaster.Read(Data)!.ProcessId))
        {
            server.Kill();
            await WaitUntilAsync(() => !LocalPostgresPostmaster.Read(Data)!.IsServerOf(Data));
        }

        await first.DisposeAsync();
        await using var second = await StartAsync();
        Assert.Equal(7, await ScalarAsync(second, "select n from kept"));
    }

    [LocalPostgresFact]
    public async Task A_stale_lock_file_that_names_a_living_process_does_not_stop_it()
    {
        await (await StartAsync()).DisposeAsync();

        // As after a kill -9 in a container, whose process numbers come again: here it is a process of the account itself.
        using var sleeper = Process.Start(SleepAs(Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows() ? "postgres" : null));
        try
        {
            var left = Path.Combine(Data, LocalPostgresPostmaster.FileName);
            await File.WriteAllTextAsync(left, $"{sleeper!.Id}\n{Data}\n1700000000\n5432\n/tmp\n\n   5432001    32768\nready   \n", Cancellation);

            await using var postgres = await StartAsync();
            Assert.Equal(1, await ScalarAsync(postgres, "select 1"));
            Assert.NotEqual(sleeper.Id, LocalPostgresPostmaster.Read(Data)!.ProcessId);
        }
        finally
        {
            sleeper!.Kill(entireProcessTree: true);
        }
    }

    [LocalPostgresFact]
    public async Task A_server_that_its_service_left_behind_is_taken_over_and_stopped_at_the_end()
    {
        await using (var owner = await StartAsync())
        {
            // The same to the operating system as if it had been killed: its locks are gone, its server lives.
            owner.Abandon();
        }

        var left = LocalPostgresPostmaster.Read(Data)!;
        Assert.True(left.IsServerOf(Data));

        await using (await StartAsync())
        {
            Assert.Equal(left.ProcessId, LocalPostgresPostmaster.Read(Data)!.ProcessId);
        }

        Assert.Null(LocalPostgresPostmaster.Read(Data));
    }

    [LocalPostgresFact]
    public async Task Instances_that_start_at_once_share_one_server_and_the_last_one_out_stops_it()
    {
        var instances = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => StartAsync()));
        var server = LocalPostgresPostmaster.Read(Data)!.ProcessId;

        await instances[0].DisposeAsync();
        await instances[2].DisposeAsync();
        Assert.Equal(1, await ScalarAsync(instances[1], "select 1"));
        Assert.Equal(server, LocalPostgresPostmaster.Read(Data)!.ProcessId);

        await instances[1].DisposeAsync();
        Assert.Null(LocalPostgresPostmaster.Read(Data));
    }

    [LocalPostgresFact]
    public async Task What_a_killed_initdb_left_is_cleared_away()
    {
        var left = Path.Combine(_folder, "data.new-half");
        Directory.CreateDirectory(Path.Combine(left, "base"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "gate.lock"), "", Cancellation);

        await using var postgres = await StartAsync();

        Assert.False(Directory.Exists(left));
    }

    [LocalPostgresFact]
    public async Task A_path_too_long_for_a_socket_or_with_odd_characters_works_all_the_same()
    {
        var deep = Path.Combine(_folder, "it's a \"long\", odd: $PATH é", new string('x', 80));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_folder, (UnixFileMode)0b111_001_001);
        }

        string socketFolder;
        await using (var postgres = await LocalPostgres.StartAsync(Options() with { Folder = deep }, NullLogger.Instance, Cancellation))
        {
            Assert.Equal(1, await ScalarAsync(postgres, "select 1"));
            socketFolder = SocketFolder(postgres);
        }

        Assert.False(Directory.Exists(socketFolder), "its temporary folder goes with it");
    }

    [LocalPostgresFact]
    public async Task A_folder_that_holds_other_things_is_refused_and_left_as_it_was()
    {
        var theirs = Path.Combine(_folder, "letter.txt");
        await File.WriteAllTextAsync(theirs, "Dear Sir", Cancellation);

        var e = await Assert.ThrowsAsync<LocalPostgresException>(StartAsync);

        Assert.Contains("Database__Folder", e.Message, StringComparison.Ordinal);
        Assert.Equal([theirs], Directory.EnumerateFileSystemEntries(_folder));
    }

    [LocalPostgresFact]
    public async Task A_folder_that_the_account_cannot_reach_is_an_error_that_names_the_setting()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
        {
            Assert.Skip("Only root runs PostgreSQL as another account.");
            return;
        }

        File.SetUnixFileMode(_folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        var e = await Assert.ThrowsAsync<LocalPostgresException>(
            () => LocalPostgres.StartAsync(Options() with { Folder = Path.Combine(_folder, "inside") }, NullLogger.Instance, Cancellation));

        Assert.Contains("Database__Folder", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_programs_one_message_says_what_to_install_and_which_setting_points_at_a_server()
    {
        var e = await Assert.ThrowsAsync<LocalPostgresException>(
            () => LocalPostgres.StartAsync(Options() with { ProgramFolders = [_folder, "/nowhere", "\0"] }, NullLogger.Instance, Cancellation));

        Assert.Contains("nstall", e.Message, StringComparison.Ordinal);
        Assert.Contains("postgresql", e.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("ConnectionStrings__Database", e.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }

    [LocalPostgresFact]
    public async Task A_cluster_of_a_version_that_is_not_there_is_an_error_that_names_it()
    {
        Directory.CreateDirectory(Data);
        await File.WriteAllTextAsync(new LocalPostgresLayout(_folder).Gate, "", Cancellation);
        await File.WriteAllTextAsync(Path.Combine(Data, "PG_VERSION"), "9\n", Cancellation);

        var e = await Assert.ThrowsAsync<LocalPostgresException>(StartAsync);

        Assert.Contains("PostgreSQL 9", e.Message, StringComparison.Ordinal);
    }

    [LocalPostgresFact]
    public void Programs_are_found_through_links_and_the_newest_is_taken()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links are a matter of Unix.");
        var real = LocalPostgresPrograms.Find(null, null);
        File.CreateSymbolicLink(Path.Combine(_folder, "initdb"), real.InitDb);

        var found = LocalPostgresPrograms.Find([_folder], null);

        Assert.Equal(real, found);
        Assert.True(found.Major >= LocalPostgresPrograms.OldestMajor);
    }

    [Fact]
    public void The_newest_version_wins_and_an_existing_cluster_has_its_own()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-ins are shell scripts.");
        string[] folders = [Stand("14.9"), Stand("16.2 (Debian 16.2-1)"), Stand("18beta1"), Stand("15.18")];

        Assert.Equal(18, LocalPostgresPrograms.Find(folders, null).Major);
        Assert.Equal(folders[1], LocalPostgresPrograms.Find(folders, 16).Folder);
        Assert.Contains("there is 14", Assert.Throws<LocalPostgresException>(() => LocalPostgresPrograms.Find([folders[0]], null)).Message, StringComparison.Ordinal);
    }

    private LocalPostgresOptions Options() => new() { Folder = _folder, Durable = false };

    private Task<LocalPostgres> StartAsync() => LocalPostgres.StartAsync(Options(), NullLogger.Instance, Cancellation);

    private static string SocketFolder(LocalPostgres postgres) => new NpgsqlConnectionStringBuilder(postgres.ConnectionString).Host!;

    private static ProcessStartInfo SleepAs(string? account) =>
        OperatingSystem.IsWindows() ? new("ping", ["-n", "60", "127.0.0.1"])
        : account is null ? new("sleep", ["60"])
        : new("setpriv", ["--reuid", account, "--clear-groups", "sleep", "60"]);

    private string Stand(string version)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, version.Replace(' ', '_'))).FullName;
        foreach (var program in (string[])["initdb", "pg_ctl", "postgres"])
        {
            var path = Path.Combine(folder, program);
            File.WriteAllText(path, $"#!/bin/sh\necho 'postgres (PostgreSQL) {version}'\n");
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
            }
        }

        return folder;
    }

    private static async Task<object?> ScalarAsync(LocalPostgres postgres, string sql)
    {
        await using var source = NpgsqlDataSource.Create(postgres.ConnectionString);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(Cancellation);
    }

    private static async Task WaitUntilAsync(Func<bool> condition)
    {
        for (var i = 0; i < 500 && !condition(); i++)
        {
            await Task.Delay(20, Cancellation);
        }

        Assert.True(condition());
    }
}
