using Dossier.Extraction.Events;
using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;
using Xunit;

namespace Dossier.Extraction.Tests.Lexicons;

public sealed class LexiconFileTests
{
    private static readonly HashSet<string> Codes = CountryLexicon.French.All.Select(country => country.Code).ToHashSet(StringComparer.Ordinal);

    [Theory]
    [InlineData("French/countries.tsv", 12, 250)]
    [InlineData("French/not-countries.tsv", 1, 5)]
    [InlineData("French/places.tsv", 6, 700)]
    [InlineData("French/organisations.tsv", 6, 400)]
    [InlineData("French/groups.tsv", 4, 50)]
    [InlineData("French/roles.tsv", 4, 250)]
    [InlineData("French/org-heads.tsv", 4, 100)]
    [InlineData("French/given-names.tsv", 2, 1500)]
    [InlineData("French/common-words.tsv", 1, 3500)]
    public void Every_file_parses_has_a_comment_on_top_and_composed_letters(string name, int columns, int atLeast)
    {
        var rows = LexiconFile.Read(name, columns).ToArray();
        Assert.True(rows.Length >= atLeast, $"{rows.Length} rows");
        Assert.All(rows, row => Assert.All(row, cell => Assert.True(cell.Length > 0 && !cell.Any(IsLooseAccentOrCurlyApostrophe), string.Join('|', row))));

        using var reader = new StreamReader(typeof(LexiconFile).Assembly.GetManifestResourceStream(name)!);
        Assert.StartsWith("#", reader.ReadLine(), StringComparison.Ordinal);
    }

    private static bool IsLooseAccentOrCurlyApostrophe(char c) => c is >= '\u0300' and <= '\u036F' or '’';

    [Fact]
    public void Places_lie_on_the_globe_in_a_country_that_exists()
    {
        foreach (var row in LexiconFile.Read("French/places.tsv", 6))
        {
            var tokens = Tokenizer.Tokenize(row[0]);
            Assert.True(PlaceLexicon.French.TryMatch(tokens, 0, tokens.Length, out var place, out _), row[0]);
            Assert.InRange(place.Latitude, -90, 90);
            Assert.InRange(place.Longitude, -180, 180);
            Assert.True(place.Country is null || Codes.Contains(place.Country), row[0]);
        }
    }

    [Fact]
    public void A_town_lies_near_its_country()
    {
        // Countries that reach round the globe, and islands far from the mainland.
        string[] wide = ["RU", "US", "CA", "AU", "BR", "CN", "NC", "PF", "GL", "ID", "CL"];
        foreach (var row in LexiconFile.Read("French/places.tsv", 6).Where(row => row[5] == "town" && !wide.Contains(row[2], StringComparer.Ordinal)))
        {
            var country = CountryLexicon.French.ByCode(row[2])!;
            var tokens = Tokenizer.Tokenize(row[0]);
            PlaceLexicon.French.TryMatch(tokens, 0, tokens.Length, out var place, out _);
            Assert.True(Math.Abs(place.Latitude - country.Latitude) < 20 && Math.Abs(place.Longitude - country.Longitude) < 20, $"{row[0]} {place}");
        }
    }

    [Fact]
    public void A_place_has_one_row()
    {
        var names = LexiconFile.Read("French/places.tsv", 6).Select(row => Folding.Fold(row[0])).ToArray();
        Assert.Empty(names.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public void A_capital_is_a_place_and_so_is_a_country()
    {
        foreach (var country in CountryLexicon.French.All.Where(country => country.CapitalLatitude is not null))
        {
            var tokens = Tokenizer.Tokenize(country.Capital!);
            Assert.True(PlaceLexicon.French.TryMatch(tokens, 0, tokens.Length, out var place, out var length), country.Capital);
            Assert.Equal(tokens.Length, length);
            Assert.True(place.Precision is PlacePrecision.Town or PlacePrecision.Country, country.Capital);
        }
    }

    [Fact]
    public void Keys_of_organisations_and_groups_are_slugs_and_unique()
    {
        string[] keys = [.. OrganisationLexicon.French.All.Select(organisation => organisation.Key), .. LexiconFile.Read("French/groups.tsv", 4).Select(row => "group-" + row[0])];
        Assert.Equal(keys.Length, keys.Distinct(StringComparer.Ordinal).Count());
        Assert.All(keys, key => Assert.All(key, c => Assert.True(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-', key)));
    }

    [Fact]
    public void No_two_organisations_have_a_spelling_in_common_and_each_is_of_a_country_that_exists()
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var organisation in OrganisationLexicon.French.All)
        {
            Assert.True(organisation.Country is null || Codes.Contains(organisation.Country), organisation.Key);
            foreach (var alias in organisation.Aliases)
            {
                Assert.True(owners.TryAdd(alias, organisation.Key), $"{alias}: {owners[alias]} and {organisation.Key}");
            }
        }
    }

    [Theory]
    [InlineData("Yonhap")]
    [InlineData("AFP")]
    [InlineData("Keystone-ATS")]
    [InlineData("Reuters")]
    [InlineData("Anadolu")]
    public void News_agencies_are_listed_for_the_credits_of_a_page(string name)
    {
        Assert.Contains(OrganisationLexicon.French.Agencies, agency => agency.Aliases.Contains(name, StringComparer.Ordinal));
    }

    [Fact]
    public void Media_are_listed_apart_from_agencies()
    {
        Assert.Contains(OrganisationLexicon.French.Media, media => media.Name == "franceinfo");
        Assert.Contains(OrganisationLexicon.French.Media, media => media.Name == "Libération");
        Assert.DoesNotContain(OrganisationLexicon.French.Media, media => media.Name == "AFP");
    }

    [Theory]
    [InlineData("serguei", true)]
    [InlineData("mamadou", true)]
    [InlineData("jean-yves", true)]
    [InlineData("zeynep", true)]
    [InlineData("ministere", false)]
    [InlineData("jean-ministre", false)]
    public void Given_names_are_known_by_their_folded_form(string folded, bool expected) => Assert.Equal(expected, NameLexicon.French.IsGiven(folded));

    [Theory]
    [InlineData("kim", true)]
    [InlineData("xi", true)]
    [InlineData("nguyen", true)]
    [InlineData("martin", false)]
    public void Family_names_that_come_first_are_known(string folded, bool expected) => Assert.Equal(expected, NameLexicon.French.IsFamilyFirst(folded));

    [Theory]
    [InlineData("selon", true)]
    [InlineData("accusations", true)]
    [InlineData("vendredi", true)]
    [InlineData("nouvelle", true)]
    [InlineData("egalement", true)]
    [InlineData("journaux", true)]
    [InlineData("choigou", false)]
    [InlineData("russie", false)]
    [InlineData("paris", false)]
    public void Ordinary_words_are_known_without_their_accents(string folded, bool expected) => Assert.Equal(expected, NameLexicon.French.IsCommon(folded));
}
