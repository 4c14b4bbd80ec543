using Dossier.Api.Database;
using Dossier.Api.Tests.Fixtures;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Dossier.Api.Tests.Database;

/// <summary>The service as a process, with nothing configured but the folder.</summary>
public sealed class EmbeddedDefaultTests : IAsyncLifetime
{
    private const string UpToDate = "The database is up to date";

    // Its own parent: what is below is made by the service, in a folder that others may enter.
    private readonly string _parent = Directory.CreateTempSubdirectory("dossier-tests-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Folder => Path.Combine(_parent, "postgres");

    private LocalPostgresPostmaster? Server => LocalPostgresPostmaster.Read(new LocalPostgresLayout(Folder).Data);

    public ValueTask InitializeAsync()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are a matter of Unix.");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_parent, (UnixFileMode)0b111_001_001);
        }

        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        if (Server is not null)
        {
            await LocalPostgres.StopAbandonedAsync(new() { Folder = Folder }, NullLogger.Instance, CancellationToken.None);
        }

        Directory.Delete(_parent, recursive: true);
    }

    [LocalPostgresFact]
    public async Task SIGTERM_Ctrl_C_and_a_closed_terminal_stop_the_service_and_its_server_in_order()
    {
        foreach (var signal in (string[])["TERM", "INT", "HUP"])
        {
            using var service = Start();
            await service.WaitForAsync(UpToDate, Cancellation);

            Assert.Equal(0, await service.SignalAsync(signal, Cancellation));

            Assert.Null(Server);
        }
    }

    [LocalPostgresFact]
    public async Task A_signal_in_the_middle_of_the_start_leaves_nothing_running()
    {
        foreach (var delay in (int[])[0, 150, 400, 800])
        {
            using var service = Start();
            await service.WaitForAsync("Application started", Cancellation);
            await Task.Delay(delay, Cancellation);

            Assert.Equal(0, await service.SignalAsync("TERM", Cancellation));

            Assert.Null(Server);
            Assert.Empty(Directory.EnumerateDirectories(Folder, "data.new-*"));
        }
    }

    [LocalPostgresFact]
    public async Task After_a_kill_9_the_next_start_works_and_its_end_leaves_nothing_running()
    {
        foreach (var delay in (int[])[0, 200, 500, 900])
        {
            using var killed = Start();
            await killed.WaitForAsync("Application started", Cancellation);
            await Task.Delay(delay, Cancellation);
            killed.Kill();
        }

        using var service = Start();
        await service.WaitForAsync(UpToDate, Cancellation);
        Assert.Equal(0, await service.SignalAsync("TERM", Cancellation));
        Assert.Null(Server);
    }

    [LocalPostgresFact]
    public async Task Two_services_share_the_database_and_the_last_one_stops_it()
    {
        using var first = Start();
        using var second = Start();
        await first.WaitForAsync(UpToDate, Cancellation);
        await second.WaitForAsync(UpToDate, Cancellation);

        first.Kill();
        Assert.True(Server!.IsReady);
        Assert.Equal(0, await second.SignalAsync("TERM", Cancellation));

        Assert.Null(Server);
    }

    [LocalPostgresFact]
    public async Task It_works_as_a_user_with_nothing_configured_at_all()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "As a user the other tests show it.");
        Assert.SkipUnless(CanOthersRead(typeof(ApiBuilder).Assembly.Location), "Other accounts cannot read the program here.");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_parent, (UnixFileMode)0b111_111_111);
        }

        using var service = ServiceProcess.Start(
            new Dictionary<string, string> { ["HOME"] = _parent, ["XDG_DATA_HOME"] = "", ["DOTNET_CLI_HOME"] = _parent }, account: "nobody");
        await service.WaitForAsync(UpToDate, Cancellation);

        var layout = new LocalPostgresLayout(Path.Combine(_parent, ".local", "share", "dossier", "postgres"));
        Assert.True(LocalPostgresPostmaster.Read(layout.Data)!.IsReady);
        Assert.Equal(0, await service.SignalAsync("TERM", Cancellation));
        Assert.Null(LocalPostgresPostmaster.Read(layout.Data));
    }

    [Fact]
    public async Task Where_the_database_cannot_be_had_it_says_so_in_one_message_and_ends_with_an_error()
    {
        Directory.CreateDirectory(Folder);
        await File.WriteAllTextAsync(Path.Combine(Folder, "letter.txt"), "Dear Sir", Cancellation);

        using var service = Start();
        var code = await service.WaitForExitAsync(Cancellation);

        Assert.NotEqual(0, code);
        Assert.Equal(1, service.Output.Split("Database__Folder is").Length - 1);
        Assert.DoesNotContain("   at ", service.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_string_that_is_none_is_an_error_that_names_the_setting_and_keeps_the_value_to_itself()
    {
        using var service = ServiceProcess.Start(new Dictionary<string, string> { ["ConnectionStrings__Database"] = "Hast=x;Password=secret" });
        var code = await service.WaitForExitAsync(Cancellation);

        Assert.NotEqual(0, code);
        Assert.Contains("ConnectionStrings__Database", service.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", service.Output, StringComparison.Ordinal);
    }

    private static bool CanOthersRead(string path)
    {
        for (FileSystemInfo? at = new FileInfo(path); at is not null; at = at is FileInfo file ? file.Directory : ((DirectoryInfo)at).Parent)
        {
            if (OperatingSystem.IsWindows() || !at.UnixFileMode.HasFlag(at is FileInfo ? UnixFileMode.OtherRead : UnixFileMode.OtherExecute))
            {
                return false;
            }
        }

        return true;
    }

    private ServiceProcess Start() => ServiceProcess.Start(new Dictionary<string, string> { ["Database__Folder"] = Folder });
}
