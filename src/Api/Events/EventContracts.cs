using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Dossier.Api.Actors;
using Dossier.Api.Articles;
using Dossier.Api.Http;

namespace Dossier.Api.Events;

/// <summary>Something that happened, is said to have happened, or is planned.</summary>
internal sealed record Event
{
    /// <summary>Derived from its first report; an id that was merged away answers 308 to this one.</summary>
    /// <example>5c2f9e1a-77b0-8d43-8b1e-9f6a2d4c3e10</example>
    public required Guid Id { get; init; }

    /// <summary>PLOVER event type.</summary>
    /// <example>CONSULT</example>
    public required string Type { get; init; }

    /// <summary>PLOVER mode; sign, ratify and endorse (of SUPPORT) and military, humanitarian and financial (of AID) are ours.</summary>
    /// <example>visit</example>
    public required string? Mode { get; init; }

    /// <summary>The event in a line.</summary>
    /// <example>Kim Jong Un a reçu Sergueï Choïgou</example>
    public required string Title { get; init; }

    /// <summary>When; null where no document tells.</summary>
    public required DateValue? Date { get; init; }

    /// <summary>Where; null where no document tells.</summary>
    public required EventPlace? Place { get; init; }

    /// <summary>reported: told as fact; alleged: told only inside a claim; denied: a party to it denies it; planned: in the future.</summary>
    /// <example>reported</example>
    [AllowedValues("reported", "alleged", "denied", "planned")]
    public required string Status { get; init; }

    /// <summary>Who takes part.</summary>
    public required IReadOnlyList<EventParticipant> Participants { get; init; }

    /// <summary>Articles that tell it.</summary>
    /// <example>2</example>
    public required int ArticleCount { get; init; }

    /// <summary>Articles that tell it, reprints of one another counted once.</summary>
    /// <example>2</example>
    public required int OriginCount { get; init; }

    /// <summary>The places in the articles that prove it.</summary>
    public required IReadOnlyList<EventMention> Mentions { get; init; }
}

/// <summary>A place, no more exact than it is told.</summary>
internal sealed record EventPlace
{
    /// <summary>The place's name.</summary>
    /// <example>Pyongyang</example>
    public required string Name { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    /// <example>KP</example>
    public required string? Country { get; init; }

    /// <summary>Degrees north, WGS 84.</summary>
    /// <example>39.03</example>
    public required double? Latitude { get; init; }

    /// <summary>Degrees east, WGS 84.</summary>
    /// <example>125.75</example>
    public required double? Longitude { get; init; }

    /// <summary>What the name stands for.</summary>
    /// <example>town</example>
    [AllowedValues("country", "region", "town", "site")]
    public required string Precision { get; init; }
}

/// <summary>An actor in an event.</summary>
internal sealed record EventParticipant
{
    /// <summary>Who takes part.</summary>
    public required ActorRef Actor { get; init; }

    /// <summary>source: does it; target: has it done to it; participant: of an event that goes both ways. Of a visit the visitor is source.</summary>
    /// <example>target</example>
    [AllowedValues("source", "target", "participant")]
    public required string Role { get; init; }
}

/// <summary>The clause of an article that tells an event.</summary>
internal sealed record EventMention
{
    /// <summary>Which article.</summary>
    public required ArticleRef Article { get; init; }

    /// <summary>Where the clause starts in the article's text.</summary>
    /// <example>0</example>
    public required int Start { get; init; }

    /// <summary>Where it ends.</summary>
    /// <example>41</example>
    public required int End { get; init; }

    /// <summary>The clause.</summary>
    /// <example>Kim Jong Un a reçu vendredi le chef de la sécurité russe</example>
    public required string Text { get; init; }

    /// <summary>The words that name the event.</summary>
    /// <example>a reçu</example>
    public required string Trigger { get; init; }

    /// <summary>Why it was read; only where `explain=true` asks for it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Explanation? Why { get; init; }
}

/// <summary>Points at an event.</summary>
internal sealed record EventRef
{
    /// <summary>The event's id.</summary>
    /// <example>5c2f9e1a-77b0-8d43-8b1e-9f6a2d4c3e10</example>
    public required Guid Id { get; init; }

    /// <summary>PLOVER event type.</summary>
    /// <example>AID</example>
    public required string Type { get; init; }

    /// <summary>The event in a line.</summary>
    /// <example>La Corée du Nord a fourni des munitions à la Russie</example>
    public required string Title { get; init; }
}
