using FluentValidation;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Dossier.Api.Http;

/// <summary>The OpenAPI document and Swagger UI.</summary>
internal static class OpenApiExtensions
{
    private const string Description = """
        Dossier reads French news pages and gives back **articles, actors, events and claims, each with the sentence that proves it**.

        **Where to start.** `GET /v1/claims?disputed=true` lists what is denied beside the denials; `GET /v1/events?type=CONSULT&actor=Shoigu` who met
        whom; `GET /v1/articles/{id}/annotations` everything that was read in one article. Press *Try it out* on an operation, pick an example from the list
        beside a parameter, and *Execute*.

        **Asking.** Filters narrow: each one given must hold. A filter that is repeated matches either value: `type=AID&type=CONSULT`. Wherever a filter takes an
        actor it takes the actor's id or any spelling of its name: `actor=Shoigu`, `actor=Choïgou` and `actor=Sergueï Choïgou` are the same question.
        `q` takes words, `"a phrase"`, `or`, and a minus before what must not occur. What an operation does not know it refuses, and says so: nothing is ignored.

        **Dates** are EDTF (ISO 8601-2), as exact as the document is: `2024-09-13`, `2024-09`, `2024`, `2024-06/2024-09`, with the `earliest` and the `latest` day
        that they can mean. `from` and `to` take a day, a month or a year, and match whatever may lie between: `from=2024-06&to=2024-06` finds what
        happened on 19 June as well as what is only known to be of June or of 2024.

        **Pages.** A list gives up to `limit` items and a link `next`, which is null on the last page; `count=true` adds the total. `sort=-date` turns `sort=date` round.

        **Evidence.** `start` and `end` are UTF-16 offsets into the `text` of the article, half-open: `text.slice(start, end)` in JavaScript is the quoted passage.
        Claims are not facts: an event that only a claim tells is `alleged`, and `denied` once a party to it denies it. Event types and modes are
        those of [PLOVER](https://github.com/openeventdata/PLOVER).

        **Errors** are `application/problem+json` (RFC 9457) with a stable `code`, and name the parameter that is at fault.
        """;

    private static readonly string[] Order = ["Articles", "Events", "Actors", "Claims", "Extract", "Health"];

    public static void AddOpenApi(this IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
        services.AddSwaggerGen(options =>
        {
            options.SwaggerDoc("v1", new OpenApiInfo { Title = "Dossier", Version = "v1", Description = Description });
            options.IncludeXmlComments(Path.Combine(AppContext.BaseDirectory, "Dossier.Api.xml"));
            options.UseAllOfToExtendReferenceSchemas();
            options.SupportNonNullableReferenceTypes();
            options.NonNullableReferenceTypesAsRequired();
            options.CustomSchemaIds(SchemaName);
            options.OrderActionsBy(action => $"{Array.IndexOf(Order, Tag(action)):D2} {action.RelativePath}");
            options.OperationFilter<OperationDocumentation>();
            options.SchemaFilter<SchemaDocumentation>();
            options.DocumentFilter<TagDocumentation>();
        });
    }

    public static void UseOpenApi(this WebApplication app)
    {
        app.UseExampleIds();
        app.UseSwagger(options => options.PreSerializeFilters.Add((document, request) => ExampleIds.Of(request.HttpContext)?.AddTo(document)));
        app.UseSwaggerUI(options =>
        {
            options.DocumentTitle = "Dossier";
            options.SwaggerEndpoint("v1/swagger.json", "Dossier v1");
            options.EnableDeepLinking();
            options.DisplayRequestDuration();
            options.DefaultModelsExpandDepth(0);
        });
        app.MapGet("/", () => TypedResults.LocalRedirect("~/swagger")).ExcludeFromDescription();
    }

    private static string Tag(Microsoft.AspNetCore.Mvc.ApiExplorer.ApiDescription action) =>
        action.ActionDescriptor.EndpointMetadata.OfType<Microsoft.AspNetCore.Http.Metadata.ITagsMetadata>().LastOrDefault()?.Tags[0] ?? string.Empty;

    private static string SchemaName(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Page<>) ? type.GetGenericArguments()[0].Name + "Page" : type.Name;
}

/// <summary>Describes what each resource is.</summary>
internal sealed class TagDocumentation : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context) => swaggerDoc.Tags = new HashSet<OpenApiTag>
    {
        new() { Name = "Articles", Description = "What was read: news pages without their furniture, and everything found in them." },
        new() { Name = "Events", Description = "What happened, is alleged or is planned: who did what to whom, when and where." },
        new() { Name = "Actors", Description = "Persons, organisations, countries and groups, each one actor however it is spelt." },
        new() { Name = "Claims", Description = "Who says what, through whom, and who contradicts it." },
        new() { Name = "Extract", Description = "What would be read in a text, without storing it." },
        new() { Name = "Health", Description = "For orchestrators." },
    };
}

/// <summary>Gives each parameter its description, its examples and the form that its validator asks for, and each operation its errors.</summary>
internal sealed class OperationDocumentation(IServiceProvider services) : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>().Where(parameter => parameter.In == ParameterLocation.Path) ?? [])
        {
            parameter.Description = "The id, as the lists give it.";
            parameter.Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" };
        }

        var query = context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<QueryMetadata>().FirstOrDefault()?.Query;
        if (query is not null)
        {
            DescribeQuery(operation, query);
        }

        // Plain text is the text itself, whatever JSON has around it.
        if (operation.RequestBody?.Content is { } content && content.ContainsKey("text/plain"))
        {
            content["text/plain"] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
        }

        DescribeResponses(operation);
    }

    private void DescribeQuery(OpenApiOperation operation, Type query)
    {
        var descriptor = ((IValidator)services.GetRequiredService(typeof(IValidator<>).MakeGenericType(query))).CreateDescriptor();
        foreach (var known in QueryParameters.Of(query))
        {
            if (operation.Parameters?.OfType<OpenApiParameter>().FirstOrDefault(parameter => parameter.Name == known.Name) is not { } parameter)
            {
                continue;
            }

            var schema = new OpenApiSchema { Type = JsonSchemaType.String };
            foreach (var rule in descriptor.GetValidatorsForMember(known.Property.Name).Select(pair => pair.Validator).OfType<IParameterRule>())
            {
                rule.Describe(schema);
            }

            parameter.Description = known.Documentation.Description;
            parameter.Schema = known.Repeats ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = schema } : schema;
            parameter.Examples = Examples.Of(known, schema);
        }
    }

    private static void DescribeResponses(OpenApiOperation operation)
    {
        if (operation.Responses is { } responses)
        {
            operation.Responses = [];
            foreach (var (status, response) in responses.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                operation.Responses[status] = response;
            }
        }

        foreach (var (status, response) in operation.Responses ?? [])
        {
            response.Description = status switch
            {
                "200" => "As asked.",
                "308" => "What had this id was merged into another; `Location` leads there.",
                "400" => "A parameter is unknown or has a wrong value: the answer names it, and says what is allowed.",
                "404" => "Nothing has this id.",
                "413" => "The body is larger than this path takes.",
                "415" => "The body is of a media type that this path does not take.",
                "500" => "The service failed; the failure was logged.",
                "503" => "Not ready yet: try again after the seconds that `Retry-After` gives.",
                _ => response.Description,
            };
        }
    }
}
