using System.Diagnostics;
using System.Globalization;

namespace Dossier.Api.Database;

/// <summary>A folder with PostgreSQL's <c>initdb</c>, <c>pg_ctl</c> and <c>postgres</c>, and the major version they are.</summary>
internal sealed record LocalPostgresPrograms(string Folder, int Major)
{
    public const int OldestMajor = 15;

    public string InitDb => Program(Folder, "initdb");

    public string PgCtl => Program(Folder, "pg_ctl");

    /// <summary>The newest programs, or those of <paramref name="major"/> where a cluster of that version exists already.</summary>
    public static LocalPostgresPrograms Find(IReadOnlyList<string>? folders, int? major)
    {
        var found = (folders ?? [.. UsualFolders()])
            .Select(Resolve)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Select(folder => (Folder: folder, Major: MajorOf(folder)))
            .Where(candidate => candidate.Major is not null)
            .Select(candidate => new LocalPostgresPrograms(candidate.Folder, candidate.Major!.Value))
            .ToList();
        if (major is not null)
        {
            return found.Find(programs => programs.Major == major)
                ?? throw new LocalPostgresException(
                    $"The database folder was made by PostgreSQL {major}, whose programs are not on this machine"
                    + $"{Versions(found)}. Install that version, point Database__Folder at another folder, "
                    + "or set ConnectionStrings__Database to a PostgreSQL server.");
        }

        return found.Where(programs => programs.Major >= OldestMajor).MaxBy(programs => programs.Major)
            ?? throw new LocalPostgresException(
                $"Dossier needs PostgreSQL {OldestMajor} or later, and found no programs of it (initdb, pg_ctl, postgres) on this "
                + $"machine{Versions(found)}. {LocalPostgresHint.Install()} "
                + "Or set ConnectionStrings__Database to a PostgreSQL server, such as "
                + "\"Host=localhost;Database=dossier;Username=dossier;Password=…\".");
    }

    /// <summary>PATH first, then where the packagers of each system put what they keep off it.</summary>
    public static IEnumerable<string> UsualFolders()
    {
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            yield return folder;
        }

        (string Parent, string Pattern)[] places = OperatingSystem.IsWindows()
            ? [(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "PostgreSQL"), "*")]
            :
            [
                ("/usr/lib/postgresql", "*"), // Debian, Ubuntu
                ("/usr", "pgsql-*"), // RHEL and kin, from PostgreSQL's own repository
                ("/usr/libexec", "postgresql*"), // Alpine
                ("/usr/lib", "postgresql*"), // openSUSE
                ("/opt/homebrew/opt", "postgresql@*"),
                ("/opt/homebrew/opt", "postgresql"),
                ("/usr/local/opt", "postgresql@*"),
                ("/usr/local/opt", "postgresql"),
                ("/home/linuxbrew/.linuxbrew/opt", "postgresql@*"),
                ("/Applications/Postgres.app/Contents/Versions", "*"),
                ("/Library/PostgreSQL", "*"),
                ("/usr/local", "pgsql"), // built from source
            ];
        foreach (var (parent, pattern) in places)
        {
            if (!Directory.Exists(parent))
            {
                continue;
            }

            foreach (var folder in Directory.EnumerateDirectories(parent, pattern))
            {
                yield return Path.Combine(folder, "bin");
                yield return folder;
            }
        }
    }

    /// <summary>The folder the programs really are in: PATH often has links, and PostgreSQL finds its files beside itself.</summary>
    private static string? Resolve(string folder)
    {
        try
        {
            var initDb = new FileInfo(Program(folder, "initdb"));
            if (!initDb.Exists)
            {
                return null;
            }

            var real = Path.GetDirectoryName((initDb.ResolveLinkTarget(returnFinalTarget: true) ?? initDb).FullName);
            return real is not null && File.Exists(Program(real, "pg_ctl")) && File.Exists(Program(real, "postgres")) ? real : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null; // PATH may name anything
        }
    }

    private static int? MajorOf(string folder)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(Program(folder, "postgres"), ["--version"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            });

            // "postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)", "postgres (PostgreSQL) 18beta1"
            var words = process!.StandardOutput.ReadToEnd().Split(' ', StringSplitOptions.RemoveEmptyEntries);
            process.WaitForExit();
            return words.Length > 2 ? LeadingNumber(words[2]) : null;
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            return null;
        }
    }

    private static int? LeadingNumber(string text)
    {
        var length = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return int.TryParse(length < 0 ? text : text[..length], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static string Program(string folder, string name) => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name);

    private static string Versions(List<LocalPostgresPrograms> found) =>
        found.Count == 0 ? "" : $" (there is {string.Join(", ", found.Select(p => p.Major).Distinct().Order())})";
}
