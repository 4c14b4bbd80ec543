using System.Collections.Frozen;
using System.Globalization;
using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Lexicons;

/// <param name="Code">ISO 3166-1 alpha-2, or XK.</param>
/// <param name="Capital">The town that stands for its government; null where there is none.</param>
internal sealed record Country(
    string Code, string Name, string? Capital, double Latitude, double Longitude, double? CapitalLatitude, double? CapitalLongitude);

/// <summary>By what a country is named.</summary>
internal enum CountryForm
{
    Name,

    /// <summary>The town: the government where it acts, a place where it is one.</summary>
    Capital,

    /// <summary>A second town that stands for the government, as the capital does.</summary>
    Seat,

    /// <summary>Its people, as a capitalised noun.</summary>
    People,

    /// <summary>The adjective, in lower case.</summary>
    Adjective,
}

internal readonly record struct CountryMatch(string Code, CountryForm Form);

/// <summary>The countries and territories of ISO 3166-1, with their capitals, second seats of government, peoples and adjectives.</summary>
internal sealed class CountryLexicon
{
    private static readonly Lazy<CountryLexicon> LazyFrench = new(() => new CountryLexicon("French/countries.tsv", "French/not-countries.tsv"));

    private readonly PhraseTable<Entry[]> _phrases;
    private readonly FrozenDictionary<string, Country> _byCode;
    private readonly FrozenDictionary<string, string> _adjectives;

    private CountryLexicon(string name, string exceptions)
    {
        var countries = new Dictionary<string, Country>(StringComparer.Ordinal);
        var adjectives = new Dictionary<string, string>(StringComparer.Ordinal);
        var phrases = new PhraseGroups<Entry>();
        var rows = LexiconFile.Read(name, 12).ToArray();
        foreach (var row in LexiconFile.Read(exceptions, 1))
        {
            phrases.Add(row[0], new Entry(Code: null, CountryForm.Name, PhraseCase.Of(row[0]), NeedsArticle: false));
        }

        // By form, so that where a town is called like its country (Luxembourg, Djibouti) the country comes first.
        foreach (var (column, form) in new[] { (1, CountryForm.Name), (2, CountryForm.Name), (3, CountryForm.Capital), (4, CountryForm.Seat), (5, CountryForm.People) })
        {
            foreach (var row in rows)
            {
                var ambiguous = LexiconFile.List(row[11]);
                foreach (var phrase in column == 1 ? [row[1]] : LexiconFile.List(row[column]))
                {
                    var isAmbiguous = ambiguous.Contains(phrase, StringComparer.Ordinal);
                    if (!isAmbiguous || form == CountryForm.Name)
                    {
                        phrases.Add(phrase, new Entry(row[0], form, PhraseCase.Of(phrase), isAmbiguous));
                    }
                }
            }
        }

        foreach (var row in rows)
        {
            var capital = LexiconFile.List(row[3]);
            countries.Add(row[0], new Country(
                row[0], row[1], capital.Length > 0 ? capital[0] : null, Degrees(row[7]), Degrees(row[8]), OptionalDegrees(row[9]), OptionalDegrees(row[10])));
            foreach (var adjective in LexiconFile.List(row[6]))
            {
                adjectives.TryAdd(adjective, row[0]);
            }
        }

        _phrases = phrases.ToTable();
        _byCode = countries.ToFrozenDictionary(StringComparer.Ordinal);
        _adjectives = adjectives.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public static CountryLexicon French => LazyFrench.Value;

    public IReadOnlyCollection<Country> All => _byCode.Values;

    /// <summary>Null where there is no such code.</summary>
    public Country? ByCode(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>The longest name of a country that starts at <paramref name="index"/>; an adjective only in lower case, all else only capitalised.</summary>
    public bool TryMatchCountry(Token[] tokens, int index, int end, out CountryMatch match, out int length)
    {
        var limit = end;
        while (_phrases.TryMatch(tokens, index, limit, out var entries, out length))
        {
            foreach (var entry in entries)
            {
                if (entry.Case.Allows(tokens, index) && (!entry.NeedsArticle || FollowsArticle(tokens, index)))
                {
                    match = new CountryMatch(entry.Code ?? "", entry.Form);
                    length = entry.Code is null ? 0 : length;
                    return entry.Code is not null;
                }
            }

            limit = index + length - 1;
        }

        length = 0;
        match = default;
        if (index < end && tokens[index].Case == LetterCase.Lower && TryGetAdjective(tokens[index], out var code))
        {
            match = new CountryMatch(code, CountryForm.Adjective);
            length = 1;
        }

        return length > 0;
    }

    /// <param name="lower">As <see cref="Token.Lower"/> has it: "nord-coréenne".</param>
    public bool TryGetAdjective(string lower, out string code)
    {
        if (_adjectives.TryGetValue(lower, out var found))
        {
            code = found;
            return true;
        }

        code = "";
        return false;
    }

    /// <inheritdoc cref="TryGetAdjective(string, out string)"/>
    public bool TryGetAdjective(in Token token, out string code)
    {
        code = token.Word.CountryOfAdjective;
        return code.Length > 0;
    }

    internal static bool FollowsArticle(Token[] tokens, int index) =>
        index > 0 && tokens[index - 1].Folded is "la" or "le" or "l'" or "les" or "du" or "au";

    private static double Degrees(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);

    private static double? OptionalDegrees(string cell) => LexiconFile.Optional(cell) is { } degrees ? Degrees(degrees) : null;

    /// <param name="Code">Null of a phrase that only looks like a country's name.</param>
    private readonly record struct Entry(string? Code, CountryForm Form, PhraseCase Case, bool NeedsArticle);
}
