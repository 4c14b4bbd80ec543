using Dossier.Extraction.Actors;
using Dossier.Extraction.Claims;
using Dossier.Extraction.Dates;
using Dossier.Extraction.Events;
using Dossier.Extraction.Metadata;

namespace Dossier.Extraction;

/// <summary>All that one document says. Spans are offsets into <see cref="Text"/>; lists are in reading order.</summary>
public sealed record ExtractedDocument
{
    public required ArticleMetadata Metadata { get; init; }

    /// <summary>The cleaned body.</summary>
    public required string Text { get; init; }

    public required IReadOnlyList<TextSpan> Sentences { get; init; }

    public required IReadOnlyList<DateMention> Dates { get; init; }

    /// <summary>Events and claims refer to an actor by its index here.</summary>
    public required IReadOnlyList<DocumentActor> Actors { get; init; }

    /// <summary>Claims refer to an event by its index here.</summary>
    public required IReadOnlyList<DocumentEvent> Events { get; init; }

    /// <summary>Claims refer to one another by their index here.</summary>
    public required IReadOnlyList<DocumentClaim> Claims { get; init; }
}
