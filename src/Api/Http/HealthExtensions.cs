using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Dossier.Api.Http;

/// <summary>For orchestrators: whether the process lives, and whether it can be given work. Checks tagged "ready" decide the latter.</summary>
internal static class HealthExtensions
{
    public const string ReadyTag = "ready";

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        var health = app.MapGroup("/healthz").WithTags("Health").WithParameterChecks();

        health.MapGet("/live", Live)
            .WithName("live")
            .WithSummary("Whether the process lives")
            .WithDescription("Answers at once, whatever the state of the database.");

        health.MapGet("/ready", GetReadyAsync)
            .WithName("ready")
            .WithSummary("Whether the service is ready")
            .WithDescription("200 once the database is migrated and the seed documents are in; until then 503, with what is missing.");
    }

    private static Ok<Readiness> Live(HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(new Readiness { Status = "live", Checks = [] });
    }

    private static async Task<Results<Ok<Readiness>, NotReadyProblem>> GetReadyAsync(HealthCheckService health, HttpResponse response, CancellationToken cancellationToken)
    {
        var report = await health.CheckHealthAsync(check => check.Tags.Contains(ReadyTag), cancellationToken);
        var missing = report.Entries.Where(entry => entry.Value.Status != HealthStatus.Healthy).ToList();
        if (missing.Count > 0)
        {
            return new NotReadyProblem(missing.Select(entry => $"{entry.Key}: {entry.Value.Description ?? "not healthy"}"));
        }

        response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(new Readiness { Status = "ready", Checks = [.. report.Entries.Keys.Order(StringComparer.Ordinal)] });
    }
}

/// <summary>The state of the service.</summary>
internal sealed record Readiness
{
    /// <summary>live: the process answers; ready: it can be given work.</summary>
    /// <example>ready</example>
    [AllowedValues("live", "ready")]
    public required string Status { get; init; }

    /// <summary>What was looked at.</summary>
    /// <example>["database", "seeding"]</example>
    public required IReadOnlyList<string> Checks { get; init; }
}
