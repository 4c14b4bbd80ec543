namespace Dossier.Extraction.Dates;

/// <summary>How a date is known: the text says it, it was worked out from the text, or it was given with the document.</summary>
public enum DateBasis
{
    Stated,
    Inferred,
    Given,
}

/// <summary>A date with its basis and, where the text has one, the expression that it was read from.</summary>
public sealed record ResolvedDate(EdtfDate Value, DateBasis Basis, string? Text);

/// <summary>A date expression in the body; <see cref="Date"/> is null where nothing fixes it.</summary>
/// <param name="Why">The form of the expression, and the words of the calendar in it.</param>
public sealed record DateMention(TextSpan Span, ResolvedDate? Date, Explanation Why);
