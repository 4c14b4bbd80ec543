using System.Globalization;
using Dossier.Extraction.Events;
using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Lexicons;

/// <param name="Country">ISO 3166-1 alpha-2; null of a sea, or of what lies in several countries.</param>
/// <param name="Latitude">Degrees, WGS 84.</param>
/// <param name="Longitude">Degrees, WGS 84.</param>
internal sealed record Place(string Name, string? Country, double Latitude, double Longitude, PlacePrecision Precision);

/// <summary>Towns, regions, seas and sites of the news; countries and their capitals are found here too.</summary>
internal sealed class PlaceLexicon
{
    private static readonly Lazy<PlaceLexicon> LazyFrench = new(() => new PlaceLexicon("French/countries.tsv", "French/places.tsv"));

    private readonly PhraseTable<Entry[]> _phrases;

    private PlaceLexicon(string countries, string places)
    {
        var phrases = new PhraseGroups<Entry>();
        foreach (var row in LexiconFile.Read(countries, 12))
        {
            var ambiguous = LexiconFile.List(row[11]);
            var country = new Place(row[1], row[0], Degrees(row[7]), Degrees(row[8]), PlacePrecision.Country);
            foreach (var phrase in LexiconFile.List(row[2]).Prepend(row[1]))
            {
                phrases.Add(phrase, new Entry(country, PhraseCase.Of(phrase), ambiguous.Contains(phrase, StringComparer.Ordinal)));
            }
        }

        foreach (var row in LexiconFile.Read(places, 6))
        {
            var place = new Place(row[0], LexiconFile.Optional(row[2]), Degrees(row[3]), Degrees(row[4]), PrecisionOf(row[5]));
            foreach (var phrase in LexiconFile.List(row[1]).Prepend(row[0]))
            {
                phrases.Add(phrase, new Entry(place, PhraseCase.Of(phrase), NeedsArticle: false));
            }
        }

        // Last, so that Luxembourg is first of all the country.
        foreach (var row in LexiconFile.Read(countries, 12))
        {
            var capital = LexiconFile.List(row[3]);
            foreach (var phrase in row[9] == "-" ? [] : capital)
            {
                var place = new Place(capital[0], row[0], Degrees(row[9]), Degrees(row[10]), PlacePrecision.Town);
                phrases.Add(phrase, new Entry(place, PhraseCase.Of(phrase), NeedsArticle: false));
            }
        }

        _phrases = phrases.ToTable();
    }

    public static PlaceLexicon French => LazyFrench.Value;

    /// <summary>The longest name of a place that starts at <paramref name="index"/>.</summary>
    public bool TryMatch(Token[] tokens, int index, int end, out Place place, out int length)
    {
        var limit = end;
        while (_phrases.TryMatch(tokens, index, limit, out var entries, out length))
        {
            foreach (var entry in entries)
            {
                if (entry.Case.Allows(tokens, index) && (!entry.NeedsArticle || CountryLexicon.FollowsArticle(tokens, index)))
                {
                    place = entry.Place;
                    return true;
                }
            }

            limit = index + length - 1;
        }

        length = 0;
        place = null!;
        return false;
    }

    private static double Degrees(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);

    private static PlacePrecision PrecisionOf(string cell) => cell switch
    {
        "region" => PlacePrecision.Region,
        "town" => PlacePrecision.Town,
        "site" => PlacePrecision.Site,
        _ => throw new InvalidDataException($"A place is a region, a town or a site, not {cell}."),
    };

    private readonly record struct Entry(Place Place, PhraseCase Case, bool NeedsArticle);
}
