namespace Dossier.Api.Database;

/// <summary>Where the embedded PostgreSQL lives, and how.</summary>
internal sealed record LocalPostgresOptions
{
    /// <summary>The folder that holds the cluster and its locks; made where it is missing.</summary>
    public required string Folder { get; init; }

    /// <summary>False only in tests: a cluster that is thrown away need not survive a power cut.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>Where to look for PostgreSQL's programs; null: the usual places of this system.</summary>
    public IReadOnlyList<string>? ProgramFolders { get; init; }

    /// <summary>The account that runs PostgreSQL where the service runs as root, which PostgreSQL refuses to.</summary>
    public string RootsAccount { get; init; } = "postgres";

    /// <summary>How long a start may take, crash recovery included.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>A folder of the user's own; for root one that the PostgreSQL account can reach, which root's home is not.</summary>
    public static string DefaultFolder()
    {
        if (!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess)
        {
            return OperatingSystem.IsMacOS() ? "/Library/Application Support/dossier/postgres" : "/var/lib/dossier/postgres";
        }

        // $XDG_DATA_HOME or ~/.local/share, ~/Library/Application Support, %LOCALAPPDATA%.
        var home = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return home.Length > 0
            ? Path.Combine(home, "dossier", "postgres")
            : throw new LocalPostgresException(
                "This account has no home folder to keep a database in: set Database__Folder to a folder of its own, "
                + "or ConnectionStrings__Database to a PostgreSQL server.");
    }
}

/// <summary>The embedded PostgreSQL cannot be had; the message says what to do about it.</summary>
internal sealed class LocalPostgresException : Exception
{
    public LocalPostgresException()
    {
    }

    public LocalPostgresException(string message)
        : base(message)
    {
    }

    public LocalPostgresException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
