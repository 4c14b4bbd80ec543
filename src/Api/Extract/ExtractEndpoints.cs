using System.Globalization;
using System.Text;
using Dossier.Api.Articles;
using Dossier.Api.Http;
using Dossier.Api.Ingestion;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Metadata;

namespace Dossier.Api.Extract;

internal static class ExtractEndpoints
{
    /// <summary>In bytes of the request.</summary>
    private const int LargestBody = 5_000_000;

    private static readonly ExtractRequestValidator Validator = new();

    public static void MapExtract(this IEndpointRouteBuilder app)
    {
        var extract = app.MapGroup("/v1/extract").WithTags("Extract").WithParameterChecks();

        extract.MapPost("/", PostAsync)
            .WithName("extract")
            .WithSummary("Analyse a text and store nothing")
            .WithDescription(
                "Takes one document, as JSON or as plain text, and gives everything that is read in it, as `/v1/articles/{id}/annotations` does. "
                + "Ids are those that the text gives by itself: once it is stored among other articles, an event that they tell too has the id of its first report.")
            .Accepts<ExtractRequest>("application/json", "text/plain")
            .WithMetadata(new ProducesResponseTypeMetadata(413, typeof(Problem), [ProblemResult.MediaType]))
            .WithMetadata(new ProducesResponseTypeMetadata(415, typeof(Problem), [ProblemResult.MediaType]))
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(LargestBody));
    }

    private static async Task<Results<Ok<Annotations>, BadRequestProblem>> PostAsync(
        [AsParameters] ExplainQuery query, HttpRequest request, DocumentPreparer preparer, TimeProvider time, CancellationToken cancellationToken)
    {
        var (asked, problem) = await ReadAsync(request, cancellationToken);
        if (asked is null)
        {
            return new BadRequestProblem(problem!);
        }

        var now = time.GetUtcNow();
        try
        {
            var received = new ReceivedDocument(Name: null, Encoding.UTF8.GetBytes(asked.Text!), Day(asked.ReceivedOn) ?? DateOnly.FromDateTime(now.UtcDateTime))
            {
                Given = new GivenMetadata(asked.Title, asked.PublishedAt, asked.Outlet),
                Clean = asked.Clean ?? true,
            };
            return TypedResults.Ok(new DocumentAnnotations(preparer.Prepare(received) with { Url = asked.Url }, query.Explains()).At(now));
        }
        catch (UnreadableDocumentException unreadable)
        {
            return new BadRequestProblem(Problems.UnreadableDocument(unreadable.Message));
        }
    }

    private static async Task<(ExtractRequest? Request, ProblemResult? Problem)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > LargestBody)
        {
            return (null, Problems.BodyTooLarge());
        }

        if (!request.HasJsonContentType())
        {
            using var reader = new StreamReader(request.Body, Encoding.UTF8);
            return Check(new ExtractRequest { Text = await reader.ReadToEndAsync(cancellationToken) });
        }

        var (body, problem) = await JsonBody.ReadAsync(request, DossierJson.Default.ExtractRequest, cancellationToken);
        return body is null ? (null, problem) : Check(body);
    }

    private static (ExtractRequest? Request, ProblemResult? Problem) Check(ExtractRequest request) =>
        JsonBody.Check(request, Validator) is { } problem ? (null, problem) : (request, null);

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
