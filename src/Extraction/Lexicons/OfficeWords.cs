using System.Collections.Frozen;

namespace Dossier.Extraction.Lexicons;

/// <summary>Words that complete the name of an office or an institution: see office-words.tsv.</summary>
internal static class OfficeWords
{
    private static readonly Lazy<FrozenDictionary<string, FrozenSet<string>>> Words = new(() => LexiconFile.Read("French/office-words.tsv", 2).ToFrozenDictionary(
        row => row[0], row => LexiconFile.List(row[1]).Select(word => Folding.Fold(word)).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal));

    /// <param name="folded">See <see cref="Sentences.Token.Folded"/>.</param>
    public static bool IsAdjective(string folded) => Words.Value["adjective"].Contains(folded);

    /// <inheritdoc cref="IsAdjective"/>
    public static bool IsNoun(string folded) => Words.Value["noun"].Contains(folded);

    /// <summary>"von", "ben": a lower-case word inside a family name.</summary>
    public static bool IsParticle(string folded) => Words.Value["particle"].Contains(folded);

    /// <summary>"Research", "News": a word that makes a run of capitalised words an organisation.</summary>
    public static bool IsOrganisationWord(string folded) => Words.Value["org-word"].Contains(folded);

    /// <summary>"régime", "position": a noun whose "de" makes the capital after it the government.</summary>
    public static bool IsOfGovernment(string folded) => Words.Value["of-government"].Contains(folded);
}
