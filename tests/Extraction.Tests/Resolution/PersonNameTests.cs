using Dossier.Extraction.Resolution;
using Xunit;

namespace Dossier.Extraction.Tests.Resolution;

public sealed class PersonNameTests
{
    [Fact]
    public void Spellings_of_one_name_have_one_fingerprint()
    {
        var pairs = Pairs("NamesSame.tsv");
        Assert.True(pairs.Count >= 100);
        Assert.Empty(pairs.Where(pair => PersonName.Fingerprint(pair.Left) != PersonName.Fingerprint(pair.Right)
            || !PersonName.SamePerson(pair.Left, pair.Right)).Select(Shown));
    }

    [Fact]
    public void Different_people_have_different_fingerprints()
    {
        var pairs = Pairs("NamesDifferent.tsv");
        Assert.True(pairs.Count >= 100);
        Assert.Empty(pairs.Where(pair => PersonName.Fingerprint(pair.Left) == PersonName.Fingerprint(pair.Right)
            || PersonName.SamePerson(pair.Left, pair.Right) || PersonName.SamePerson(pair.Right, pair.Left)).Select(Shown));
    }

    private static string Shown((string Left, string Right) pair) =>
        $"{pair.Left} [{PersonName.Fingerprint(pair.Left)}] {pair.Right} [{PersonName.Fingerprint(pair.Right)}]";

    private static List<(string Left, string Right)> Pairs(string file) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Resolution", file))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .Select(cells => (cells[0], cells[1]))];
}
