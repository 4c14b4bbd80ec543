using Xunit;

namespace Dossier.Extraction.Tests;

/// <summary>Test cases kept as data: one a line, <c>#</c> starts a comment.</summary>
internal static class CaseFile
{
    /// <summary>The Saturday on which the texts of case files are published.</summary>
    public const string Published = "2024-09-14";

    public static IEnumerable<string> Rows(string name) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, name)).Where(row => row.Length > 0 && row[0] != '#');

    public static string Unescape(string text) => text.Replace("\\n", "\n", StringComparison.Ordinal);

    /// <summary>A row of a text and what is in it, parted by a tab.</summary>
    public static (string Text, string Expected) Parts(string row) => row.Split('\t') is [var text, var expected]
        ? (Unescape(text), expected)
        : throw new FormatException($"Not a text, a tab and what is in it: {row}");

    /// <summary>What the whole extractor reads in a text of the day <see cref="Published"/>.</summary>
    public static ExtractedDocument Read(string text) => DocumentExtractor.Extract(new SourceDocument
    {
        Text = text,
        Clean = false,
        PublishedAt = Published,
        ReceivedOn = new DateOnly(2024, 9, 14),
    });

    /// <summary>Both in full: the difference of two long lines is seen best in one above the other.</summary>
    public static void Same(string expected, string actual) => Assert.True(expected == actual, $"\nexpected: {expected}\nactual:   {actual}");

    /// <summary>Items in an order that does not depend on who found them; a hyphen for none.</summary>
    public static string Joined(IEnumerable<string> items) => items.Order(StringComparer.Ordinal).ToArray() is { Length: > 0 } found ? string.Join("; ", found) : "-";
}
