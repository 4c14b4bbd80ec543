using Dossier.Api.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dossier.Api.Actors;

internal static class ActorEndpoints
{
    public static void MapActors(this IEndpointRouteBuilder app)
    {
        var actors = app.MapGroup("/v1/actors").WithTags("Actors").WithParameterChecks().NeedsDatabase();

        actors.MapGet("/", ListAsync)
            .WithName("listActors")
            .WithSummary("List actors")
            .WithDescription("Persons, organisations, countries and groups, each one actor however many ways it is spelt. Try `q=Shoigu`, or `kind=person&country=KP`.");

        actors.MapGet("/{id}", GetAsync)
            .WithName("getActor")
            .WithSummary("Get one actor")
            .WithDescription("With every spelling of its name, and its roles, each dated by the articles that state it. An id that was merged into another answers 308.");
    }

    private static async Task<Ok<Page<Actor>>> ListAsync([AsParameters] ActorQuery query, ActorQueries actors, HttpRequest request, CancellationToken cancellationToken) =>
        TypedResults.Ok(await actors.ListAsync(query, request, cancellationToken));

    private static async Task<Results<Ok<Actor>, Moved, NotFoundProblem>> GetAsync(string id, ActorQueries actors, CancellationToken cancellationToken)
    {
        if (!Guid.TryParseExact(id, "D", out var key))
        {
            return new NotFoundProblem("actor", id);
        }

        if (await actors.FindAsync(key, cancellationToken) is { } actor)
        {
            return TypedResults.Ok(actor);
        }

        return await actors.FindStandingAsync(key, cancellationToken) is { } standing ? new Moved("/v1/actors/", standing) : new NotFoundProblem("actor", id);
    }
}
