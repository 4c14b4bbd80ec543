using System.Text;

namespace Dossier.Api.Database;

/// <summary>What lies where in the embedded PostgreSQL's folder.</summary>
/// <remarks>
/// The folder itself belongs to the service; <c>data</c>, <c>socket</c> and <c>log</c> to the account that runs PostgreSQL,
/// which is another one where the service runs as root.
/// </remarks>
internal sealed record LocalPostgresLayout(string Folder)
{
    // sockaddr_un has room for 108 bytes on Linux and 104 on macOS, the final zero included.
    private const int LongestSocketPath = 103;
    private const string NewPrefix = "data.new-";
    private const string SocketPrefix = "dossier-";

    // What a connection string would take for the end of the host.
    private static readonly char[] SeparatesHosts = [',', ':'];

    public string Data => Path.Combine(Folder, "data");

    public string Log => Path.Combine(Folder, "log");

    public string LogFile => Path.Combine(Log, "postgres.log");

    public string Settings => Path.Combine(Folder, "dossier.conf");

    /// <summary>Held by whoever is starting or stopping the cluster.</summary>
    public string Gate => Path.Combine(Folder, "gate.lock");

    /// <summary>Held, shared, by everyone who uses the cluster.</summary>
    public string Users => Path.Combine(Folder, "users.lock");

    /// <summary>Windows only, where a loopback port takes the place of a socket in a closed folder.</summary>
    public string Password => Path.Combine(Folder, "password");

    public int? Major => File.Exists(Path.Combine(Data, "PG_VERSION"))
        && int.TryParse(File.ReadAllText(Path.Combine(Data, "PG_VERSION")).Trim(), out var major) ? major : null;

    private string OwnSocketFolder => Path.Combine(Folder, "socket");

    /// <summary>Makes the folder, closed to others. A folder that holds something else is refused: it would be closed as well.</summary>
    public void Prepare()
    {
        if (Directory.Exists(Folder) && !File.Exists(Gate) && Directory.EnumerateFileSystemEntries(Folder).Any())
        {
            throw new LocalPostgresException(
                $"Database__Folder is {Folder}, which holds other things: name an empty folder, or one that does not exist.");
        }

        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(Folder);
            return;
        }

        // The PostgreSQL account must get through to its folders where the service is root; nobody else has to.
        var mine = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        var passable = mine | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        if (Environment.IsPrivilegedProcess)
        {
            CreateParents(Path.GetDirectoryName(Folder), passable | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        }

        Directory.CreateDirectory(Folder);
        File.SetUnixFileMode(Folder, Environment.IsPrivilegedProcess ? passable : mine);
    }

    /// <summary>A fresh folder for <c>initdb</c>, moved to <see cref="Data"/> once whole, so that a half-made cluster is never one.</summary>
    public string CreateNewData()
    {
        foreach (var left in Directory.EnumerateDirectories(Folder, NewPrefix + "*"))
        {
            TryDelete(left);
        }

        return CreatePrivate(Path.Combine(Folder, NewPrefix + Path.GetRandomFileName()));
    }

    public static string CreatePrivate(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return Directory.CreateDirectory(folder).FullName;
        }

        return Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
    }

    /// <summary>The socket's folder: in ours where the path is short enough for a socket, else a new one among the temporary files.</summary>
    public string CreateSocketFolder()
    {
        var longest = Encoding.UTF8.GetByteCount(Path.Combine(OwnSocketFolder, ".s.PGSQL.5432.lock"));
        if (longest > LongestSocketPath || OwnSocketFolder.IndexOfAny(SeparatesHosts) >= 0)
        {
            return Directory.CreateTempSubdirectory(SocketPrefix).FullName;
        }

        // No server runs when we are asked, so a socket there is a dead one's; PostgreSQL is misled by its lock where the process
        // number has a new owner, or is a zombie that nobody buried, as happens in containers.
        TryDelete(OwnSocketFolder);
        return CreatePrivate(OwnSocketFolder);
    }

    /// <summary>Removes a socket's folder among the temporary files once its cluster is stopped.</summary>
    public void DropSocketFolder(string socketFolder)
    {
        if (socketFolder.StartsWith(Path.Combine(Path.GetTempPath(), SocketPrefix), StringComparison.Ordinal)
            && !socketFolder.StartsWith(Folder, StringComparison.Ordinal))
        {
            TryDelete(socketFolder);
        }
    }

    private static void CreateParents(string? folder, UnixFileMode mode)
    {
        if (folder is null || Directory.Exists(folder) || OperatingSystem.IsWindows())
        {
            return;
        }

        CreateParents(Path.GetDirectoryName(folder), mode);
        Directory.CreateDirectory(folder);
        File.SetUnixFileMode(folder, mode); // whatever the umask
    }

    public static void TryDelete(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // An initdb whose service was killed may still be writing there; the next start tries again.
        }
    }
}
