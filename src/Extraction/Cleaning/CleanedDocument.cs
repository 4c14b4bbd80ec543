namespace Dossier.Extraction.Cleaning;

/// <summary>What a line of the page is.</summary>
public enum LineKind
{
    /// <summary>Part of the article's text.</summary>
    Body,
    Title,
    Lead,
    Caption,
    Byline,

    /// <summary>A line of dates, reading times and the like, about the article.</summary>
    Stamp,

    /// <summary>Menus, cookie notices, share bars, links to other articles, comments.</summary>
    Furniture,
}

/// <summary>A line of the raw document, trimmed; offsets are into the raw text.</summary>
public sealed record PageLine(TextSpan Raw, LineKind Kind, string Text);

/// <summary>A run of the body that stands in the raw document unchanged: body[Body..Body + Length] = raw[Raw..Raw + Length].</summary>
public readonly record struct BodySegment(int Body, int Raw, int Length);

/// <summary>The body without furniture, the lines that it was taken from, and the way back to the raw document.</summary>
public sealed record CleanedDocument
{
    public required string Body { get; init; }

    public required IReadOnlyList<BodySegment> Map { get; init; }

    /// <summary>Every line of the page that is not empty, in order.</summary>
    public required IReadOnlyList<PageLine> Lines { get; init; }

    /// <summary>The agency dateline that was taken off the start of the body ("SEOUL, 19 juil. --"), or null.</summary>
    public string? Dateline { get; init; }
}
