using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Dates;

/// <summary>The dates of a text, found and resolved, in reading order.</summary>
internal sealed class DateExtractor
{
    /// <summary>Older days than this are not those of the news.</summary>
    private const int DaysOfNews = 10;

    private readonly EdtfDate? _reference;
    private EdtfDate? _last;
    private EdtfDate? _lastDay;
    private EdtfDate? _firstDay;
    private DateExpression? _frame;
    private int _paragraphOfDay = -1;

    private DateExtractor(EdtfDate? reference) => _reference = reference;

    /// <param name="reference">When the text was published, as exactly as it is known; null where it is not.</param>
    public static IReadOnlyList<DateMention> Extract(TokenizedText text, EdtfDate? reference)
    {
        var expressions = DateFinder.Find(text);
        var mentions = new List<DateMention>(expressions.Count);
        var told = new DateExtractor(reference);
        var (sentence, token) = (0, 0);
        foreach (var found in expressions)
        {
            while (sentence + 1 < text.Sentences.Length && text.Sentences[sentence + 1].Span.Start <= found.Span.Start)
            {
                sentence++;
            }

            var expression = told.InYearTold(found, text.Sentences[sentence].Span);

            var paragraph = text.Sentences[sentence].Paragraph;
            var resolved = DateResolver.Resolve(expression, expression.Anchored ? told.Anchor(expression, paragraph) ?? reference : reference);
            resolved = resolved is null ? told.DayOfMonthTold(expression) : resolved;
            resolved = resolved is null ? null : resolved with { Text = expression.Span.In(text.Text) };
            while (text.Tokens[token].Start < expression.Span.Start)
            {
                token++;
            }

            mentions.Add(new DateMention(expression.Span, resolved, DateExplanation.Of(expression, text, token)));
            told.Keep(resolved?.Value, paragraph);
        }

        return mentions;
    }

    /// <summary>"En 2009, … le 17 mars": in the year that opens the sentence.</summary>
    private DateExpression InYearTold(DateExpression expression, TextSpan sentence)
    {
        if (expression.Frames)
        {
            _frame = expression;
        }

        return expression is { Form: DateForm.Calendar, Month: not null, Year: null, Turn: DateTurn.None, Weekday: null, Within: null, Anchored: false }
            && _frame is { } frame && frame.Span.Start >= sentence.Start && frame.Span.End <= expression.Span.Start
                ? expression with { Year = frame.Year }
                : expression;
    }

    /// <summary>"la veille" counts from the last day told, "l'année suivante" from the last date, "dans la soirée" is of a day just told or of the day of the story.</summary>
    private EdtfDate? Anchor(DateExpression expression, int paragraph)
    {
        if (expression is { Form: DateForm.Offset, Unit: DateUnit.Hour, Count: 0 })
        {
            return paragraph == _paragraphOfDay ? _lastDay : _firstDay;
        }

        // "En avril, … Ce jour-là": a month told since hides the days before it.
        return expression.Unit > DateUnit.Week ? _last : expression.Unit <= DateUnit.Day && _last is { IsDay: false, Earliest: { } from, Latest: { } to } && from.Month == to.Month ? _last : _lastDay;
    }

    /// <summary>A day of a month that the text has not told more closely is in that month.</summary>
    private ResolvedDate? DayOfMonthTold(DateExpression expression) =>
        expression is { Anchored: true, Form: DateForm.Offset, Unit: DateUnit.Day, Count: >= -2 and <= 2 } && _last is { IsDay: false, Earliest: { } from, Latest: { } to } && from.Month == to.Month
            ? new ResolvedDate(_last, DateBasis.Inferred, null)
            : null;

    private void Keep(EdtfDate? value, int paragraph)
    {
        if (value is not { Earliest: { } from, Latest: { } to } || from.Year != to.Year)
        {
            return;
        }

        _last = value;
        if (value.IsDay)
        {
            (_lastDay, _paragraphOfDay) = (EdtfDate.OfDay(from), paragraph);
            _last = _lastDay;
            if (_firstDay is null && _reference?.Latest is { } latest && from <= latest && latest.DayNumber - from.DayNumber <= DaysOfNews)
            {
                _firstDay = _lastDay;
            }
        }
    }
}
