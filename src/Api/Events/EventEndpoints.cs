using Dossier.Api.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dossier.Api.Events;

internal static class EventEndpoints
{
    public static void MapEvents(this IEndpointRouteBuilder app)
    {
        var events = app.MapGroup("/v1/events").WithTags("Events").WithParameterChecks().NeedsDatabase();

        events.MapGet("/", ListAsync)
            .WithName("listEvents")
            .WithSummary("List events")
            .WithDescription(
                "What happened, is said to have happened or is planned, each with who did it to whom and with the clauses that prove it. "
                + "Try `type=CONSULT&actor=Shoigu`, `from=2024-06&to=2024-09`, or `status=denied`.");

        events.MapGet("/{id}", GetAsync)
            .WithName("getEvent")
            .WithSummary("Get one event")
            .WithDescription("With its participants and every clause that tells it. An id that was merged into another answers 308.");
    }

    private static async Task<Ok<Page<Event>>> ListAsync([AsParameters] EventQuery query, EventQueries events, HttpRequest request, CancellationToken cancellationToken) =>
        TypedResults.Ok(await events.ListAsync(query, request, cancellationToken));

    private static async Task<Results<Ok<Event>, Moved, NotFoundProblem>> GetAsync(string id, EventQueries events, CancellationToken cancellationToken)
    {
        if (!Guid.TryParseExact(id, "D", out var key))
        {
            return new NotFoundProblem("event", id);
        }

        if (await events.FindAsync(key, cancellationToken) is { } found)
        {
            return TypedResults.Ok(found);
        }

        return await events.FindStandingAsync(key, cancellationToken) is { } standing ? new Moved("/v1/events/", standing) : new NotFoundProblem("event", id);
    }
}
