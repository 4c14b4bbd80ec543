using System.Text;

namespace Dossier.Extraction.Lexicons;

/// <summary>An embedded table of words: tab-separated, UTF-8, <c>#</c> starts a comment line, <c>|</c> parts the values of a list.</summary>
internal static class LexiconFile
{
    /// <param name="name">"French/countries.tsv".</param>
    /// <param name="columns">How many columns each row has; a row with another number is a fault of the file.</param>
    /// <exception cref="InvalidDataException">There is no such file, or a row has another number of columns.</exception>
    public static IEnumerable<string[]> Read(string name, int columns)
    {
        using var stream = typeof(LexiconFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"No lexicon is embedded as {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var line = 0;
        while (reader.ReadLine() is { } row)
        {
            line++;
            if (row.Length == 0 || row[0] == '#')
            {
                continue;
            }

            var cells = row.Split('\t', StringSplitOptions.TrimEntries);
            if (cells.Length != columns)
            {
                throw new InvalidDataException($"{name}, line {line}: {cells.Length} columns where {columns} are due.");
            }

            yield return cells;
        }
    }

    /// <summary>The values of a list cell; none where it is empty or <c>-</c>.</summary>
    public static string[] List(string cell) =>
        cell is "" or "-" ? [] : cell.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Null where a cell is empty or <c>-</c>.</summary>
    public static string? Optional(string cell) => cell is "" or "-" ? null : cell;
}
