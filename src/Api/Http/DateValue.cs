using System.ComponentModel.DataAnnotations;

namespace Dossier.Api.Http;

/// <summary>A date that is as exact as the document is, and no more.</summary>
internal sealed record DateValue
{
    /// <summary>ISO 8601-2 (EDTF): a day, month, year, season or interval, with time where it is known; <c>~</c> marks an approximate one.</summary>
    /// <example>2024-09-13</example>
    public required string Edtf { get; init; }

    /// <summary>The first day that it can be; null where it is open.</summary>
    /// <example>2024-09-13</example>
    public required DateOnly? Earliest { get; init; }

    /// <summary>The last day that it can be; null where it is open.</summary>
    /// <example>2024-09-13</example>
    public required DateOnly? Latest { get; init; }

    /// <summary>stated: the document says so; inferred: worked out from what it says; given: it came with the document.</summary>
    /// <example>inferred</example>
    [AllowedValues("stated", "inferred", "given")]
    public required string Basis { get; init; }

    /// <summary>The words that it was read from; null where there are none.</summary>
    /// <example>vendredi</example>
    public required string? Text { get; init; }

    public static DateValue? From(string? edtf, DateOnly? earliest, DateOnly? latest, string? basis, string? text) =>
        edtf is null || basis is null ? null : new DateValue { Edtf = edtf, Earliest = earliest, Latest = latest, Basis = basis, Text = text };

    /// <summary>SQL for the same shape as JSON, of the five columns that start with <paramref name="column"/>.</summary>
    public static string Json(string column) =>
        $"case when {column}_edtf is not null and {column}_basis is not null then json_build_object('edtf', {column}_edtf, 'earliest', {column}_earliest, "
        + $"'latest', {column}_latest, 'basis', {column}_basis, 'text', {column}_text) end";
}
