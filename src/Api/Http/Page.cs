using System.Text.Json.Serialization;

namespace Dossier.Api.Http;

/// <summary>A stretch of a list.</summary>
internal sealed record Page<T>
{
    /// <summary>The items, in the order asked for.</summary>
    public required IReadOnlyList<T> Items { get; init; }

    /// <summary>Where the next page is; null on the last one.</summary>
    /// <example>null</example>
    public required string? Next { get; init; }

    /// <summary>How many items all pages hold together; only with <c>count=true</c>.</summary>
    /// <example>17</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Total { get; init; }
}
