using Dossier.Api.Database;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing.Template;
using Npgsql;

namespace Dossier.Api.Http;

/// <summary>Whatever fails, and wherever, is answered as a problem.</summary>
internal static class ProblemExtensions
{
    public static void AddProblems(this IServiceCollection services)
    {
        services.AddExceptionHandler<ExceptionProblems>();
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
    }

    public static void UseProblems(this WebApplication app)
    {
        app.UseExceptionHandler(_ => { });
        app.UseStatusCodePages(context => OfStatus(context.HttpContext).ExecuteAsync(context.HttpContext));
    }

    /// <summary>Says that the operations of a group answer 503 while there is no database.</summary>
    public static RouteGroupBuilder NeedsDatabase(this RouteGroupBuilder group) =>
        group.WithMetadata(new ProducesResponseTypeMetadata(503, typeof(Problem), [ProblemResult.MediaType]));

    /// <summary>What the path takes: the endpoint that refuses a media type is not the one that takes another.</summary>
    private static string Accepted(HttpContext context) => string.Join(" or ", context.RequestServices.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Where(endpoint => new TemplateMatcher(TemplateParser.Parse(endpoint.RoutePattern.RawText!.TrimStart('/')), []).TryMatch(context.Request.Path, []))
        .SelectMany(endpoint => endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes ?? [])
        .Distinct());

    private static ProblemResult OfStatus(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => Problems.NoSuchPath(context.Request.Path),
        StatusCodes.Status405MethodNotAllowed => Problems.MethodNotAllowed(context.Request.Method, context.Response.Headers.Allow.ToString()),
        StatusCodes.Status413PayloadTooLarge => Problems.BodyTooLarge(),
        StatusCodes.Status415UnsupportedMediaType => Problems.UnsupportedMediaType(context.Request.ContentType, Accepted(context)),
        StatusCodes.Status400BadRequest => Problems.BadRequest(400, "The request cannot be read."),
        var other => Problems.Status(other),
    };
}

/// <summary>The one table from exception to response.</summary>
internal sealed partial class ExceptionProblems(ILogger<ExceptionProblems> logger) : IExceptionHandler
{
    // cannot_connect_now, too_many_connections, admin_shutdown, crash_shutdown
    private static readonly string[] Passing = ["57P03", "53300", "57P01", "57P02"];

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested)
        {
            httpContext.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            return true;
        }

        var problem = exception switch
        {
            DatabaseStartingException => Problems.Starting(),
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => Problems.BodyTooLarge(),
            BadHttpRequestException bad => Problems.BadRequest(bad.StatusCode, bad.Message),
            PostgresException failed when !Passing.Contains(failed.SqlState) => Problems.Internal(),
            NpgsqlException => Problems.DatabaseUnavailable(),
            _ => Problems.Internal(),
        };
        if (problem.StatusCode == StatusCodes.Status503ServiceUnavailable)
        {
            httpContext.Response.Headers.RetryAfter = "2";
        }

        if (exception is not (DatabaseStartingException or BadHttpRequestException))
        {
            LogFailure(exception, httpContext.Request.Method, httpContext.Request.Path);
        }

        await problem.ExecuteAsync(httpContext);
        return true;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed")]
    private partial void LogFailure(Exception exception, string method, string path);
}
