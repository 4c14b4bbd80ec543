using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Dossier.Api.Actors;
using Dossier.Api.Claims;
using Dossier.Api.Events;
using Dossier.Api.Http;

namespace Dossier.Api.Articles;

/// <summary>A news article, as it was read from its document.</summary>
internal sealed record Article
{
    /// <summary>Derived from the document's bytes.</summary>
    /// <example>8f14e45f-ceea-867f-a2b8-7d4f8c1e2a90</example>
    public required Guid Id { get; init; }

    /// <summary>The headline; null where the page has none.</summary>
    /// <example>Kim Jong Un a reçu le chef de la sécurité russe</example>
    public required string? Title { get; init; }

    /// <summary>The standfirst, where the page sets it apart from the body; it is then not in the text.</summary>
    /// <example>L'alliance entre les deux pays se renforce.</example>
    public required string? Lead { get; init; }

    /// <summary>BCP 47.</summary>
    /// <example>fr</example>
    public required string Language { get; init; }

    /// <summary>When it was published.</summary>
    public required DateValue? Published { get; init; }

    /// <summary>Who published it.</summary>
    /// <example>franceinfo</example>
    public required string? Outlet { get; init; }

    /// <summary>The news agencies that supplied it.</summary>
    /// <example>["ATS"]</example>
    public required IReadOnlyList<string> Agencies { get; init; }

    /// <summary>Where and when an agency filed it.</summary>
    public required Dateline? Dateline { get; init; }

    /// <summary>The cleaned body, which all offsets refer to. Null in lists: ask for the article itself.</summary>
    /// <example>Kim Jong Un a reçu vendredi le chef de la sécurité russe Sergueï Choïgou.</example>
    public required string? Text { get; init; }

    /// <summary>The words under its pictures.</summary>
    public required IReadOnlyList<Caption> Captions { get; init; }

    /// <summary>The document that it was read from.</summary>
    public required ArticleSource Source { get; init; }

    /// <summary>The article that this one reprints; null where it stands by itself.</summary>
    /// <example>null</example>
    public required Guid? CopyOf { get; init; }

    /// <summary>When this service read it.</summary>
    /// <example>2024-09-14T09:00:00+00:00</example>
    public required DateTimeOffset IngestedAt { get; init; }

    /// <summary>How much was read from it.</summary>
    public required ArticleCounts Counts { get; init; }
}

/// <summary>"SÉOUL, 19 juil. --".</summary>
internal sealed record Dateline
{
    /// <summary>The place, as the article spells it.</summary>
    /// <example>Séoul</example>
    public required string Place { get; init; }

    /// <summary>The day that stands beside it.</summary>
    public required DateValue? Date { get; init; }
}

/// <summary>The words under a picture.</summary>
internal sealed record Caption
{
    /// <summary>The words.</summary>
    /// <example>Les deux ministres à leur arrivée.</example>
    public required string Text { get; init; }

    /// <summary>Who is credited with the picture.</summary>
    /// <example>Keystone/AP</example>
    public required string? Credit { get; init; }
}

/// <summary>A document as it came.</summary>
internal sealed record ArticleSource
{
    /// <summary>The name that it came under.</summary>
    /// <example>000_e21c54497044b6ea.txt</example>
    public required string? Name { get; init; }

    /// <summary>Where it was found, if that was said.</summary>
    /// <example>null</example>
    public required string? Url { get; init; }

    /// <summary>SHA-256 of its bytes, in hexadecimal.</summary>
    /// <example>9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08</example>
    public required string Sha256 { get; init; }
}

/// <summary>How much was read from an article.</summary>
internal sealed record ArticleCounts
{
    /// <summary>Different actors that it speaks of.</summary>
    /// <example>12</example>
    public required int Actors { get; init; }

    /// <summary>Different events that it tells.</summary>
    /// <example>5</example>
    public required int Events { get; init; }

    /// <summary>Claims that it reports.</summary>
    /// <example>9</example>
    public required int Claims { get; init; }
}

/// <summary>Points at an article.</summary>
internal sealed record ArticleRef
{
    /// <summary>The article's id.</summary>
    /// <example>8f14e45f-ceea-867f-a2b8-7d4f8c1e2a90</example>
    public required Guid Id { get; init; }

    /// <summary>Its headline.</summary>
    /// <example>Kim Jong Un a reçu le chef de la sécurité russe</example>
    public required string? Title { get; init; }

    /// <summary>When it was published.</summary>
    public required DateValue? Published { get; init; }

    /// <summary>SQL for the same shape as JSON, of a row of article.</summary>
    public static string Json(string alias) => $"json_build_object('id', {alias}.id, 'title', {alias}.title, 'published', {DateValue.Json(alias + ".published")})";
}

/// <summary>Everything that was read in one article, each list in reading order.</summary>
internal sealed record Annotations
{
    /// <summary>The article with its text.</summary>
    public required Article Article { get; init; }

    /// <summary>The sentences of the text.</summary>
    public required IReadOnlyList<Span> Sentences { get; init; }

    /// <summary>The dates that the text names.</summary>
    public required IReadOnlyList<AnnotatedDate> Dates { get; init; }

    /// <summary>The actors, with every place where the text speaks of them.</summary>
    public required IReadOnlyList<AnnotatedActor> Actors { get; init; }

    /// <summary>The events that it tells, with their mentions in this article alone.</summary>
    public required IReadOnlyList<Event> Events { get; init; }

    /// <summary>The claims that it reports.</summary>
    public required IReadOnlyList<Claim> Claims { get; init; }
}

/// <summary>A stretch of an article's text: UTF-16 code units, half-open.</summary>
internal sealed record Span
{
    /// <summary>Where it starts.</summary>
    /// <example>0</example>
    public required int Start { get; init; }

    /// <summary>Where it ends: the offset after its last character.</summary>
    /// <example>99</example>
    public required int End { get; init; }
}

/// <summary>A date that the text names.</summary>
internal sealed record AnnotatedDate
{
    /// <summary>Where it starts in the text.</summary>
    /// <example>0</example>
    public required int Start { get; init; }

    /// <summary>Where it ends.</summary>
    /// <example>8</example>
    public required int End { get; init; }

    /// <summary>The words.</summary>
    /// <example>vendredi</example>
    public required string Text { get; init; }

    /// <summary>What they mean; null where nothing fixes it.</summary>
    public required DateValue? Date { get; init; }

    /// <summary>Why it was read; only where `explain=true` asks for it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Explanation? Why { get; init; }
}

/// <summary>An actor in one article.</summary>
internal sealed record AnnotatedActor
{
    /// <summary>Who it is.</summary>
    public required AnnotatedActorRef Actor { get; init; }

    /// <summary>Where the text speaks of it.</summary>
    public required IReadOnlyList<ActorMention> Mentions { get; init; }
}

/// <summary>Points at an actor, with its country.</summary>
internal sealed record AnnotatedActorRef
{
    /// <summary>The actor's id.</summary>
    /// <example>3b1f2c44-1c9e-8a6b-9a55-0a3c7f6f2e11</example>
    public required Guid Id { get; init; }

    /// <summary>The name that it goes by.</summary>
    /// <example>Kim Jong Un</example>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    /// <example>person</example>
    [AllowedValues("person", "organisation", "country", "group")]
    public required string Kind { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    /// <example>KP</example>
    public required string? Country { get; init; }
}

/// <summary>A place in the text where an actor is spoken of.</summary>
internal sealed record ActorMention
{
    /// <summary>Where it starts in the text.</summary>
    /// <example>0</example>
    public required int Start { get; init; }

    /// <summary>Where it ends.</summary>
    /// <example>11</example>
    public required int End { get; init; }

    /// <summary>The words.</summary>
    /// <example>Kim Jong Un</example>
    public required string Text { get; init; }

    /// <summary>By name, by a role ("le dirigeant nord-coréen") or by a pronoun.</summary>
    /// <example>name</example>
    [AllowedValues("name", "role", "pronoun")]
    public required string Form { get; init; }

    /// <summary>Why it was read; only where `explain=true` asks for it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Explanation? Why { get; init; }
}

/// <summary>Why something was read in a text.</summary>
internal sealed record Explanation
{
    /// <summary>The rule that read it, by a name that stays.</summary>
    /// <example>event.verb</example>
    public required string Rule { get; init; }

    /// <summary>The lexicon entries that fired, each as file and row; none where form alone decided.</summary>
    /// <example>["event-triggers: recevoir CONSULT/visit"]</example>
    public required IReadOnlyList<string> Entries { get; init; }

    /// <summary>SQL for the same shape as JSON, of a row that has rule and entries.</summary>
    public static string Json(string alias) => $"json_build_object('rule', {alias}.rule, 'entries', {alias}.entries)";
}
