using Microsoft.AspNetCore.Mvc;

namespace Dossier.Api.Http;

/// <summary>What went wrong, as RFC 9457 has it (<c>application/problem+json</c>).</summary>
internal sealed record Problem
{
    /// <summary>URI of the kind of problem.</summary>
    /// <example>urn:dossier:problem:unknown_parameter</example>
    public required string Type { get; init; }

    /// <summary>The kind of problem in words.</summary>
    /// <example>Unknown parameter</example>
    public required string Title { get; init; }

    /// <summary>HTTP status code.</summary>
    /// <example>400</example>
    public required int Status { get; init; }

    /// <summary>What is wrong with this request, and what would be right.</summary>
    /// <example>There is no parameter 'speakr' here; did you mean 'speaker'?</example>
    public required string Detail { get; init; }

    /// <summary>Path of the request.</summary>
    /// <example>/v1/claims</example>
    public string? Instance { get; init; }

    /// <summary>Stable name of the kind of problem, for programs.</summary>
    /// <example>unknown_parameter</example>
    public required string Code { get; init; }

    /// <summary>One entry per parameter that is at fault; empty where none is.</summary>
    public IReadOnlyList<ParameterError> Errors { get; init; } = [];
}

/// <summary>A parameter at fault.</summary>
internal sealed record ParameterError
{
    /// <summary>Its name, as the request has it.</summary>
    /// <example>speakr</example>
    public required string Parameter { get; init; }

    /// <summary>The value that the request has.</summary>
    /// <example>Shoigu</example>
    public string? Value { get; init; }

    /// <summary>What is wrong with it.</summary>
    /// <example>There is no parameter 'speakr' here; did you mean 'speaker'?</example>
    public required string Detail { get; init; }

    /// <summary>What would be right.</summary>
    /// <example>q, kind, speaker, about, via, hedged, disputed, from, to, article, event, sort, limit, cursor, count</example>
    public required string Allowed { get; init; }

    /// <summary>The nearest right name or value, if one is near.</summary>
    /// <example>speaker</example>
    public string? Suggestion { get; init; }

    /// <param name="what">What it is that has no such name here: a parameter, a field.</param>
    public static ParameterError Unknown(string what, string name, string? value, IReadOnlyList<string> known)
    {
        var nearest = NearestName.Of(name, known);
        return new ParameterError
        {
            Parameter = name,
            Value = value,
            Detail = $"There is no {what} '{name}' here" + (nearest is null ? "." : $"; did you mean '{nearest}'?"),
            Allowed = known.Count == 0 ? $"No {what}s" : string.Join(", ", known),
            Suggestion = nearest,
        };
    }
}

/// <summary>Answers a problem, with its own status and media type.</summary>
internal sealed class ProblemResult(Problem problem) : IResult, IStatusCodeHttpResult, IContentTypeHttpResult
{
    public const string MediaType = "application/problem+json";

    public Problem Problem { get; } = problem;

    public int? StatusCode => Problem.Status;

    public string? ContentType => MediaType;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = Problem.Status;
        httpContext.Response.Headers.CacheControl = "no-store";
        var whole = Problem with { Instance = httpContext.Request.PathBase + httpContext.Request.Path };
        return httpContext.Response.WriteAsJsonAsync(whole, DossierJson.Readable.Problem, MediaType, httpContext.RequestAborted);
    }
}
