using System.Collections.Frozen;
using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Lexicons;

/// <summary>Which capitalised words are names of persons, and which are ordinary words.</summary>
internal sealed class NameLexicon
{
    private static readonly Lazy<NameLexicon> LazyFrench = new(() => new NameLexicon("French/given-names.tsv", "French/common-words.tsv"));

    private readonly FrozenSet<string> _given;
    private readonly FrozenSet<string> _familyFirst;
    private readonly FrozenSet<string> _common;

    private NameLexicon(string names, string words)
    {
        var rows = LexiconFile.Read(names, 2).Select(row => (Name: Folding.Fold(row[0]), Sort: row[1])).ToArray();
        if (Array.Find(rows, row => row.Sort is not ("given" or "family")) is { Name: not null } wrong)
        {
            throw new InvalidDataException($"{names}: {wrong.Name} is given or family, not {wrong.Sort}.");
        }

        _given = rows.Where(row => row.Sort == "given").Select(row => row.Name).ToFrozenSet(StringComparer.Ordinal);
        _familyFirst = rows.Where(row => row.Sort == "family").Select(row => row.Name).ToFrozenSet(StringComparer.Ordinal);
        _common = LexiconFile.Read(words, 1).Select(row => Folding.Fold(row[0])).ToFrozenSet(StringComparer.Ordinal);
    }

    public static NameLexicon French => LazyFrench.Value;

    /// <summary>A given name: "sergueï", "marie". A double one counts by its parts: "jean-yves".</summary>
    /// <param name="folded">As <see cref="Token.Folded"/> has it.</param>
    public bool IsGiven(string folded)
    {
        if (_given.Contains(folded))
        {
            return true;
        }

        var hyphen = folded.IndexOf('-');
        return hyphen > 0 && _given.Contains(folded[..hyphen]) && _given.Contains(folded[(hyphen + 1)..]);
    }

    /// <inheritdoc cref="IsGiven(string)"/>
    public bool IsGiven(in Token token) => token.Has(WordTraits.GivenName);

    /// <summary>A family name that its bearers put first: "kim", "xi".</summary>
    public bool IsFamilyFirst(string folded) => _familyFirst.Contains(folded);

    /// <inheritdoc cref="IsFamilyFirst(string)"/>
    public bool IsFamilyFirst(in Token token) => token.Has(WordTraits.FamilyFirst);

    /// <summary>An ordinary word, which a capital at the start of a sentence does not make a name. Inflected verbs are not here.</summary>
    public bool IsCommon(string folded) => _common.Contains(folded);

    /// <inheritdoc cref="IsCommon(string)"/>
    public bool IsCommon(in Token token) => token.Has(WordTraits.Common);
}
