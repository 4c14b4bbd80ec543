using Dossier.Extraction;

namespace Dossier.Api.Ingestion;

/// <summary>A document with all that was read in it: what is written as one.</summary>
internal sealed record PreparedArticle
{
    /// <summary>Of the document and of its article: <see cref="Extraction.Resolution.StableId.OfArticle"/>.</summary>
    public required Guid Id { get; init; }

    public required byte[] Sha256 { get; init; }

    /// <summary>The bytes as they came.</summary>
    public required byte[] Content { get; init; }

    public string? Name { get; init; }

    public string? Url { get; init; }

    public string MediaType { get; init; } = "text/plain";

    public string Charset { get; init; } = "utf-8";

    public required DateOnly ReceivedOn { get; init; }

    /// <summary>What came with it and outranks its text, as JSON in the form in which
    /// PostgreSQL writes jsonb; null where nothing did.</summary>
    public string? Given { get; init; }

    public string ExtractorVersion { get; init; } = DocumentExtractor.Version;

    public required ExtractedDocument Document { get; init; }
}
