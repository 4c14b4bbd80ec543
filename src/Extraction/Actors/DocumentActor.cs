namespace Dossier.Extraction.Actors;

public enum ActorKind
{
    Person,
    Organisation,
    Country,
    Group,
}

public enum MentionForm
{
    Name,
    Role,
    Pronoun,
}

/// <summary>A place in the body where an actor is spoken of.</summary>
/// <param name="Why">What it was found by.</param>
public readonly record struct ActorMention(TextSpan Span, MentionForm Form, Explanation Why);

/// <summary>A role that the document gives an actor: "ministre de la Défense", of RU.</summary>
/// <param name="Former">True of "l'ancien ministre", "ex-ministre".</param>
public sealed record ActorRole(string Title, string? Country, bool Former);

/// <summary>A spelling, with how often it stands in headline, standfirst and body.</summary>
public sealed record ActorName(string Text, int Count);

/// <summary>Someone or something that acts, speaks or is acted on in one document, however it is named there.</summary>
public sealed record DocumentActor
{
    /// <summary>Who this is, as far as this document alone tells: see <see cref="Resolution.ActorKey"/>.</summary>
    public required string Key { get; init; }

    /// <summary>The fullest name that the document gives, or the lexicon's.</summary>
    public required string Name { get; init; }

    public required ActorKind Kind { get; init; }

    /// <summary>ISO 3166-1 alpha-2, or null.</summary>
    public string? Country { get; init; }

    public required IReadOnlyList<ActorName> Names { get; init; }

    public required IReadOnlyList<ActorRole> Roles { get; init; }

    /// <summary>In reading order; at least one.</summary>
    public required IReadOnlyList<ActorMention> Mentions { get; init; }
}
