using System.Globalization;
using Dossier.Extraction.Tests.Scoring;
using Xunit;

namespace Dossier.Extraction.Tests.Corpus;

/// <summary>
/// The annotated documents of our own: those for development, and those kept aside, which nobody looks into while rules are
/// written and which are only measured. How both are read, the quality report tells.
/// </summary>
public sealed class CorpusTests
{
    /// <summary>The day that a document without one of its own counts as received on.</summary>
    private static readonly DateOnly ReceivedOn = new(2025, 6, 15);

    /// <summary>What was measured is rounded to a thousandth; a point is a hundredth.</summary>
    private const double MostLost = 0.0105;

    public static TheoryData<string> Folders => ["Development", "KeptAside"];

    [Theory]
    [MemberData(nameof(Folders))]
    public void What_is_annotated_stands_in_its_document(string folder)
    {
        List<string> faults = [];
        foreach (var gold in GoldDocument.ReadFolder(In(folder)))
        {
            var text = File.ReadAllText(Path.Combine(In(folder), gold.Document));
            var actors = gold.Actors.Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
            var claims = gold.Claims.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
            IEnumerable<string?> strings =
            [
                .. gold.Article.Title, gold.Article.BodyStarts, gold.Article.BodyEnds, .. gold.Article.NotInBody,
                .. gold.Actors.SelectMany(a => a.Names), .. gold.Events.SelectMany(e => e.Evidence),
                .. gold.Claims.Select(c => c.Text), .. gold.Claims.Select(c => c.Speaker?.Unnamed),
            ];
            faults.AddRange(strings.Where(s => s is not null && !text.Contains(s, StringComparison.Ordinal)).Select(s => $"{gold.Document}: not in the document: {s}"));
            IEnumerable<string?> named =
            [
                .. gold.Events.SelectMany(e => e.Participants).Select(p => p.Actor), .. gold.Claims.Select(c => c.Speaker?.Actor), .. gold.Claims.SelectMany(c => c.Via),
            ];
            faults.AddRange(named.Where(a => a is not null && !actors.Contains(a)).Select(a => $"{gold.Document}: unknown actor {a}"));
            faults.AddRange(gold.Claims.SelectMany(c => c.Denies).Where(d => !claims.Contains(d)).Select(d => $"{gold.Document}: unknown claim {d}"));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Theory]
    [InlineData("development", "Development")]
    [InlineData("kept aside", "KeptAside")]
    public void No_layer_is_read_worse_than_it_was_measured(string part, string folder)
    {
        var card = new ScoreCard();
        foreach (var gold in GoldDocument.ReadFolder(In(folder)))
        {
            var text = File.ReadAllText(Path.Combine(In(folder), gold.Document));
            var found = FoundDocument.Of(DocumentExtractor.Extract(new SourceDocument { Text = text, ReceivedOn = gold.ReceivedOn ?? ReceivedOn }));
            Scorer.Score(card, gold, found);
            Scorer.ScoreBody(card, gold, text, found);
        }

        var measured = CaseFile.Rows("Corpus/figures.tsv").Select(row => row.Split('\t')).Where(columns => columns[0] == part)
            .ToDictionary(columns => columns[1], columns => double.Parse(columns[2], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        var layers = card.Layers.ToDictionary(l => l.Name, l => l.Tally.F1, StringComparer.Ordinal);
        Assert.Equal(card.Layers.Where(l => l.Tally.Gold > 0).Select(l => l.Name), measured.Keys);
        Assert.All(measured, layer => Assert.True(
            layers[layer.Key] >= layer.Value - MostLost, $"{layer.Key}: {layers[layer.Key]:F3}, where {layer.Value:F3} was measured.\n{card.Table}"));
    }

    private static string In(string folder) => Path.Combine(AppContext.BaseDirectory, "Corpus", folder);
}
