using Dossier.Extraction.Dates;

namespace Dossier.Extraction.Claims;

public enum ClaimKind
{
    Statement,
    Accusation,
    Denial,
    Commitment,
    Assessment,
    Demand,
    Threat,
    Position,
}

/// <summary>Who says it: an actor (index into <see cref="ExtractedDocument.Actors"/>), or only words ("des experts").</summary>
public sealed record ClaimSpeaker(int? Actor, string Text);

public enum ClaimRelation
{
    Denies,
    Supports,
    Repeats,
}

/// <param name="Claim">Index into <see cref="ExtractedDocument.Claims"/>.</param>
public readonly record struct ClaimLink(ClaimRelation Relation, int Claim);

/// <summary>An attributed assertion: somebody is said to say, accuse, deny, promise, judge or ask something.</summary>
public sealed record DocumentClaim
{
    public required ClaimKind Kind { get; init; }

    /// <summary>Told with reserve: conditional mood, "soupçonné", "pourrait".</summary>
    public required bool Hedged { get; init; }

    /// <summary>What is claimed, without the attribution where the sentence lets the two be parted.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The words that report it ("a accusé", "selon").</summary>
    public required TextSpan Cue { get; init; }

    /// <summary>The sentence, or the run of sentences, that holds claim and cue.</summary>
    public required TextSpan Sentence { get; init; }

    /// <summary>Null where none is given at all ("est accusé de").</summary>
    public ClaimSpeaker? Speaker { get; init; }

    /// <summary>Who relays it, nearest to the reader first; indices into <see cref="ExtractedDocument.Actors"/>.</summary>
    public required IReadOnlyList<int> Via { get; init; }

    /// <summary>Whom the content is about; indices into <see cref="ExtractedDocument.Actors"/>.</summary>
    public required IReadOnlyList<int> About { get; init; }

    /// <summary>What stands between quotation marks, marks left out.</summary>
    public required IReadOnlyList<TextSpan> Quotes { get; init; }

    /// <summary>When it was said.</summary>
    public ResolvedDate? Said { get; init; }

    /// <summary>The event that it tells, as an index into <see cref="ExtractedDocument.Events"/>, or null.</summary>
    public int? Event { get; init; }

    /// <summary>Claims of the same document that it answers.</summary>
    public required IReadOnlyList<ClaimLink> Links { get; init; }

    /// <summary>The rule that read it, and the cue's entry.</summary>
    public required Explanation Why { get; init; }
}
