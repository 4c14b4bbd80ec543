using System.Collections.Frozen;

namespace Dossier.Extraction.Lexicons;

internal enum AbbreviationClass
{
    None,

    /// <summary>A name follows: never the end of a sentence.</summary>
    Title,

    /// <summary>No end where a number follows.</summary>
    Number,

    /// <summary>No end before what may be a name; an end before a word that opens sentences.</summary>
    Inside,
}

/// <summary>What a full stop after a word means, and which words open a sentence.</summary>
internal sealed class AbbreviationLexicon
{
    private readonly FrozenDictionary<string, AbbreviationClass> _classes;
    private readonly FrozenSet<string> _openers;

    private AbbreviationLexicon(string language)
    {
        var classes = new Dictionary<string, AbbreviationClass>(StringComparer.Ordinal);
        foreach (var row in LexiconFile.Read($"{language}/abbreviations.tsv", 2))
        {
            classes.TryAdd(row[0], row[1] switch
            {
                "title" => AbbreviationClass.Title,
                "number" => AbbreviationClass.Number,
                "inside" => AbbreviationClass.Inside,
                _ => throw new InvalidDataException($"abbreviations.tsv: '{row[1]}' is no class."),
            });
        }

        _classes = classes.ToFrozenDictionary(StringComparer.Ordinal);
        _openers = LexiconFile.Read($"{language}/sentence-openers.tsv", 1).Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);
    }

    public static AbbreviationLexicon French { get; } = new("French");

    /// <param name="written">The word as it stands, without its full stop.</param>
    /// <param name="lower">The same in lower case.</param>
    public AbbreviationClass Classify(string written, string lower) =>
        _classes.TryGetValue(written, out var exact) || _classes.TryGetValue(lower, out exact) ? exact : AbbreviationClass.None;

    /// <param name="lower">In lower case, accents kept.</param>
    public bool OpensSentence(string lower) => _openers.Contains(lower);
}
