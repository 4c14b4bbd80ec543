using System.Globalization;
using System.Text;
using Dossier.Extraction.Tests.Scoring;

namespace Dossier.Benchmarks;

/// <summary>The figures that a change is held to, and the table that the README shows: both written from one measurement.</summary>
internal static class AccuracyFigures
{
    private const string TableStart = "<!-- accuracy -->";
    private const string TableEnd = "<!-- /accuracy -->";

    /// <param name="root">The folder of the solution.</param>
    /// <param name="measured">Each part by its name, in the order of the table's columns.</param>
    public static void Write(string root, IReadOnlyList<(string Part, ScoreCard Card)> measured)
    {
        var figures = new StringBuilder("# What the extractor was measured at: part, layer, F1. A test fails where it falls by more than a point. Written by --quality --record.\n");
        foreach (var (part, card) in measured)
        {
            foreach (var (layer, tally) in card.Layers.Where(layer => layer.Tally.Gold > 0))
            {
                figures.Append(CultureInfo.InvariantCulture, $"{part}\t{layer}\t{tally.F1:F3}\n");
            }
        }

        File.WriteAllText(Path.Combine(root, "tests/Extraction.Tests/Corpus/figures.tsv"), figures.ToString());
        var readme = Path.Combine(root, "README.md");
        var text = File.ReadAllText(readme);
        var (start, end) = (text.IndexOf(TableStart, StringComparison.Ordinal), text.IndexOf(TableEnd, StringComparison.Ordinal));
        File.WriteAllText(readme, $"{text[..start]}{TableStart}\n{Table(measured)}{text[end..]}");
    }

    private static string Table(IReadOnlyList<(string Part, ScoreCard Card)> measured)
    {
        var table = new StringBuilder("| layer |");
        foreach (var (part, _) in measured)
        {
            table.Append(CultureInfo.InvariantCulture, $" {part}: precision | recall | F1 |");
        }

        table.Append("\n| --- |").Insert(table.Length, " ---: | ---: | ---: |", measured.Count).Append('\n');
        foreach (var (layer, _) in measured[0].Card.Layers)
        {
            table.Append(CultureInfo.InvariantCulture, $"| {layer} |");
            foreach (var (_, card) in measured)
            {
                var tally = card.Layers.Single(other => other.Name == layer).Tally;
                table.Append(CultureInfo.InvariantCulture, $" {tally.Precision:F3} | {tally.Recall:F3} | {tally.F1:F3} |");
            }

            table.Append('\n');
        }

        return table.ToString();
    }
}
