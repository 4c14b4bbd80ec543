using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FluentValidation;

namespace Dossier.Api.Http;

/// <summary>A JSON body, read and checked so that whatever is wrong is named.</summary>
internal static class JsonBody
{
    public static async Task<(T? Body, ProblemResult? Problem)> ReadAsync<T>(HttpRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(request.Body, cancellationToken: cancellationToken);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return (null, Problems.InvalidJson($"The body is {Named(document.RootElement.ValueKind)} and must be an object."));
            }

            List<string> names = [.. type.Properties.Select(property => property.Name)];
            List<ParameterError> unknown = [.. document.RootElement.EnumerateObject().Where(field => !names.Contains(field.Name)).Select(field => ParameterError.Unknown("field", field.Name, value: null, names))];
            return unknown.Count > 0 ? (null, Problems.UnknownParameter(unknown)) : (document.RootElement.Deserialize(type), null);
        }
        catch (JsonException fault)
        {
            var field = fault.Path is { Length: > 2 } path && path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : null;
            return (null, field is null ? Problems.InvalidJson(Where(fault)) : Problems.InvalidParameter([new ParameterError
            {
                Parameter = field,
                Detail = $"The value of '{field}' is of the wrong type.",
                Allowed = type.Properties.FirstOrDefault(property => property.Name == field)?.PropertyType == typeof(bool?) ? "true or false" : "A string",
            }]));
        }
    }

    /// <returns>What is wrong with it; null where nothing is.</returns>
    public static ProblemResult? Check<T>(T body, IValidator<T> validator)
    {
        var result = validator.Validate(body);
        return result.IsValid ? null : Problems.InvalidParameter([.. result.Errors.Select(failure => new ParameterError
        {
            Parameter = JsonNamingPolicy.CamelCase.ConvertName(failure.PropertyName),
            Value = failure.AttemptedValue as string,
            Detail = $"'{failure.AttemptedValue}' is not a value of '{JsonNamingPolicy.CamelCase.ConvertName(failure.PropertyName)}'. {failure.ErrorMessage}.",
            Allowed = failure.ErrorMessage,
        })]);
    }

    private static string Where(JsonException fault) =>
        $"The body is no JSON: line {(fault.LineNumber ?? 0) + 1}, byte {(fault.BytePositionInLine ?? 0) + 1} cannot be read.";

    private static string Named(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };
}
