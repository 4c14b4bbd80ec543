using Dossier.Extraction.Dates;

namespace Dossier.Extraction.Events;

public enum ParticipantRole
{
    Source,
    Target,

    /// <summary>In a symmetric event: talks on neutral ground, a treaty signed.</summary>
    Participant,
}

public enum EventStatus
{
    /// <summary>Told as fact by the article.</summary>
    Reported,

    /// <summary>Told only inside a claim.</summary>
    Alleged,

    /// <summary>Denied by a party to it.</summary>
    Denied,
    Planned,
}

/// <summary>How exactly a place is known.</summary>
public enum PlacePrecision
{
    Country,
    Region,
    Town,
    Site,
}

/// <param name="Name">The place's name as the lexicon has it; a country's where no finer place is told.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Latitude">Degrees, WGS 84.</param>
/// <param name="Longitude">Degrees, WGS 84.</param>
public sealed record EventPlace(string Name, string? Country, double? Latitude, double? Longitude, PlacePrecision Precision);

/// <param name="Actor">Index into <see cref="ExtractedDocument.Actors"/>.</param>
public readonly record struct EventParticipant(int Actor, ParticipantRole Role);

/// <summary>A place in the body that tells the event.</summary>
/// <param name="Span">The clause that proves it.</param>
/// <param name="Trigger">The words that name it; inside <paramref name="Span"/>.</param>
/// <param name="Why">The rule that read it, and the trigger's entry.</param>
public sealed record EventMention(TextSpan Span, TextSpan Trigger, Explanation Why);

/// <summary>Something that happened, is said to have happened, or is planned, as one document tells it.</summary>
public sealed record DocumentEvent
{
    /// <summary>PLOVER event type: CONSULT, AID…</summary>
    public required string Type { get; init; }

    /// <summary>PLOVER mode, or one of our own for SUPPORT and AID; null where the text does not tell.</summary>
    public string? Mode { get; init; }

    /// <summary>What it is about, where the type alone would confuse two events: arms and troops, a treaty and a contract.</summary>
    public string? Topic { get; init; }

    public required string Title { get; init; }

    public required EventStatus Status { get; init; }

    public ResolvedDate? Date { get; init; }

    public EventPlace? Place { get; init; }

    /// <summary>At least one.</summary>
    public required IReadOnlyList<EventParticipant> Participants { get; init; }

    /// <summary>In reading order; at least one.</summary>
    public required IReadOnlyList<EventMention> Mentions { get; init; }
}
