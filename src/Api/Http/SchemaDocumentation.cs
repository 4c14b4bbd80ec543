using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Dossier.Api.Http;

/// <summary>Gives a field that takes few values the list of them.</summary>
internal sealed class SchemaDocumentation : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is OpenApiSchema field && context.MemberInfo?.GetCustomAttribute<AllowedValuesAttribute>() is { } allowed)
        {
            field.Enum = [.. allowed.Values.OfType<string>().Select(value => (JsonNode)JsonValue.Create(value)!)];
        }
    }
}

/// <summary>
/// Values worth trying. Swagger UI fills a field with the first example: that one is empty, or else everything would be asked for at once.
/// </summary>
internal static class Examples
{
    public static Dictionary<string, IOpenApiExample> Of(QueryParameter parameter, OpenApiSchema schema)
    {
        var examples = new Dictionary<string, IOpenApiExample>(StringComparer.Ordinal) { ["none"] = new OpenApiExample { Summary = "not given", Value = Value([], parameter, schema) } };
        foreach (var example in parameter.Documentation.Examples)
        {
            examples[example] = new OpenApiExample { Summary = example, Value = Value([example], parameter, schema) };
        }

        return examples;
    }

    private static JsonNode Value(string[] values, QueryParameter parameter, OpenApiSchema schema)
    {
        if (parameter.Repeats)
        {
            return new JsonArray([.. values.Select(value => (JsonNode)JsonValue.Create(value)!)]);
        }

        return values is not [var only] ? JsonValue.Create(string.Empty)!
            : schema.Type == JsonSchemaType.Boolean ? JsonValue.Create(only == "true")
            : schema.Type == JsonSchemaType.Integer ? JsonValue.Create(int.Parse(only, System.Globalization.CultureInfo.InvariantCulture))
            : JsonValue.Create(only)!;
    }
}
