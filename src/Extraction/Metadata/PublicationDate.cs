using System.Globalization;
using Dossier.Extraction.Cleaning;
using Dossier.Extraction.Dates;
using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Metadata;

/// <summary>When an article was published: as the page states it, else as day, month and weekday fix it.</summary>
internal static class PublicationDate
{
    /// <summary>A weekday falls on the same date again after 5, 6 or 11 years; older news than this is not read as today's.</summary>
    private const int YearsBack = 28;

    private const int LongestOpening = 3000;

    /// <summary>In characters: a longer line above the text tells of something else.</summary>
    private const int LongestStamp = 120;

    private const int ClosingLines = 3;

    private const int LongestSignature = 80;

    public static ResolvedDate? Find(CleanedDocument cleaned, DateOnly receivedOn)
    {
        var stamps = cleaned.Lines.Where(line => line.Kind is LineKind.Stamp or LineKind.Byline).Select(line => line.Text).ToList();
        return Addressed(cleaned, Stated(stamps, receivedOn), receivedOn) ?? Inferred(cleaned, stamps, receivedOn) ?? StatedAround(cleaned, receivedOn);
    }

    /// <summary>
    /// A day with its year in whatever else stands above the text ("Mer 07 Mai 2025", "Première publication : 07/05/2025"), or at the end of a
    /// short line that closes it ("Fait à Rabat, le 7 mai 2025").
    /// </summary>
    private static ResolvedDate? StatedAround(CleanedDocument cleaned, DateOnly receivedOn)
    {
        var above = cleaned.Lines.TakeWhile(line => line.Kind != LineKind.Body).Where(line => line.Kind == LineKind.Furniture && line.Text.Length <= LongestStamp);
        if (Stated([.. above.Select(line => line.Text)], receivedOn) is { Value.IsDay: true } day)
        {
            return day;
        }

        foreach (var line in cleaned.Lines.TakeLast(ClosingLines).Where(line => line.Text.Length <= LongestSignature))
        {
            if (Stated([line.Text], receivedOn) is { Value.IsDay: true, Text: { } written } signed && line.Text.TrimEnd('.', ' ').EndsWith(written, StringComparison.Ordinal))
            {
                return signed;
            }
        }

        return null;
    }

    /// <summary>The day in the page's own address, above the headline, where the stamps say no more than its month.</summary>
    private static ResolvedDate? Addressed(CleanedDocument cleaned, ResolvedDate? stated, DateOnly receivedOn)
    {
        if (stated is { Value.IsDay: true })
        {
            return stated;
        }

        foreach (var line in cleaned.Lines.TakeWhile(line => line.Kind is LineKind.Stamp or LineKind.Furniture))
        {
            if (line.Text.Contains("://", StringComparison.Ordinal) && !line.Text.Contains(' ', StringComparison.Ordinal) && AddressDay(line.Text) is { } day
                && day <= receivedOn.AddDays(1) && (stated is null || (day >= stated.Value.Earliest && day <= stated.Value.Latest)))
            {
                return new ResolvedDate(EdtfDate.OfDay(day), DateBasis.Stated, line.Text);
            }
        }

        return stated;
    }

    /// <summary>"/20230412/", "/2023/04/12/".</summary>
    private static DateOnly? AddressDay(string address)
    {
        var parts = address.Split('/');
        for (var i = 0; i < parts.Length; i++)
        {
            var written = parts[i].Length == 4 && i + 2 < parts.Length && parts[i + 1].Length == 2 && parts[i + 2].Length == 2 ? parts[i] + parts[i + 1] + parts[i + 2] : parts[i];
            if (written.Length == 8 && DateOnly.TryParseExact(written, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year >= 1990)
            {
                return day;
            }
        }

        return null;
    }

    /// <summary>The earliest date of the page's stamps: updates and the day's date at the top of a site are later ones.</summary>
    private static ResolvedDate? Stated(List<string> stamps, DateOnly receivedOn)
    {
        ResolvedDate? best = null;
        foreach (var stamp in stamps)
        {
            var text = SentenceSplitter.Split(stamp);
            foreach (var (date, span) in StampDates.Find(text))
            {
                Consider(date.IsDay ? WithTime(date, text, span.End) : date, span.In(stamp));
            }

            if (YearAndMonth(text) is { } month)
            {
                Consider(month.Date, month.Text);
            }
        }

        return best;

        void Consider(EdtfDate value, string text)
        {
            if (value.Earliest?.DayNumber <= receivedOn.DayNumber + 1 && (best is null || IsBetter(value, best.Value)))
            {
                best = new ResolvedDate(value, DateBasis.Stated, text);
            }
        }
    }

    /// <summary>A day is better than a month, an earlier day than a later one, an hour than none.</summary>
    private static bool IsBetter(EdtfDate value, EdtfDate than) =>
        value.IsDay != than.IsDay ? value.IsDay : value.Earliest != than.Earliest ? value.Earliest < than.Earliest
        : value.Edtf.Length != than.Edtf.Length ? value.Edtf.Length > than.Edtf.Length : string.CompareOrdinal(value.Edtf, than.Edtf) < 0;

    /// <summary>"2024-09": in a stamp a month, where prose would have a span of years.</summary>
    private static (EdtfDate Date, string Text)? YearAndMonth(TokenizedText text)
    {
        var tokens = text.Tokens;
        for (var i = 0; i + 2 < tokens.Length; i++)
        {
            if (tokens[i].Kind == TokenKind.Number && tokens[i + 2].Kind == TokenKind.Number && tokens[i].Span.Length == 4 && tokens[i + 2].End - tokens[i].Start == 7
                && text.Text[tokens[i + 1].Start] == '-' && (i + 3 == tokens.Length || tokens[i + 3].Start > tokens[i + 2].End)
                && text.Text[tokens[i].Start..tokens[i + 2].End] is var written && EdtfDate.TryParse(written, out var month) && month.Earliest!.Value.Year >= 1900)
            {
                return (month, written);
            }
        }

        return null;
    }

    /// <summary>The hour that follows a date: "à 08:47", "8h47", "18 h 30".</summary>
    private static EdtfDate WithTime(EdtfDate day, TokenizedText text, int from)
    {
        var tokens = text.Tokens;
        var first = Array.FindIndex(tokens, token => token.Start >= from);
        for (var i = first; i >= 0 && i < tokens.Length && i < first + 5; i++)
        {
            if (tokens[i].Kind != TokenKind.Number)
            {
                continue;
            }

            var written = text.Text.AsSpan(tokens[i].Start, tokens[i].Span.Length);
            var colon = written.IndexOf(':');
            int hour;
            var minute = 0;
            if (colon > 0)
            {
                if (!TryClock(written[..colon], 23, out hour) || written.Length < colon + 3 || !TryClock(written.Slice(colon + 1, 2), 59, out minute))
                {
                    return day;
                }
            }
            else if (i + 1 < tokens.Length && tokens[i + 1].Lower[0] == 'h' && TryClock(written, 23, out hour))
            {
                var minutes = tokens[i + 1].Lower.AsSpan(1);
                if (minutes.Length > 0)
                {
                    if (!TryClock(minutes, 59, out minute))
                    {
                        minute = 0;
                    }
                }
                else if (i + 2 < tokens.Length && tokens[i + 2].Kind == TokenKind.Number && tokens[i + 2].Span.Length == 2
                    && !TryClock(text.Text.AsSpan(tokens[i + 2].Start, 2), 59, out minute))
                {
                    minute = 0;
                }
            }
            else
            {
                return day;
            }

            return day with { Edtf = string.Create(CultureInfo.InvariantCulture, $"{day.Earliest:yyyy-MM-dd}T{hour:D2}:{minute:D2}") };
        }

        return day;
    }

    private static bool TryClock(ReadOnlySpan<char> text, int most, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value <= most;

    private static ResolvedDate? Inferred(CleanedDocument cleaned, List<string> stamps, DateOnly receivedOn)
    {
        var opening = Opening(cleaned.Body);
        var body = DateFinder.Find(SentenceSplitter.Split(opening));
        foreach (var stamp in stamps)
        {
            var text = SentenceSplitter.Split(stamp);
            foreach (var date in DaysOf(text))
            {
                if (date is not { Form: DateForm.Calendar, Day: { } day, Month: { } month, Year: null })
                {
                    continue;
                }

                // The dateline has the day and the month, the body the weekday: "ce vendredi".
                var weekday = date.Weekday ?? body.FirstOrDefault(d => d is { Form: DateForm.Calendar, Turn: DateTurn.This, Weekday: not null, Day: null })?.Weekday;
                var value = weekday is not null ? Fix(day, month, weekday.Value, receivedOn)
                    : body.FirstOrDefault(d => d is { Form: DateForm.Calendar, Turn: DateTurn.None, Weekday: not null, Day: null, Within: null, Anchored: false, Future: false }) is { Weekday: { } told }
                    ? Later(Fix(day, month, told, receivedOn), Fix(day, month, (told % 7) + 1, receivedOn))
                    : null;
                if (value is not null)
                {
                    return new ResolvedDate(WithTime(EdtfDate.OfDay(value.Value), text, date.Span.End), DateBasis.Inferred, date.Span.In(stamp));
                }
            }
        }

        // A day told with its year is not long ago: a weekday without one is not of years later.
        var years = body.Where(d => d is { Form: DateForm.Calendar, Weekday: not null, Day: not null, Year: not null }).Select(d => d.Year!.Value).DefaultIfEmpty(0).Max();
        var until = years is > 0 and < 9000 && new DateOnly(years + 1, 12, 31) is var last && last < receivedOn ? last : receivedOn;
        foreach (var date in body)
        {
            if (date is { Form: DateForm.Calendar, Day: { } day, Month: { } month, Weekday: { } weekday, Year: null, Turn: DateTurn.None or DateTurn.This, Future: false }
                && Fix(day, month, weekday, until) is { } value)
            {
                return new ResolvedDate(EdtfDate.OfDay(value), DateBasis.Inferred, date.Span.In(opening));
            }
        }

        return DayTold(DateFinder.Find(SentenceSplitter.Split(cleaned.Body)), cleaned.Body, receivedOn);
    }

    /// <summary>"ce jeudi 3 octobre 2019" is the day on which it was written.</summary>
    private static ResolvedDate? DayTold(IReadOnlyList<DateExpression> dates, string text, DateOnly receivedOn)
    {
        ResolvedDate? latest = null;
        foreach (var date in dates)
        {
            if (date is { Form: DateForm.Calendar, Day: not null, Month: not null, Year: not null, Turn: DateTurn.This }
                && DateResolver.Resolve(date, null) is { Value: { IsDay: true, Earliest: { } day } value } && day <= receivedOn && (latest is null || day > latest.Value.Earliest))
            {
                latest = new ResolvedDate(value, DateBasis.Inferred, date.Span.In(text));
            }
        }

        return latest;
    }

    /// <summary>What prose says of days, and "14-10", which only a stamp says.</summary>
    private static IEnumerable<DateExpression> DaysOf(TokenizedText stamp)
    {
        foreach (var date in DateFinder.Find(stamp))
        {
            yield return date;
        }

        var tokens = stamp.Tokens;
        for (var i = 0; i + 2 < tokens.Length; i++)
        {
            if (tokens[i].Kind == TokenKind.Number && tokens[i + 2].Kind == TokenKind.Number && tokens[i].Span.Length <= 2 && tokens[i + 2].Span.Length == 2 && stamp.Text[tokens[i + 1].Start] == '-'
                && tokens[i + 2].End - tokens[i].Start <= 5 && (i + 3 == tokens.Length || tokens[i + 3].Start > tokens[i + 2].End) && (i == 0 || tokens[i - 1].End < tokens[i].Start)
                && TryClock(stamp.Text.AsSpan(tokens[i].Start, tokens[i].Span.Length), 31, out var day) && TryClock(stamp.Text.AsSpan(tokens[i + 2].Start, 2), 12, out var month)
                && day >= 1 && month >= 1 && day <= DateTime.DaysInMonth(2000, month))
            {
                yield return new DateExpression { Span = new TextSpan(tokens[i].Start, tokens[i + 2].End), Form = DateForm.Calendar, Day = day, Month = month };
            }
        }
    }

    /// <summary>News tell of the day itself or of the day before: the later year of the two.</summary>
    private static DateOnly? Later(DateOnly? left, DateOnly? right) => left is null || right > left ? right : left;

    /// <summary>The first paragraphs: where news says when it was told.</summary>
    private static string Opening(string body)
    {
        var end = -1;
        for (var paragraph = 0; paragraph < 2; paragraph++)
        {
            end = body.IndexOf("\n\n", end + 1, StringComparison.Ordinal);
            if (end < 0)
            {
                end = body.Length;
                break;
            }
        }

        return body[..Math.Min(end, LongestOpening)];
    }

    /// <summary>The latest year, not after the day of reception, in which the day fell on the weekday.</summary>
    private static DateOnly? Fix(int day, int month, int weekday, DateOnly receivedOn)
    {
        for (var year = receivedOn.Year; year > Math.Max(1, receivedOn.Year - YearsBack); year--)
        {
            if (day <= DateTime.DaysInMonth(year, month) && new DateOnly(year, month, day) is var date && date <= receivedOn
                && (date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek) == weekday)
            {
                return date;
            }
        }

        return null;
    }
}
