using Dossier.Api.Claims;
using Dossier.Api.Events;
using Dossier.Api.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dossier.Api.Articles;

internal static class ArticleEndpoints
{
    public static void MapArticles(this IEndpointRouteBuilder app)
    {
        var articles = app.MapGroup("/v1/articles").WithTags("Articles").WithParameterChecks().NeedsDatabase();

        articles.MapGet("/", ListAsync)
            .WithName("listArticles")
            .WithSummary("List articles")
            .WithDescription("The articles that were read, without their text. Try `q=missiles`, `actor=Shoigu`, or `from=2024-06&to=2024-09`.");

        articles.MapGet("/{id}", GetAsync)
            .WithName("getArticle")
            .WithSummary("Get one article")
            .WithDescription("With its cleaned text, which all offsets refer to.");

        articles.MapGet("/{id}/annotations", GetAnnotationsAsync)
            .WithName("getAnnotations")
            .WithSummary("Get everything that was read in an article")
            .WithDescription(
                "Sentences, dates, actors, events and claims in reading order. `text.slice(start, end)` of the article's text is what each of them covers. "
                + "Events have their mentions in this article alone. With `explain=true` each says why it was read.");

        articles.MapGet("/{id}/source", GetSourceAsync)
            .WithName("getSource")
            .WithSummary("Get the document that an article was read from")
            .WithDescription("Byte for byte as it came, page furniture included.")
            .Produces<string>(200, "text/plain");
    }

    private static async Task<Ok<Page<Article>>> ListAsync([AsParameters] ArticleQuery query, ArticleQueries articles, HttpRequest request, CancellationToken cancellationToken) =>
        TypedResults.Ok(await articles.ListAsync(query, request, cancellationToken));

    private static async Task<Results<Ok<Article>, NotFoundProblem>> GetAsync(string id, ArticleQueries articles, CancellationToken cancellationToken) =>
        Guid.TryParseExact(id, "D", out var key) && await articles.FindAsync(key, cancellationToken) is { } article
            ? TypedResults.Ok(article)
            : new NotFoundProblem("article", id);

    private static async Task<Results<Ok<Annotations>, NotFoundProblem>> GetAnnotationsAsync(
        string id, [AsParameters] ExplainQuery query, ArticleQueries articles, EventQueries events, ClaimQueries claims, CancellationToken cancellationToken)
    {
        if (!Guid.TryParseExact(id, "D", out var key)
            || await articles.FindAsync(key, cancellationToken) is not { } article
            || await articles.FindAnnotationsAsync(key, query.Explains(), cancellationToken) is not { } row)
        {
            return new NotFoundProblem("article", id);
        }

        return TypedResults.Ok(new Annotations
        {
            Article = article,
            Sentences = row.ToSentences(),
            Dates = row.ToDates(),
            Actors = row.ToActors(),
            Events = await events.OfArticleAsync(key, query.Explains(), cancellationToken),
            Claims = await claims.OfArticleAsync(key, query.Explains(), cancellationToken),
        });
    }

    private static async Task<Results<FileContentHttpResult, NotFoundProblem>> GetSourceAsync(
        string id, ArticleQueries articles, HttpResponse response, CancellationToken cancellationToken)
    {
        if (!Guid.TryParseExact(id, "D", out var key) || await articles.FindSourceAsync(key, cancellationToken) is not { } source)
        {
            return new NotFoundProblem("article", id);
        }

        // Whatever the document holds, no browser is to run it.
        response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.Bytes(source.Content, $"text/plain; charset={source.Charset}");
    }
}
