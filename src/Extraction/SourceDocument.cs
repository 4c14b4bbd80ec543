namespace Dossier.Extraction;

/// <summary>A document as it came, decoded to text.</summary>
public sealed record SourceDocument
{
    /// <summary>The raw text: page furniture and all.</summary>
    public required string Text { get; init; }

    /// <summary>The day on which the document was received: what dates are inferred against, in place of a clock.</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>BCP 47.</summary>
    public string Language { get; init; } = "fr";

    /// <summary>False where <see cref="Text"/> is body text already: then it is analysed as it stands.</summary>
    public bool Clean { get; init; } = true;

    /// <summary>What is given outranks what the text says.</summary>
    public string? Title { get; init; }

    /// <summary>EDTF (ISO 8601-2).</summary>
    public string? PublishedAt { get; init; }

    public string? Outlet { get; init; }
}
