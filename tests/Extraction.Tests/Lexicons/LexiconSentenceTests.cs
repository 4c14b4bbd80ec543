using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;
using Xunit;

namespace Dossier.Extraction.Tests.Lexicons;

/// <summary>Names looked up where sentences have them: the cases are in names-in-sentences.tsv.</summary>
public sealed class LexiconSentenceTests
{
    public static TheoryData<string, string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Lexicons", "names-in-sentences.tsv")))
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var cells = line.Split('\t');
                cases.Add(cells[0], cells[1], cells[2], cells[3]);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_name_is_found_where_it_is_one(string lexicon, string sentence, string text, string expected)
    {
        var tokens = Tokenizer.Tokenize(sentence);
        var start = sentence.IndexOf(text, StringComparison.Ordinal);
        var index = Array.FindIndex(tokens, token => token.Start == start);
        Assert.True(index >= 0, $"No word starts with {text}");

        var found = Look(lexicon, tokens, sentence, index, out var length);
        Assert.Equal(expected, found);
        if (expected != "-")
        {
            Assert.Equal(text, sentence[tokens[index].Start..tokens[index + length - 1].End]);
        }
    }

    private static string Look(string lexicon, Token[] tokens, string text, int index, out int length)
    {
        switch (lexicon)
        {
            case "country":
                return CountryLexicon.French.TryMatchCountry(tokens, index, tokens.Length, out var country, out length) ? $"{country.Code} {country.Form}" : "-";
            case "place":
                return PlaceLexicon.French.TryMatch(tokens, index, tokens.Length, out var place, out length) ? $"{place.Name}, {place.Country ?? "-"}, {place.Precision}" : "-";
            case "organisation":
                return OrganisationLexicon.French.TryMatch(tokens, text, index, tokens.Length, out var organisation, out length) ? organisation.Key : "-";
            case "group":
                return GroupLexicon.French.TryMatch(tokens, index, tokens.Length, out var group, out length) ? group.Key : "-";
            case "role":
                return RoleLexicon.French.TryMatch(tokens, index, tokens.Length, out var role, out length)
                    ? $"{role.Title}, {role.Class}, {Gender(role)} {(role.Plural ? "plural" : "singular")}{(role.Prefix is null ? "" : $", {role.Prefix}-")}"
                    : "-";
            case "head":
                return HeadLexicon.French.TryMatch(tokens, index, tokens.Length, out var head, out length) ? $"{head.Title}, {head.Sort}, {head.Needs}" : "-";
            default:
                throw new ArgumentException($"There is no lexicon of {lexicon}.", nameof(lexicon));
        }
    }

    private static string Gender(Role role) => role.Feminine switch { true => "feminine", false => "masculine", null => "either" };
}
