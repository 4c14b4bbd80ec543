using System.Collections.Frozen;
using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Lexicons;

/// <summary>Common nouns that can say something: see speaker-nouns.tsv.</summary>
internal static class SpeakerNouns
{
    private static readonly Lazy<FrozenDictionary<string, FrozenSet<string>>> Words = new(() => LexiconFile.Read("French/speaker-nouns.tsv", 2).ToFrozenDictionary(
        row => row[0], row => LexiconFile.List(row[1]).Select(word => Folding.Fold(word)).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal));

    public static bool IsHuman(string folded) => Words.Value["human"].Contains(folded);

    /// <inheritdoc cref="IsHuman(string)"/>
    public static bool IsHuman(in Token token) => token.Has(WordTraits.Human);

    /// <summary>"communiqué", "site": speaks for whoever issues it.</summary>
    public static bool IsVehicle(string folded) => Words.Value["vehicle"].Contains(folded);

    /// <inheritdoc cref="IsVehicle(string)"/>
    public static bool IsVehicle(in Token token) => token.Has(WordTraits.Vehicle);

    /// <summary>"intéressé", "chercheuse": with an article alone, somebody already spoken of.</summary>
    public static bool PointsBack(string folded) => Words.Value["again"].Contains(folded);
}
