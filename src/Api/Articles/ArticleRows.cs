using System.Text.Json;
using Dossier.Api.Http;

namespace Dossier.Api.Articles;

internal sealed record ArticleRow : PageRow
{
    public Guid Id { get; init; }

    public string? Title { get; init; }

    public string? Lead { get; init; }

    public string Language { get; init; } = string.Empty;

    public string? PublishedEdtf { get; init; }

    public DateOnly? PublishedEarliest { get; init; }

    public DateOnly? PublishedLatest { get; init; }

    public string? PublishedBasis { get; init; }

    public string? PublishedText { get; init; }

    public string? Outlet { get; init; }

    public string[] Agencies { get; init; } = [];

    public string? DatelinePlace { get; init; }

    public string? DatelineEdtf { get; init; }

    public DateOnly? DatelineEarliest { get; init; }

    public DateOnly? DatelineLatest { get; init; }

    public string? DatelineBasis { get; init; }

    public string? DatelineText { get; init; }

    public string Captions { get; init; } = string.Empty;

    public string? SourceName { get; init; }

    public string? SourceUrl { get; init; }

    public string SourceSha256 { get; init; } = string.Empty;

    public Guid? CopyOf { get; init; }

    public DateTime IngestedAt { get; init; }

    public long ActorCount { get; init; }

    public long EventCount { get; init; }

    public long ClaimCount { get; init; }

    /// <summary>Read for a detail alone.</summary>
    public string? Text { get; init; }

    public Article ToArticle() => new()
    {
        Id = Id,
        Title = Title,
        Lead = Lead,
        Language = Language,
        Published = DateValue.From(PublishedEdtf, PublishedEarliest, PublishedLatest, PublishedBasis, PublishedText),
        Outlet = Outlet,
        Agencies = Agencies,
        Dateline = DatelinePlace is null
            ? null
            : new Dateline { Place = DatelinePlace, Date = DateValue.From(DatelineEdtf, DatelineEarliest, DatelineLatest, DatelineBasis, DatelineText) },
        Text = Text,
        Captions = JsonSerializer.Deserialize(Captions, DossierJson.Default.IReadOnlyListCaption)!,
        Source = new ArticleSource { Name = SourceName, Url = SourceUrl, Sha256 = SourceSha256 },
        CopyOf = CopyOf,
        IngestedAt = new DateTimeOffset(IngestedAt, TimeSpan.Zero),
        Counts = new ArticleCounts { Actors = (int)ActorCount, Events = (int)EventCount, Claims = (int)ClaimCount },
    };
}

internal sealed record AnnotationRow
{
    /// <summary>Start and end of each sentence, in turn.</summary>
    public int[] Sentences { get; init; } = [];

    public string Dates { get; init; } = string.Empty;

    public string Actors { get; init; } = string.Empty;

    public IReadOnlyList<Span> ToSentences() => [.. Sentences.Chunk(2).Select(pair => new Span { Start = pair[0], End = pair[1] })];

    public IReadOnlyList<AnnotatedDate> ToDates() => JsonSerializer.Deserialize(Dates, DossierJson.Default.IReadOnlyListAnnotatedDate)!;

    public IReadOnlyList<AnnotatedActor> ToActors() => JsonSerializer.Deserialize(Actors, DossierJson.Default.IReadOnlyListAnnotatedActor)!;
}

internal sealed record SourceRow
{
    public byte[] Content { get; init; } = [];

    public string Charset { get; init; } = string.Empty;
}
