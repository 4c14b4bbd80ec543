using System.Text.Json.Nodes;
using Dapper;
using Dossier.Api.Database;
using Microsoft.OpenApi;

namespace Dossier.Api.Http;

/// <summary>
/// Ids that exist, for whoever tries an operation out: an id follows from the documents, so that none could be written down here
/// that works everywhere.
/// </summary>
internal sealed record ExampleIds
{
    private const string Sql = """
        select (select id from article order by published_sort desc, id limit 1) as article,
          (select id from event order by article_count desc, id limit 1) as event,
          (select id from actor order by mention_count desc, id limit 1) as actor,
          (select id from claim order by said_sort desc, id limit 1) as claim
        """;

    public Guid? Article { get; init; }

    public Guid? Event { get; init; }

    public Guid? Actor { get; init; }

    public Guid? Claim { get; init; }

    public static ExampleIds? Of(HttpContext context) => context.Features.Get<ExampleIds>();

    public static async Task<ExampleIds?> FindAsync(DatabaseHandle database, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.QuerySingleAsync<ExampleIds>(new(Sql, cancellationToken: cancellationToken));
    }

    public void AddTo(OpenApiDocument document)
    {
        foreach (var (path, item) in document.Paths)
        {
            foreach (var parameter in (item.Operations ?? []).Values.SelectMany(operation => operation.Parameters ?? []).OfType<OpenApiParameter>())
            {
                if (parameter.In == ParameterLocation.Path && Named(path.Split('/')[2].TrimEnd('s')) is { } id)
                {
                    parameter.Example = JsonValue.Create(id.ToString("D"));
                }
                else if (parameter is { In: ParameterLocation.Query, Examples: { } examples, Name: "article" or "event" } && Named(parameter.Name) is { } filter)
                {
                    var text = filter.ToString("D");
                    examples[text] = new OpenApiExample { Summary = text, Value = new JsonArray(JsonValue.Create(text)) };
                }
            }
        }
    }

    private Guid? Named(string kind) => kind switch
    {
        "article" => Article,
        "event" => Event,
        "actor" => Actor,
        "claim" => Claim,
        _ => null,
    };
}

internal static class ExampleIdsExtensions
{
    /// <summary>Looks the ids up before the OpenAPI document is written; while there is no database it has none.</summary>
    public static void UseExampleIds(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.Request.Path.StartsWithSegments("/swagger/v1", StringComparison.OrdinalIgnoreCase)
            && context.RequestServices.GetRequiredService<DatabaseHandle>() is { Ready: true } database)
        {
            context.Features.Set(await ExampleIds.FindAsync(database, context.RequestAborted));
        }

        await next(context);
    });
}
