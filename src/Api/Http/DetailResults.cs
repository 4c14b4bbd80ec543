using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace Dossier.Api.Http;

/// <summary>404: nothing has this id.</summary>
internal sealed class NotFoundProblem(string what, string id) : IResult, IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(404, typeof(Problem), [ProblemResult.MediaType]));

    public Task ExecuteAsync(HttpContext httpContext) => Problems.NotFound(what, id).ExecuteAsync(httpContext);
}

/// <summary>308: what had this id was merged into something that has another one.</summary>
internal sealed class Moved(string path, Guid standing) : IResult, IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(308, typeof(void)));

    public Task ExecuteAsync(HttpContext httpContext) =>
        TypedResults.Redirect(httpContext.Request.PathBase + path + standing.ToString("D"), permanent: true, preserveMethod: true).ExecuteAsync(httpContext);
}

/// <summary>400: something in the request is wrong, and is named.</summary>
internal sealed class BadRequestProblem(ProblemResult problem) : IResult, IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(400, typeof(Problem), [ProblemResult.MediaType]));

    public Task ExecuteAsync(HttpContext httpContext) => problem.ExecuteAsync(httpContext);
}

/// <summary>503: not all is ready that has to be.</summary>
internal sealed class NotReadyProblem(IEnumerable<string> missing) : IResult, IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(503, typeof(Problem), [ProblemResult.MediaType]));

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.RetryAfter = "1";
        return Problems.NotReady(missing).ExecuteAsync(httpContext);
    }
}
