using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Dates;

/// <summary>Says why an expression is a date: its form, with the words of the calendar in it.</summary>
internal static class DateExplanation
{
    private const DateRoles Telling =
        DateRoles.Month | DateRoles.Weekday | DateRoles.Season | DateRoles.Unit | DateRoles.Part | DateRoles.Last | DateRoles.Next | DateRoles.Vague | DateRoles.Approx | DateRoles.Few;

    /// <param name="first">The expression's first token.</param>
    public static Explanation Of(DateExpression expression, TokenizedText text, int first)
    {
        var entries = new List<string>(2);
        var end = first;
        while (end < text.Tokens.Length && text.Tokens[end].Start < expression.Span.End)
        {
            end++;
        }

        for (var i = first; i < end;)
        {
            if (CalendarLexicon.French.Phrases.TryMatch(text.Tokens, i, end, out _, out var length))
            {
                entries.Add("date-phrases: " + Folding.Lower(text.Text.AsSpan(text.Tokens[i].Start, text.Tokens[i + length - 1].End - text.Tokens[i].Start)));
                i += length;
                continue;
            }

            if (CalendarLexicon.French.Find(text.Tokens[i].Lower).Is(Telling))
            {
                entries.Add("calendar: " + text.Tokens[i].Lower);
            }

            i++;
        }

        return new Explanation(RuleOf(expression), entries);
    }

    private static string RuleOf(DateExpression expression) => expression.Anchored ? "date.anchored" : expression.Form switch
    {
        DateForm.Calendar => "date.calendar",
        DateForm.Offset => "date.offset",
        DateForm.Recent => "date.recent",
        DateForm.Soon => "date.soon",
        DateForm.Stretch => "date.stretch",
        DateForm.Share => "date.share",
        DateForm.Night => "date.night",
        DateForm.Feast => "date.feast",
        DateForm.Interval => "date.interval",
        _ => "date.weekend",
    };
}
