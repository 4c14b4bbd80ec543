namespace Dossier.Api.Database;

/// <summary>The one line that installs PostgreSQL on the system at hand.</summary>
internal static class LocalPostgresHint
{
    private static readonly (string Program, string Line)[] Packagers =
    [
        ("apt-get", "sudo apt-get install postgresql"),
        ("dnf", "sudo dnf install postgresql-server postgresql-contrib"),
        ("yum", "sudo yum install postgresql-server postgresql-contrib"),
        ("zypper", "sudo zypper install postgresql-server postgresql-contrib"),
        ("pacman", "sudo pacman -S postgresql"),
        ("apk", "apk add postgresql postgresql-contrib"),
    ];

    public static string Install()
    {
        if (OperatingSystem.IsWindows())
        {
            return "Install it with: winget install PostgreSQL.PostgreSQL.17";
        }

        if (OperatingSystem.IsMacOS())
        {
            return "Install it with: brew install postgresql@17";
        }

        var line = Array.Find(Packagers, packager => Array.Exists(["/usr/bin", "/bin", "/sbin", "/usr/sbin"], folder => File.Exists(Path.Combine(folder, packager.Program)))).Line;
        return line is null ? "Install it with this system's package manager." : $"Install it with: {line}";
    }
}
