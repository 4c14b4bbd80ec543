namespace Dossier.Extraction.Lexicons;

/// <summary>
/// The principal parts of a verb, from which all its forms follow. A part that French does not use, or that two spellings compete
/// for, is why each is a list.
/// </summary>
internal sealed record VerbParts
{
    /// <summary>By person, six lists.</summary>
    public required string[][] Present { get; init; }

    /// <summary>Stem of the imperfect and, save for a few verbs, of the present participle.</summary>
    public required string? ImperfectStem { get; init; }

    /// <summary>Third person singular: its ending tells the class.</summary>
    public required string? PastSimple { get; init; }

    /// <summary>What <c>-ai, -as, -a</c> and <c>-ais, -ait</c> are added to.</summary>
    public required string[] FutureStems { get; init; }

    /// <summary>By person, six lists.</summary>
    public required string[][] Subjunctive { get; init; }

    /// <summary>tu, nous, vous.</summary>
    public required string[][] Imperative { get; init; }

    public required string? PresentParticiple { get; init; }

    /// <summary>Masculine singular.</summary>
    public required string Participle { get; init; }

    /// <summary>Feminine singular; null where the participle does not agree ("été").</summary>
    public required string? FeminineParticiple { get; init; }

    /// <summary>Only ever with "il": "il faut".</summary>
    public bool Impersonal { get; init; }
}
