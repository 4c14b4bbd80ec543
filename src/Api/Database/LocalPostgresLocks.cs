using System.Diagnostics;

namespace Dossier.Api.Database;

/// <summary>
/// Locks of the operating system on files, which it lets go of itself when a process dies, however it dies. An exclusive one lets
/// a single instance start or stop the cluster at a time; a shared one counts those that use it.
/// </summary>
internal static class LocalPostgresLocks
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public static async Task<FileStream> EnterGateAsync(string path, TimeSpan patience, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            if (TryExclusive(path) is { } gate)
            {
                return gate;
            }

            if (watch.Elapsed > patience)
            {
                throw new LocalPostgresException($"Another instance has been starting or stopping the database for {patience}: {path} is locked.");
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }

    public static FileStream Join(string path) => Open(path, FileAccess.Read, FileShare.Read);

    public static FileStream? TryExclusive(string path)
    {
        try
        {
            return Open(path, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (e.GetType() == typeof(IOException)) // its kin are other mishaps: no such folder, too long a path
        {
            return null;
        }
    }

    private static FileStream Open(string path, FileAccess access, FileShare share)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = access, Share = share, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite; // who can open a file can lock it
        }

        return new FileStream(path, options);
    }
}
