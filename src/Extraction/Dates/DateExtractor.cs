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
        EdtfDate? last = null;
        var token = 0;
        foreach (var expression in expressions)
        {
            // "la veille" counts from the last day told, "l'année suivante" from the last date; where none was, from the day of publication.
            var anchor = !expression.Anchored ? reference : (expression.Unit > DateUnit.Week ? last : lastDay) ?? reference;
            var resolved = DateResolver.Resolve(expression, anchor);
            resolved = resolved is null ? null : resolved with { Text = expression.Span.In(text.Text) };
            while (text.Tokens[token].Start < expression.Span.Start)
            {
                token++;
            }

            mentions.Add(new DateMention(expression.Span, resolved, DateExplanation.Of(expression, text, token)));
            if (resolved?.Value is { Earliest: { } from, Latest: { } to } value && from.Year == to.Year)
            {
                lastDay = value.IsDay ? EdtfDate.OfDay(from) : lastDay;
                last = value;
            }
        }

        return mentions;
    }
}
