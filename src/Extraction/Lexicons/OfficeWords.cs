using System.Collections.Frozen;
using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Lexicons;

/// <summary>Words that complete the name of an office or an institution: see office-words.tsv.</summary>
internal static class OfficeWords
{
    private static readonly Lazy<FrozenDictionary<string, FrozenSet<string>>> Words = new(() => LexiconFile.Read("French/office-words.tsv", 2).ToFrozenDictionary(
        row => row[0], row => LexiconFile.List(row[1]).Select(word => Folding.Fold(word)).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal));

    /// <param name="folded">See <see cref="Token.Folded"/>.</param>
    public static bool IsAdjective(string folded) => Words.Value["adjective"].Contains(folded);

    /// <inheritdoc cref="IsAdjective(string)"/>
    public static bool IsAdjective(in Token token) => token.Has(WordTraits.OfficeAdjective);

    /// <inheritdoc cref="IsAdjective(string)"/>
    public static bool IsNoun(string folded) => Words.Value["noun"].Contains(folded);

    /// <inheritdoc cref="IsNoun(string)"/>
    public static bool IsNoun(in Token token) => token.Has(WordTraits.OfficeNoun);

    /// <summary>"von", "ben": a lower-case word inside a family name.</summary>
    public static bool IsParticle(string folded) => Words.Value["particle"].Contains(folded);

    /// <inheritdoc cref="IsParticle(string)"/>
    public static bool IsParticle(in Token token) => token.Has(WordTraits.Particle);

    /// <summary>"Research", "News": a word that makes a run of capitalised words an organisation.</summary>
    public static bool IsOrganisationWord(string folded) => Words.Value["org-word"].Contains(folded);

    /// <inheritdoc cref="IsOrganisationWord(string)"/>
    public static bool IsOrganisationWord(in Token token) => token.Has(WordTraits.OrganisationWord);

    /// <summary>"traité", "plan": what it heads is no actor, though it has a capital and an acronym.</summary>
    public static bool IsThing(string folded) => Words.Value["thing"].Contains(folded);

    /// <summary>"tva", "adn": an acronym that names a thing.</summary>
    public static bool IsThingAcronym(string folded) => Words.Value["thing-acronym"].Contains(folded);

    /// <summary>"gouvernement": goes by the name of who leads it.</summary>
    public static bool IsOfLeader(string folded) => Words.Value["of-leader"].Contains(folded);

    /// <summary>"as", "olympique": the name of a sports club begins with it.</summary>
    public static bool IsClub(string folded) => Words.Value["club"].Contains(folded);

    /// <summary>"place", "sud": beside it a name is a place's.</summary>
    public static bool IsPlaceNoun(string folded) => Words.Value["place-noun"].Contains(folded);

    /// <summary>"of", "and": inside an English name.</summary>
    public static bool IsEnglishLink(string lower) => Words.Value["english-link"].Contains(lower);

    /// <summary>"paléontologue", "climatologue": told by its ending, for no list has every trade.</summary>
    public static bool IsTrade(string folded)
    {
        foreach (var suffix in Words.Value["person-suffix"])
        {
            if (folded.Length > suffix.Length + 3 && folded.EndsWith(suffix, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"régime", "position": a noun whose "de" makes the capital after it the government.</summary>
    public static bool IsOfGovernment(string folded) => Words.Value["of-government"].Contains(folded);

    /// <inheritdoc cref="IsOfGovernment(string)"/>
    public static bool IsOfGovernment(in Token token) => token.Has(WordTraits.OfGovernment);
}
