namespace Dossier.Extraction.Tests;

/// <summary>Test cases kept as data: one a line, <c>#</c> starts a comment.</summary>
internal static class CaseFile
{
    public static IEnumerable<string> Rows(string name) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, name)).Where(row => row.Length > 0 && row[0] != '#');

    public static string Unescape(string text) => text.Replace("\\n", "\n", StringComparison.Ordinal);
}
