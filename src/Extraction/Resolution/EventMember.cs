using Dossier.Extraction.Actors;
using Dossier.Extraction.Dates;
using Dossier.Extraction.Events;

namespace Dossier.Extraction.Resolution;

/// <param name="Actor">The id of the actor that stands, after actors were resolved.</param>
/// <param name="Country">ISO 3166-1 alpha-2 of the actor, or null.</param>
public sealed record MemberParticipant(Guid Actor, string ActorName, ActorKind Kind, string? Country, ParticipantRole Role);

/// <summary>An event as one article tells it, with what is needed to find the same event in others.</summary>
public sealed record EventMember
{
    /// <summary>The id that the article alone gives; no two members share one.</summary>
    public required Guid OwnId { get; init; }

    public required Guid Article { get; init; }

    /// <summary>The article that this one reprints, or itself.</summary>
    public required Guid Origin { get; init; }

    /// <summary>When the article was published.</summary>
    public required EdtfDate? Published { get; init; }

    public required string Type { get; init; }

    public required string? Mode { get; init; }

    public required string? Topic { get; init; }

    public required string Title { get; init; }

    public required EventStatus Status { get; init; }

    public required ResolvedDate? Date { get; init; }

    public required EventPlace? Place { get; init; }

    public required IReadOnlyList<MemberParticipant> Participants { get; init; }
}

/// <summary>An event as all articles together tell it.</summary>
public sealed record ResolvedEvent
{
    /// <summary>The own id of its first report.</summary>
    public required Guid Id { get; init; }

    public required string Block { get; init; }

    public required string Type { get; init; }

    public required string? Mode { get; init; }

    public required string Title { get; init; }

    public required EventStatus Status { get; init; }

    public required ResolvedDate? Date { get; init; }

    public required EventPlace? Place { get; init; }

    /// <summary>By role, then id.</summary>
    public required IReadOnlyList<(Guid Actor, ParticipantRole Role)> Participants { get; init; }

    /// <summary>The own ids of its members, the first report first.</summary>
    public required IReadOnlyList<Guid> Members { get; init; }

    public required int ArticleCount { get; init; }

    public required int OriginCount { get; init; }
}
