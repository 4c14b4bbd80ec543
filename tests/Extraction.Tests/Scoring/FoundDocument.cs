using System.Globalization;
using Dossier.Extraction.Claims;

namespace Dossier.Extraction.Tests.Scoring;

/// <summary>What was found in a document, wherever it was read: in the extractor's answer or in the service's.</summary>
public sealed record FoundDocument
{
    public required string? Title { get; init; }

    /// <summary>EDTF.</summary>
    public required string? Published { get; init; }

    public required string Language { get; init; }

    public required IReadOnlyList<string> Agencies { get; init; }

    public required string Text { get; init; }

    public required IReadOnlyList<FoundActor> Actors { get; init; }

    public required IReadOnlyList<FoundEvent> Events { get; init; }

    public required IReadOnlyList<FoundClaim> Claims { get; init; }

    /// <summary>One document by itself: its actors, events and claims go by their places in its lists.</summary>
    public static FoundDocument Of(ExtractedDocument document) => new()
    {
        Title = document.Metadata.Title,
        Published = document.Metadata.Published?.Value.Edtf,
        Language = document.Metadata.Language,
        Agencies = document.Metadata.Agencies,
        Text = document.Text,
        Actors = [.. document.Actors.Select((a, i) => new FoundActor(Id(i), a.Name, Lower(a.Kind), [.. a.Names.Select(n => n.Text)]))],
        Events = [.. document.Events.Select(e => new FoundEvent
        {
            Type = e.Type,
            Date = e.Date?.Value.Edtf,
            Status = Lower(e.Status),
            Title = e.Title,
            Participants = [.. e.Participants.Select(p => new FoundParticipant(Id(p.Actor), Lower(p.Role)))],
            Evidence = [.. e.Mentions.Select(m => m.Span.In(document.Text))],
        })],
        Claims = [.. document.Claims.Select((c, i) => new FoundClaim
        {
            Id = Id(i),
            Kind = Lower(c.Kind),
            Hedged = c.Hedged,
            Text = c.Span.In(document.Text),
            Speaker = c.Speaker is { } speaker
                ? new FoundSpeaker(speaker.Actor is { } actor ? Id(actor) : null, speaker.Actor is { } named ? document.Actors[named].Name : null, speaker.Text)
                : null,
            Via = [.. c.Via.Select(Id)],
            Quotes = [.. c.Quotes.Select(q => q.In(document.Text))],
            Denies = [.. c.Links.Where(l => l.Relation == ClaimRelation.Denies).Select(l => Id(l.Claim))],
        })],
    };

    private static string Id(int index) => index.ToString(CultureInfo.InvariantCulture);

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}

public sealed record FoundActor(string Id, string Name, string Kind, IReadOnlyList<string> Names);

public sealed record FoundEvent
{
    public required string Type { get; init; }

    public required string? Date { get; init; }

    public required string Status { get; init; }

    public required string Title { get; init; }

    public required IReadOnlyList<FoundParticipant> Participants { get; init; }

    public required IReadOnlyList<string> Evidence { get; init; }
}

public sealed record FoundParticipant(string Actor, string Role);

public sealed record FoundClaim
{
    public required string Id { get; init; }

    public required string Kind { get; init; }

    public required bool Hedged { get; init; }

    public required string Text { get; init; }

    public required FoundSpeaker? Speaker { get; init; }

    public required IReadOnlyList<string> Via { get; init; }

    public required IReadOnlyList<string> Denies { get; init; }

    /// <summary>The words between quotation marks.</summary>
    public required IReadOnlyList<string> Quotes { get; init; }
}

/// <param name="Actor">The id of an actor, or null where the text names none.</param>
/// <param name="Name">That actor's name.</param>
/// <param name="Text">The words of the text.</param>
public sealed record FoundSpeaker(string? Actor, string? Name, string Text);
