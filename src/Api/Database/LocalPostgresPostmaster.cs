using System.Diagnostics;
using System.Globalization;

namespace Dossier.Api.Database;

/// <summary>What <c>postmaster.pid</c> says of a running server: one line each for process, folder, start, port, socket, address, memory, state.</summary>
internal sealed record LocalPostgresPostmaster(int ProcessId, int Port, string SocketFolder, bool IsReady)
{
    public const string FileName = "postmaster.pid";

    public static LocalPostgresPostmaster? Read(string data)
    {
        try
        {
            var lines = File.ReadAllLines(Path.Combine(data, FileName));
            return lines.Length > 0 && int.TryParse(lines[0], NumberStyles.None, CultureInfo.InvariantCulture, out var process)
                ? new(
                    process,
                    lines.Length > 3 && int.TryParse(lines[3], NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : 0,
                    lines.Length > 4 ? lines[4] : "",
                    lines.Length > 7 && lines[7].Trim() == "ready")
                : null;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>
    /// Whether that process is alive and this cluster's server. After a kill -9 the number may be anybody's: in a container that
    /// starts again it regularly is, and PostgreSQL itself would then refuse to start.
    /// </summary>
    public bool IsServerOf(string data)
    {
        if (OperatingSystem.IsLinux())
        {
            // The server's working folder is its data, so it is ours if the same lock file lies there. A zombie has no such folder.
            return Head(Path.Combine($"/proc/{ProcessId}/cwd", FileName)) is { } theirs && theirs.SequenceEqual(Head(Path.Combine(data, FileName)) ?? []);
        }

        try
        {
            using var process = Process.GetProcessById(ProcessId);
            return process.ProcessName.StartsWith("postgres", StringComparison.OrdinalIgnoreCase);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    private static string[]? Head(string path)
    {
        try
        {
            return [.. File.ReadLines(path).Take(3)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
