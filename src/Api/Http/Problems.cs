namespace Dossier.Api.Http;

/// <summary>The catalogue of errors: every code that this service answers with stands here.</summary>
internal static class Problems
{
    public static ProblemResult UnknownParameter(IReadOnlyList<ParameterError> errors) =>
        Of(400, "unknown_parameter", "Unknown parameter", errors);

    public static ProblemResult InvalidParameter(IReadOnlyList<ParameterError> errors) =>
        Of(400, "invalid_parameter", "Invalid parameter", errors);

    public static ProblemResult InvalidCursor(string cursor, string detail) =>
        Of(400, "invalid_cursor", "Invalid cursor", [new ParameterError
        {
            Parameter = "cursor",
            Value = cursor,
            Detail = detail,
            Allowed = "The cursor of a 'next' link, with the filters and the sort of that link",
        }]);

    public static ProblemResult InvalidJson(string detail) => Of(400, "invalid_json", "Invalid JSON", detail);

    public static ProblemResult UnreadableDocument(string detail) => Of(400, "unreadable_document", "Unreadable document", detail);

    public static ProblemResult UnsupportedMediaType(string? given, string allowed) =>
        Of(415, "unsupported_media_type", "Unsupported media type", $"The body is {(given is null ? "of no stated media type" : $"'{given}'")}; this path takes {allowed}.");

    public static ProblemResult BodyTooLarge() => Of(413, "body_too_large", "Body too large", "The body is larger than this path takes.");

    public static ProblemResult BadRequest(int status, string detail) => Of(status, "bad_request", "Bad request", detail);

    public static ProblemResult NotFound(string what, string id) =>
        Of(404, "not_found", "Not found", $"There is no {what} with the id '{id}'.");

    public static ProblemResult NoSuchPath(string path) =>
        Of(404, "no_such_path", "Not found", $"There is nothing at '{path}'. The paths are listed at /swagger.");

    public static ProblemResult MethodNotAllowed(string method, string allowed) =>
        Of(405, "method_not_allowed", "Method not allowed", $"'{method}' does not apply here; this path takes {allowed}.");

    public static ProblemResult Status(int status) => Of(status, "http_" + status, "The request was refused", $"The server answered {status}.");

    public static ProblemResult Internal() =>
        Of(500, "internal_error", "Internal error", "The service failed to answer. The failure was logged.");

    public static ProblemResult Starting() =>
        Of(503, "database_starting", "Starting", "The database is being made ready. Try again in a few seconds.");

    public static ProblemResult DatabaseUnavailable() =>
        Of(503, "database_unavailable", "Database unavailable", "The database does not answer. Try again in a few seconds.");

    public static ProblemResult NotReady(IEnumerable<string> missing) =>
        Of(503, "not_ready", "Not ready", "Not ready yet: " + string.Join("; ", missing));

    private static ProblemResult Of(int status, string code, string title, IReadOnlyList<ParameterError> errors) =>
        new(Make(status, code, title, string.Join(' ', errors.Select(error => error.Detail))) with { Errors = errors });

    private static ProblemResult Of(int status, string code, string title, string detail) => new(Make(status, code, title, detail));

    private static Problem Make(int status, string code, string title, string detail) => new()
    {
        Type = "urn:dossier:problem:" + code,
        Title = title,
        Status = status,
        Detail = detail,
        Code = code,
    };
}
