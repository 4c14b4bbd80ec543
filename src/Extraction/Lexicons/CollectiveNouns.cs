using System.Collections.Frozen;

namespace Dossier.Extraction.Lexicons;

/// <summary>What a common noun says of the persons that it stands for.</summary>
internal enum CollectiveSort : byte
{
    None,

    /// <summary>"manifestants": the plural alone tells several.</summary>
    People,

    /// <summary>"la foule": one noun for many.</summary>
    Crowd,

    /// <summary>"une centaine": the noun behind "de" says of whom.</summary>
    Quantity,

    /// <summary>"un paquet de sanctions", "une journée de grève": part of an event that the noun behind "de" tells.</summary>
    Portion,

    /// <summary>"la police": the one that the reader knows.</summary>
    Institution,

    /// <summary>Says of people no more than that they are many: "personnes", "manifestants".</summary>
    Generic,

    /// <summary>"à l'appel de": those who are named behind it.</summary>
    Call,

    /// <summary>"la rébellion": those who fight or protest together.</summary>
    Faction,
}

/// <summary>Common nouns for several persons: see collective-nouns.tsv.</summary>
internal static class CollectiveNouns
{
    private static readonly Lazy<FrozenDictionary<string, CollectiveSort>> Words = new(() => Rows().Where(pair => pair.Sort != CollectiveSort.Generic)
        .DistinctBy(pair => pair.Noun)
        .ToFrozenDictionary(pair => pair.Noun, pair => pair.Sort, StringComparer.Ordinal));

    private static readonly Lazy<FrozenSet<string>> Generic = new(() => Rows().Where(pair => pair.Sort == CollectiveSort.Generic).Select(pair => pair.Noun).ToFrozenSet(StringComparer.Ordinal));

    private static IEnumerable<(string Noun, CollectiveSort Sort)> Rows() => LexiconFile.Read("French/collective-nouns.tsv", 2)
        .SelectMany(row => LexiconFile.List(row[1]).Select(noun => (Folding.Fold(noun), Enum.Parse<CollectiveSort>(row[0], ignoreCase: true))));

    /// <summary>Says nothing of who they are but that they take part: "personnes", "manifestants".</summary>
    public static bool IsGeneric(string folded) => SortOf(folded) == CollectiveSort.Crowd || Generic.Value.Contains(folded);

    /// <param name="folded">A noun as <c>Token.Folded</c> has it.</param>
    public static CollectiveSort SortOf(string folded) => Words.Value.GetValueOrDefault(folded);
}
