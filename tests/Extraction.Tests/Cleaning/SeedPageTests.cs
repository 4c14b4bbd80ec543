using System.Text;
using Dossier.Extraction.Cleaning;
using Dossier.Extraction.Metadata;
using Xunit;

namespace Dossier.Extraction.Tests.Cleaning;

/// <summary>The head of each seed document, as a careful reader sees it.</summary>
public sealed class SeedPageTests
{
    private static readonly DateOnly ReceivedOn = new(2026, 11, 21);

    public static TheoryData<string, string?, string?, string?, string, string, string?> Seeds => new()
    {
        { "000_e21c54497044b6ea.txt", "Kim Jong Un a reçu le chef de la sécurité russe", "2024-09-14T08:47", "ATS", "Le leader nord-coréen Kim Jong Un a reçu vendredi", "depuis le début de la guerre en Ukraine en 2022.", null },
        { "001_22806c8730f4f847.txt", null, "2024-07-19", "Yonhap", "Le dirigeant nord-coréen Kim Jong-un a discuté", "la «coopération militaire» entre les deux pays.", "Yonhap" },
        { "002_25654647b5be0694.txt", "Corée du Nord : Kim Jong-un a rencontré le ministre russe de la Défense", "2023-07-27", "AFP", "Kim Jong-un a rencontré le ministre russe de la Défense, Sergueï Choïgou, à Pyongyang", "ont expliqué des experts à l'AFP.", "franceinfo" },
        { "003_8c20f2952e51f3f1.txt", "Kim Jong Un et Moscou veulent renforcer leurs liens militaires", null, "Keystone-ATS", "Le leader nord-coréen Kim Jong Un et le ministre de la Défense russe Andreï Belooussov ont discuté", "de la part des Occidentaux, selon KCNA.", null },
        { "004_8087a1b56f2cf35b.txt", "Le commandant en chef russe Shoigu devait rendre visite à Kim sur le territoire de la Corée du Nord.", "2024-09", null, "Secrétaire du Conseil de sécurité de Russie, Sergueï Choïgou, a atterri en Corée du Nord", "lors de sa récente visite à Pyongyang.", null },
    };

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_seed_page_gives_its_article(string name, string? title, string? published, string? agency, string starts, string ends, string? outlet)
    {
        var raw = File.ReadAllText(Path.Combine(SeedFolder(), name), Encoding.UTF8).Normalize(NormalizationForm.FormC);
        var cleaned = DocumentCleaner.Clean(raw);
        var metadata = MetadataExtractor.Extract(cleaned, new SourceDocument { Text = raw, ReceivedOn = ReceivedOn });

        Assert.Equal(title, metadata.Title);
        Assert.Equal(published, metadata.Published?.Value.Edtf);
        Assert.Equal(agency is null ? [] : [agency], metadata.Agencies);
        Assert.StartsWith(starts, cleaned.Body, StringComparison.Ordinal);
        Assert.EndsWith(ends, cleaned.Body, StringComparison.Ordinal);
        Assert.Equal(outlet, metadata.Outlet);
        Assert.Equal(name.StartsWith("001", StringComparison.Ordinal) ? "Séoul" : null, metadata.Dateline?.Place);
        PageInvariants.Check(raw, cleaned);
    }

    internal static string SeedFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder.FullName, "seeds")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("seeds");
        }

        return Path.Combine(folder.FullName, "seeds");
    }
}
