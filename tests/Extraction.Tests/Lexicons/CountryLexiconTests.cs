using Dossier.Extraction.Lexicons;
using Xunit;

namespace Dossier.Extraction.Tests.Lexicons;

public sealed class CountryLexiconTests
{
    private const string Iso3166 =
        """
        AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD
        CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF
        GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN
        KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA
        NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI
        SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI
        VN VU WF WS YE YT ZA ZM ZW
        """;

    // No town of theirs stands for a government: nobody lives there for good, or the territory is one town.
    private static readonly string[] WithoutCapital = ["AQ", "BV", "HK", "HM", "IO", "MO", "UM"];

    private static readonly Dictionary<string, string> SharedOnPurpose = new(StringComparer.Ordinal)
    {
        ["congolais"] = "CD and CG: the first is meant far more often",
        ["congolaise"] = "the same",
        ["congolaises"] = "the same",
        ["gibraltar"] = "the town and the territory",
        ["kingston"] = "JM and NF: ambiguous in both",
    };

    private static readonly string[][] Rows = [.. LexiconFile.Read("French/countries.tsv", 12)];

    [Fact]
    public void Every_code_of_the_standard_is_there_once_and_Kosovo()
    {
        var expected = Iso3166.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Append("XK").Order(StringComparer.Ordinal);
        Assert.Equal(250, Rows.Length);
        Assert.Equal(expected, Rows.Select(row => row[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_country_has_a_capital_with_coordinates_but_those_that_have_none()
    {
        var without = Rows.Where(row => row[3] == "-" || row[9] == "-" || row[10] == "-").Select(row => row[0]);
        Assert.Equal(WithoutCapital, without.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_state_of_the_press_has_its_four_forms_of_adjective()
    {
        foreach (var row in Rows)
        {
            var adjectives = LexiconFile.List(row[6]);
            Assert.True(adjectives.Length != 1 || row[0] == "LS", $"{row[0]} has one form only");
            Assert.All(adjectives, adjective => Assert.False(char.IsUpper(adjective[0]), adjective));
            Assert.All(LexiconFile.List(row[5]), people => Assert.True(char.IsUpper(people[0]), people));
        }

        string[] territories = ["AS", "BQ", "BV", "CC", "CK", "CW", "CX", "FK", "GS", "GU", "HM", "MP", "MS", "NF", "PN", "SJ", "SX", "TC", "TF", "UM", "VA", "VG", "VI", "BL"];
        var without = Rows.Where(row => row[6] == "-").Select(row => row[0]);
        Assert.Empty(without.Except(territories, StringComparer.Ordinal));
    }

    [Fact]
    public void Coordinates_are_on_the_globe_and_a_capital_is_near_its_country()
    {
        foreach (var country in CountryLexicon.French.All)
        {
            Assert.InRange(country.Latitude, -90, 90);
            Assert.InRange(country.Longitude, -180, 180);
            if (country.CapitalLatitude is { } latitude && country.CapitalLongitude is { } longitude && country.Code is not ("US" or "RU" or "KI" or "UM"))
            {
                Assert.True(Math.Abs(latitude - country.Latitude) < 26, country.Code);
                Assert.True(Math.Abs(longitude - country.Longitude) < 40, country.Code);
            }
        }
    }

    [Fact]
    public void A_spelling_belongs_to_one_country_unless_shared_on_purpose()
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in Rows)
        {
            var spellings = row[1..7].SelectMany(cell => LexiconFile.List(cell));
            foreach (var spelling in spellings.Select(spelling => Folding.Fold(spelling)).Distinct(StringComparer.Ordinal))
            {
                Assert.True(
                    owners.TryAdd(spelling, row[0]) || SharedOnPurpose.ContainsKey(spelling), $"{spelling}: {owners[spelling]} and {row[0]}");
            }
        }
    }

    [Theory]
    [InlineData("nord-coréennes", "KP")]
    [InlineData("sud-coréen", "KR")]
    [InlineData("nigérien", "NE")]
    [InlineData("nigériane", "NG")]
    [InlineData("dominicaine", "DO")]
    [InlineData("dominiquaise", "DM")]
    [InlineData("grecque", "GR")]
    [InlineData("turcs", "TR")]
    [InlineData("équato-guinéen", "GQ")]
    [InlineData("burkinabè", "BF")]
    [InlineData("koweïtienne", "KW")]
    [InlineData("néo-zélandais", "NZ")]
    [InlineData("sud-soudanaise", "SS")]
    [InlineData("émiratis", "AE")]
    public void An_adjective_tells_the_country(string adjective, string code)
    {
        Assert.True(CountryLexicon.French.TryGetAdjective(adjective, out var found));
        Assert.Equal(code, found);
    }

    [Fact]
    public void What_is_no_adjective_of_a_country_tells_none()
    {
        Assert.False(CountryLexicon.French.TryGetAdjective("coréen", out _));
        Assert.False(CountryLexicon.French.TryGetAdjective("européenne", out _));
        Assert.Null(CountryLexicon.French.ByCode("ZZ"));
    }
}
