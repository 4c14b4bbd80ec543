using Dossier.Extraction.Lexicons;

namespace Dossier.Extraction.Actors;

internal enum MentionSort : byte
{
    Person,
    Organisation,
    Country,
    Group,

    /// <summary>A role without a name: "le dirigeant nord-coréen".</summary>
    Role,
}

/// <summary>"ex-ministre de la Défense russe": a role with what completes it.</summary>
/// <param name="Title">As the text has it, without nationality: "ministre de la Défense".</param>
/// <param name="Country">ISO 3166-1 alpha-2, where the phrase names one.</param>
internal sealed record RolePhrase(int First, int End, string Title, Role Role, string? Country, bool Former, bool Feminine, bool Plural)
{
    private (string Of, string Folded) _folded;

    /// <summary><see cref="Title"/>, folded.</summary>
    public string FoldedTitle => (ReferenceEquals(_folded.Of, Title) ? _folded : _folded = (Title, Folding.Fold(Title))).Folded;
}

/// <summary>A place in the text where somebody is spoken of, before it is known who that is. Token indices, half-open.</summary>
internal sealed class Mention
{
    public required MentionSort Sort { get; init; }

    /// <summary>With the role before the name and the apposition after it; without the article.</summary>
    public required int First { get; init; }

    public required int End { get; set; }

    /// <summary>What is shown as the mention: the name, or the role where there is none.</summary>
    public required TextSpan Span { get; init; }

    public required string Name { get; set; }

    /// <summary>The name with the noun that says what it is, where the two stand together: "ONG NetBlocks".</summary>
    public TextSpan? Described { get; init; }

    public required int Sentence { get; init; }

    /// <summary>The lexicon's key of an organisation or group.</summary>
    public string? Key { get; set; }

    public Organisation? Organisation { get; set; }

    public string? Country { get; set; }

    /// <summary>The role before the name, then those beside it.</summary>
    public List<RolePhrase> Roles { get; } = [];

    /// <summary>Inside another mention: "l'ONU" in "le secrétaire général de l'ONU".</summary>
    public bool Nested { get; init; }

    /// <summary>A capital, or a seat of government, where it is only a place: "à Moscou".</summary>
    public bool IsPlace { get; init; }

    /// <summary>A demonym ("les Russes") or an office ("les autorités russes") that stands for the country.</summary>
    public bool IsDemonym { get; init; }

    /// <summary>An acronym in brackets that repeats the name before it: "l'Agence internationale (AIEA)".</summary>
    public int SameAs { get; set; } = -1;

    public bool Plural { get; init; }

    /// <summary>One unknown word with a capital that may be an organisation: it is one where the text makes it act, and nobody's surname.</summary>
    public bool IsLone { get; init; }

    /// <summary>Of such a word: what stands around it makes it somebody, "le président d'Unifor".</summary>
    public bool Acts { get; init; }

    /// <summary>Index of the actor in the document, or -1 while it is not known, and where it is nobody's.</summary>
    public int Actor { get; set; } = -1;
}
