using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Dates;

/// <summary>The dates of a text, found and resolved, in reading order.</summary>
internal static class DateExtractor
{
    /// <param name="reference">When the text was published, as exactly as it is known; null where it is not.</param>
    public static IReadOnlyList<DateMention> Extract(TokenizedText text, EdtfDate? reference)
    {
        var expressions = DateFinder.Find(text);
        var mentions = new List<DateMention>(expressions.Count);
        EdtfDate? lastDay = null;
        foreach (var expression in expressions)
        {
            // "la veille" counts from the last day told; where none was, from the day of publication.
            var resolved = DateResolver.Resolve(expression, expression.Form == DateForm.Anchored ? lastDay ?? reference : reference);
            resolved = resolved is null ? null : resolved with { Text = expression.Span.In(text.Text) };
            mentions.Add(new DateMention(expression.Span, resolved));
            if (resolved is { Value.IsDay: true })
            {
                lastDay = EdtfDate.OfDay(resolved.Value.Earliest!.Value);
            }
        }

        return mentions;
    }
}
