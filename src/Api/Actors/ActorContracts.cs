using System.ComponentModel.DataAnnotations;

namespace Dossier.Api.Actors;

/// <summary>A person, organisation, country or group that does or says something, or has it done to it.</summary>
internal sealed record Actor
{
    /// <summary>The same wherever the actor is met; an id that was merged away answers 308 to this one.</summary>
    /// <example>3b1f2c44-1c9e-8a6b-9a55-0a3c7f6f2e11</example>
    public required Guid Id { get; init; }

    /// <summary>The name that it goes by.</summary>
    /// <example>Sergueï Choïgou</example>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    /// <example>person</example>
    [AllowedValues("person", "organisation", "country", "group")]
    public required string Kind { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    /// <example>RU</example>
    public required string? Country { get; init; }

    /// <summary>Every spelling that it was met under, the most frequent first.</summary>
    public required IReadOnlyList<ActorSpelling> Names { get; init; }

    /// <summary>The roles that articles give it, each dated by those articles.</summary>
    public required IReadOnlyList<ActorRole> Roles { get; init; }

    /// <summary>The same actor elsewhere, as URIs.</summary>
    /// <example>[]</example>
    public required IReadOnlyList<string> SameAs { get; init; }

    /// <summary>The earliest day on which an article that speaks of it was published.</summary>
    /// <example>2023-07-27</example>
    public required DateOnly? FirstSeen { get; init; }

    /// <summary>The latest such day.</summary>
    /// <example>2024-09-30</example>
    public required DateOnly? LastSeen { get; init; }

    /// <summary>How often it was met.</summary>
    public required ActorCounts Counts { get; init; }
}

/// <summary>A spelling of an actor's name.</summary>
internal sealed record ActorSpelling
{
    /// <summary>The spelling.</summary>
    /// <example>Shoigu</example>
    public required string Text { get; init; }

    /// <summary>How often it stands in headlines, standfirsts and bodies.</summary>
    /// <example>1</example>
    public required int Count { get; init; }
}

/// <summary>A role that articles give an actor.</summary>
internal sealed record ActorRole
{
    /// <summary>The role.</summary>
    /// <example>ministre de la Défense</example>
    public required string Title { get; init; }

    /// <summary>The country that it is held for; ISO 3166-1 alpha-2.</summary>
    /// <example>RU</example>
    public required string? Country { get; init; }

    /// <summary>First day of the earliest article that states it as held; null where all speak of a former role, or none is dated.</summary>
    /// <example>2023-07-27</example>
    public required DateOnly? Earliest { get; init; }

    /// <summary>Last day of the latest such article.</summary>
    /// <example>2023-07-27</example>
    public required DateOnly? Latest { get; init; }

    /// <summary>The articles that state it.</summary>
    /// <example>["8f14e45f-ceea-867f-a2b8-7d4f8c1e2a90"]</example>
    public required IReadOnlyList<Guid> Articles { get; init; }
}

/// <summary>How often an actor was met.</summary>
internal sealed record ActorCounts
{
    /// <summary>Articles that speak of it.</summary>
    /// <example>3</example>
    public required int Articles { get; init; }

    /// <summary>Events that it takes part in.</summary>
    /// <example>6</example>
    public required int Events { get; init; }

    /// <summary>Claims that it makes.</summary>
    /// <example>4</example>
    public required int Claims { get; init; }
}

/// <summary>Points at an actor.</summary>
internal sealed record ActorRef
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

    /// <summary>SQL for the same shape as JSON, of a row of actor.</summary>
    public static string Json(string alias) => $"json_build_object('id', {alias}.id, 'name', {alias}.name, 'kind', {alias}.kind)";
}
