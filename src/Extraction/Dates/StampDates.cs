using System.Globalization;
using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Dates;

/// <summary>Whole dates in the lines that a page's machinery writes: in prose "mai 29, 2018" and "19 novembre, 2023" would be read otherwise.</summary>
internal static class StampDates
{
    private static readonly string[] ShortForms = ["d-M-yy", "d.M.yy", "d/M/yy"];

    /// <summary>Days and months with their year, in reading order.</summary>
    public static List<(EdtfDate Date, TextSpan Span)> Find(TokenizedText text)
    {
        var found = new List<(EdtfDate, TextSpan)>();
        foreach (var expression in DateFinder.Find(text))
        {
            if (expression is { Form: DateForm.Calendar, Year: not null, Month: not null } && DateResolver.Resolve(expression, null) is { } date)
            {
                found.Add((date.Value, expression.Span));
            }
        }

        var tokens = text.Tokens;
        for (var i = 0; i + 2 < tokens.Length; i++)
        {
            if ((ReadParted(text.Text, tokens, i) ?? ReadSpaced(text.Text, tokens, i)) is { } parted)
            {
                found.Add(parted);
            }
        }

        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind == TokenKind.Number && (i == 0 || tokens[i - 1].End < tokens[i].Start)
                && (ReadShort(text.Text, tokens[i].Start) ?? ReadGlued(text.Text, tokens[i]) ?? ReadHyphened(text.Text, tokens, i)) is { } brief)
            {
                found.Add(brief);
            }
        }

        return found;
    }

    /// <summary>"27-11-24", "14.3.25": in a stamp a day of this century.</summary>
    private static (EdtfDate Date, TextSpan Span)? ReadShort(string text, int start)
    {
        var end = start;
        while (end < text.Length && end < start + 9 && (char.IsAsciiDigit(text[end]) || (text[end] is '.' or '-' or '/' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
        {
            end++;
        }

        return DateOnly.TryParseExact(text.AsSpan(start, end - start), ShortForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? (EdtfDate.OfDay(day.Year < 2000 ? day.AddYears(100) : day), new TextSpan(start, end))
            : null;
    }

    /// <summary>"26.02.202526 février 2025": a page that says a day twice without room between.</summary>
    private static (EdtfDate Date, TextSpan Span)? ReadGlued(string text, Token token) =>
        token.Span.Length is > 10 and <= 12 && DateOnly.TryParseExact(text.AsSpan(token.Start, 10), ["dd.MM.yyyy", "dd/MM/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? (EdtfDate.OfDay(day), new TextSpan(token.Start, token.Start + 10))
            : null;

    /// <summary>"13-Nov-2025".</summary>
    private static (EdtfDate Date, TextSpan Span)? ReadHyphened(string text, Token[] tokens, int i)
    {
        if (i + 2 >= tokens.Length || text[tokens[i + 1].Start] != '-' || tokens[i + 1].Start != tokens[i].End || tokens[i + 2].Start != tokens[i + 1].End || !TryNumber(text, tokens[i], 1, 31, out var day))
        {
            return null;
        }

        var word = tokens[i + 2].Lower;
        var hyphen = word.IndexOf('-', StringComparison.Ordinal);
        return hyphen > 0 && Tokenizer.Tokenize(word[..hyphen]) is [var name] && StampMonths.Find(name) is > 0 and var month
            && int.TryParse(word.AsSpan(hyphen + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1990 and <= 2100 && day <= DateTime.DaysInMonth(year, month)
                ? (EdtfDate.OfDay(new DateOnly(year, month, day)), new TextSpan(tokens[i].Start, tokens[i + 2].End))
                : null;
    }

    /// <summary>"mai 29, 2018", "Jan 26, 2025", "19 novembre, 2023": the comma before the year tells them from prose.</summary>
    private static (EdtfDate Date, TextSpan Span)? ReadParted(string text, Token[] tokens, int i)
    {
        var (month, day) = (StampMonths.Find(tokens[i]), i + 1);
        if (month == 0 && (month = StampMonths.Find(tokens[i + 1])) > 0)
        {
            day = i;
        }

        var year = i + 2;
        var parted = false;
        while (year < tokens.Length && tokens[year].Kind == TokenKind.Punctuation && year < i + 4 && text[tokens[year].Start] is ',' or '.')
        {
            parted |= text[tokens[year].Start] == ',';
            year++;
        }

        var monthFirst = day == i + 1;
        return month > 0 && (monthFirst || parted || tokens[i + 1].Word.Date.Month == 0) && year < tokens.Length
            && TryNumber(text, tokens[day], 1, 31, out var d) && TryNumber(text, tokens[year], 1900, 2100, out var y) && d <= DateTime.DaysInMonth(y, month)
                ? (EdtfDate.OfDay(new DateOnly(y, month, d)), new TextSpan(tokens[i].Start, tokens[year].End))
                : null;
    }

    /// <summary>"12. 03. 2025".</summary>
    private static (EdtfDate Date, TextSpan Span)? ReadSpaced(string text, Token[] tokens, int i) =>
        i + 4 < tokens.Length && text[tokens[i + 1].Start] == '.' && text[tokens[i + 3].Start] == '.'
        && TryNumber(text, tokens[i], 1, 31, out var day) && TryNumber(text, tokens[i + 2], 1, 12, out var month) && TryNumber(text, tokens[i + 4], 1900, 2100, out var year)
        && day <= DateTime.DaysInMonth(year, month)
            ? (EdtfDate.OfDay(new DateOnly(year, month, day)), new TextSpan(tokens[i].Start, tokens[i + 4].End))
            : null;

    private static bool TryNumber(string text, Token token, int least, int most, out int value)
    {
        value = 0;
        return token.Kind == TokenKind.Number && int.TryParse(text.AsSpan(token.Start, token.Span.Length), NumberStyles.None, CultureInfo.InvariantCulture, out value)
            && value >= least && value <= most;
    }
}
