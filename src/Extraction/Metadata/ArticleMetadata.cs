using Dossier.Extraction.Dates;

namespace Dossier.Extraction.Metadata;

/// <summary>What the page says of the article itself.</summary>
public sealed record ArticleMetadata
{
    public string? Title { get; init; }

    /// <summary>The standfirst, where the page sets it apart from the body.</summary>
    public string? Lead { get; init; }

    /// <summary>BCP 47.</summary>
    public required string Language { get; init; }

    public ResolvedDate? Published { get; init; }

    public string? Outlet { get; init; }

    /// <summary>News agencies that supplied it, by the name that the lexicon gives them.</summary>
    public IReadOnlyList<string> Agencies { get; init; } = [];

    public Dateline? Dateline { get; init; }

    public IReadOnlyList<Caption> Captions { get; init; } = [];
}

/// <summary>"SEOUL, 19 juil. --": where and when an agency filed.</summary>
public sealed record Dateline(string Place, ResolvedDate? Date);

/// <summary>The words under a picture, and who is credited with it.</summary>
public sealed record Caption(string Text, string? Credit);
