using System.ComponentModel;
using System.Diagnostics;

namespace Dossier.Api.Database;

/// <summary>Runs PostgreSQL's programs: as ourselves, or where we are root as the account that PostgreSQL is willing to run as.</summary>
internal sealed class LocalPostgresCommand
{
    private readonly string _folder;
    private readonly string? _account;
    private readonly string? _switcher;

    public LocalPostgresCommand(string folder, string rootsAccount)
    {
        _folder = folder;
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
        {
            return;
        }

        _account = rootsAccount;
        _switcher = Array.Find(
            ["/usr/sbin/runuser", "/sbin/runuser", "/usr/bin/runuser", "/usr/bin/setpriv", "/bin/su", "/usr/bin/su"], File.Exists)
            ?? throw new LocalPostgresException(
                "PostgreSQL does not run as root, and there is no runuser, setpriv or su here to run it as somebody else: "
                + "start Dossier as a user, or set ConnectionStrings__Database to a PostgreSQL server.");
    }

    /// <summary>Hands a folder of ours to the account that runs PostgreSQL.</summary>
    public async Task HandOverAsync(string folder, CancellationToken cancellationToken)
    {
        if (_account is null)
        {
            return;
        }

        var (code, output) = await StartAsync("chown", [_account, folder], cancellationToken);
        if (code != 0)
        {
            throw new LocalPostgresException(
                $"PostgreSQL does not run as root, and its files cannot be given to the account \"{_account}\" ({output}). Make that account "
                + $"(useradd --system {_account}), start Dossier as a user, or set ConnectionStrings__Database to a PostgreSQL server.");
        }
    }

    /// <summary>Says early, and in words, that the account cannot get to its files.</summary>
    public async Task CheckReachAsync(CancellationToken cancellationToken)
    {
        if (_account is not null && (await RunAsync("/bin/sh", ["-c", "cd \"$1\"", "sh", _folder], cancellationToken)).Code != 0)
        {
            throw new LocalPostgresException(
                $"As root Dossier runs PostgreSQL as the account \"{_account}\", which cannot get to {_folder}: "
                + "set Database__Folder to a folder whose parents others may enter, such as /var/lib/dossier/postgres.");
        }
    }

    public Task<(int Code, string Output)> RunAsync(string program, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        if (_account is null || _switcher is null)
        {
            return StartAsync(program, arguments, cancellationToken);
        }

        return Path.GetFileName(_switcher) switch
        {
            "runuser" => StartAsync(_switcher, ["-u", _account, "--", program, .. arguments], cancellationToken),
            "setpriv" => StartAsync(_switcher, ["--reuid", _account, "--regid", _account, "--init-groups", "--", program, .. arguments], cancellationToken),
            _ => StartAsync(_switcher, ["-s", "/bin/sh", "-c", string.Join(' ', arguments.Prepend(program).Select(Quote)), _account], cancellationToken),
        };
    }

    private static string Quote(string argument) => $"'{argument.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private async Task<(int Code, string Output)> StartAsync(string program, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = _folder, // ours may be one that the other account cannot enter
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };

        // PGDATA, PGPORT and the like are about somebody's other cluster; and its messages are read by a program, in one language.
        foreach (var name in start.Environment.Keys.Where(key => key.StartsWith("PG", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["LC_ALL"] = "C";
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            try
            {
                var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
                var errors = process.StandardError.ReadToEndAsync(cancellationToken);
                await process.WaitForExitAsync(cancellationToken);

                // A server that pg_ctl starts may inherit its end of the pipes, as on Windows, and then they do not end with it.
                var said = Task.WhenAll(output, errors);
                await Task.WhenAny(said, Task.Delay(OperatingSystem.IsWindows() ? 500 : 5_000, cancellationToken));
                return (process.ExitCode, said.IsCompletedSuccessfully ? string.Join('\n', await said).Trim() : "");
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true); // the program is a child of what changed the account
                await process.WaitForExitAsync(CancellationToken.None);
                throw;
            }
        }
        catch (Win32Exception e)
        {
            throw new LocalPostgresException($"{program} cannot be run: {e.Message}", e);
        }
    }
}
