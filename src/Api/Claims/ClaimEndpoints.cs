using Dossier.Api.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dossier.Api.Claims;

internal static class ClaimEndpoints
{
    public static void MapClaims(this IEndpointRouteBuilder app)
    {
        var claims = app.MapGroup("/v1/claims").WithTags("Claims").WithParameterChecks().NeedsDatabase();

        claims.MapGet("/", ListAsync)
            .WithName("listClaims")
            .WithSummary("List claims")
            .WithDescription(
                "Who says, accuses, denies, promises, judges or asks what, through whom, and who contradicts it. "
                + "Try `disputed=true`, `kind=accusation&about=Corée du Nord`, or `speaker=Kim Jong Un&via=KCNA`.");

        claims.MapGet("/{id}", GetAsync)
            .WithName("getClaim")
            .WithSummary("Get one claim")
            .WithDescription("With its speaker, the chain that relays it, the sentence that proves it, and the claims that it answers or that answer it.");
    }

    private static async Task<Ok<Page<Claim>>> ListAsync([AsParameters] ClaimQuery query, ClaimQueries claims, HttpRequest request, CancellationToken cancellationToken) =>
        TypedResults.Ok(await claims.ListAsync(query, request, cancellationToken));

    private static async Task<Results<Ok<Claim>, NotFoundProblem>> GetAsync(string id, ClaimQueries claims, CancellationToken cancellationToken) =>
        Guid.TryParseExact(id, "D", out var key) && await claims.FindAsync(key, cancellationToken) is { } claim
            ? TypedResults.Ok(claim)
            : new NotFoundProblem("claim", id);
}
