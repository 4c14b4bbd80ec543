using System.Collections.Frozen;
using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Lexicons;

/// <summary>The lists of single words that a word is on.</summary>
[Flags]
internal enum WordTraits
{
    None = 0,

    /// <inheritdoc cref="NameLexicon.IsGiven(string)"/>
    GivenName = 1,

    /// <inheritdoc cref="NameLexicon.IsFamilyFirst(string)"/>
    FamilyFirst = 1 << 1,

    /// <inheritdoc cref="NameLexicon.IsCommon(string)"/>
    Common = 1 << 2,

    /// <inheritdoc cref="OfficeWords.IsAdjective(string)"/>
    OfficeAdjective = 1 << 3,

    /// <inheritdoc cref="OfficeWords.IsNoun(string)"/>
    OfficeNoun = 1 << 4,

    /// <inheritdoc cref="OfficeWords.IsParticle(string)"/>
    Particle = 1 << 5,

    /// <inheritdoc cref="OfficeWords.IsOrganisationWord(string)"/>
    OrganisationWord = 1 << 6,

    /// <inheritdoc cref="OfficeWords.IsOfGovernment(string)"/>
    OfGovernment = 1 << 7,

    /// <inheritdoc cref="SpeakerNouns.IsHuman(string)"/>
    Human = 1 << 8,

    /// <inheritdoc cref="SpeakerNouns.IsVehicle(string)"/>
    Vehicle = 1 << 9,

    /// <summary>"vaste", "récent": an adjective that stands before its noun.</summary>
    FrontAdjective = 1 << 10,
}

internal static class WordTraitTable
{
    private static readonly Lazy<FrozenSet<string>> FrontAdjectives = new(() =>
        LexiconFile.Read("French/front-adjectives.tsv", 1).Select(row => Folding.Fold(row[0])).ToFrozenSet(StringComparer.Ordinal));

    public static bool Has(this in Token token, WordTraits traits) => (token.Word.Traits & traits) != 0;

    public static WordTraits Of(Word word)
    {
        var names = NameLexicon.French;
        var folded = word.Folded;
        return (names.IsGiven(folded) ? WordTraits.GivenName : 0) | (names.IsFamilyFirst(folded) ? WordTraits.FamilyFirst : 0) | (names.IsCommon(folded) ? WordTraits.Common : 0)
            | (OfficeWords.IsAdjective(folded) ? WordTraits.OfficeAdjective : 0) | (OfficeWords.IsNoun(folded) ? WordTraits.OfficeNoun : 0)
            | (OfficeWords.IsParticle(folded) ? WordTraits.Particle : 0) | (OfficeWords.IsOrganisationWord(folded) ? WordTraits.OrganisationWord : 0)
            | (OfficeWords.IsOfGovernment(folded) ? WordTraits.OfGovernment : 0) | (SpeakerNouns.IsHuman(folded) ? WordTraits.Human : 0)
            | (SpeakerNouns.IsVehicle(folded) ? WordTraits.Vehicle : 0) | (FrontAdjectives.Value.Contains(folded) ? WordTraits.FrontAdjective : 0);
    }
}
