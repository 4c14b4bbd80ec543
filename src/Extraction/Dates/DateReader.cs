using System.Globalization;
using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Dates;

/// <summary>Reads single dates at a place among the tokens of a text; <see cref="DateFinder"/> joins them to intervals.</summary>
internal sealed class DateReader(string text, Token[] tokens, CalendarLexicon lexicon)
{
    private const int FirstYear = 1000;
    private const int LastYear = 2199;

    public DateWord WordAt(int i, int end) => i < end ? tokens[i].Word.Date : DateWord.None;

    public char CharAt(int i, int end) => i < end ? text[tokens[i].Start] : '\0';

    /// <summary>A date that says itself which it is: every form but a bare number, a bare year and a bare month.</summary>
    public bool TryRead(int i, int end, out DateExpression date, out int next) =>
        TryNumeric(i, end, out date, out next) || TryWeekday(i, end, out date, out next) || TryDayMonth(i, end, out date, out next)
        || TryPart(i, end, out date, out next) || TrySeason(i, end, out date, out next) || TryDigits(i, end, out date, out next)
        || TryMonthWithCue(i, end, out date, out next);

    /// <summary>As <see cref="TryRead"/>, after a word that lets a month or a year stand alone.</summary>
    public bool TryReadBare(int i, int end, out DateExpression date, out int next) =>
        TryRead(i, end, out date, out next) || TryMonth(i, end, out date, out next) || TryYear(i, end, out date, out next);

    public bool TryYear(int i, int end, out DateExpression date, out int next)
    {
        (date, next) = (null!, i);
        if (YearAt(i, end) is not { } year)
        {
            return false;
        }

        (date, next) = (Calendar(i, i + 1) with { Year = year }, i + 1);
        return true;
    }

    /// <summary>A day of a month: 1 to 31, "1er"; its number of tokens.</summary>
    public (int Day, int Length) DayAt(int i, int end)
    {
        var number = NumberAt(i, end);
        if (number is null or < 1 or > 31 || tokens[i].Span.Length > 2)
        {
            return (0, 0);
        }

        var ordinal = number == 1 && i + 1 < end && tokens[i + 1].Start == tokens[i].End && WordAt(i + 1, end).Is(DateRoles.Ordinal);
        return (number.Value, ordinal ? 2 : 1);
    }

    public int? YearAt(int i, int end) =>
        i < end && tokens[i].Span.Length == 4 && NumberAt(i, end) is >= FirstYear and <= LastYear and var year ? year : null;

    public int? NumberAt(int i, int end) =>
        i < end && tokens[i].Kind == TokenKind.Number && tokens[i].Span.Length <= 9
        && int.TryParse(text.AsSpan(tokens[i].Start, tokens[i].Span.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>A month's name at <paramref name="i"/>, and the index after it and the full stop of its short form.</summary>
    public (int Month, int Next) MonthAt(int i, int end)
    {
        var word = WordAt(i, end);
        if (!word.Is(DateRoles.Month) || word.Is(DateRoles.Part))
        {
            return (0, i);
        }

        // Short forms have a full stop; "sept" without one is a number.
        var stop = tokens[i].Span.Length <= 5 && CharAt(i + 1, end) == '.' && tokens[i + 1].Start == tokens[i].End;
        if (word.Is(DateRoles.Number) && !stop)
        {
            return (0, i);
        }

        return (word.Month, stop && (i + 2 < end || word.Is(DateRoles.Number)) ? i + 2 : i + 1);
    }

    private DateExpression Calendar(int from, int to) => new() { Span = new TextSpan(tokens[from].Start, tokens[to - 1].End), Form = DateForm.Calendar };

    /// <summary>14.09.2024, 14/09/2024, 14/09/24, 2024-09-14.</summary>
    private bool TryNumeric(int i, int end, out DateExpression date, out int next)
    {
        (date, next) = (null!, i);
        if (i >= end || tokens[i].Kind != TokenKind.Number)
        {
            return false;
        }

        if (YearAt(i, end) is { } year && CharAt(i + 1, end) == '-' && CharAt(i + 3, end) == '-' && NumberAt(i + 2, end) is >= 1 and <= 12 and var isoMonth
            && NumberAt(i + 4, end) is >= 1 and var isoDay && isoDay <= DateTime.DaysInMonth(year, isoMonth)
            && tokens[i + 4].End - tokens[i].Start == 10)
        {
            (date, next) = (Calendar(i, i + 5) with { Year = year, Month = isoMonth, Day = isoDay }, i + 5);
            return true;
        }

        var number = text.AsSpan(tokens[i].Start, tokens[i].Span.Length);
        Span<Range> parts = stackalloc Range[4];
        var slashed = number.Contains('/');
        if (number.Length is < 8 or > 10 || number.Split(parts, slashed ? '/' : '.') != 3 || !TryPart(number[parts[0]], out var day)
            || !TryPart(number[parts[1]], out var month) || !TryPart(number[parts[2]], out year) || month is < 1 or > 12)
        {
            return false;
        }

        var digits = number[parts[2]].Length;
        if (digits == 2 && (slashed || number.Length == 8))
        {
            year += 2000;
        }
        else if (digits != 4 || year is < FirstYear or > LastYear)
        {
            return false;
        }

        if (day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        (date, next) = (Calendar(i, i + 1) with { Year = year, Month = month, Day = day }, i + 1);
        return true;

        static bool TryPart(ReadOnlySpan<char> part, out int value) => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>"jeudi", "ce vendredi", "lundi dernier", "jeudi 27 juillet 2023", "lundi 3".</summary>
    private bool TryWeekday(int i, int end, out DateExpression date, out int next)
    {
        (date, next) = (null!, i);
        var turn = WordAt(i, end).Is(DateRoles.This) ? DateTurn.This : DateTurn.None;
        var at = turn == DateTurn.This ? i + 1 : i;
        var word = WordAt(at, end);
        if (!word.Is(DateRoles.Weekday) || (i > 0 && WordAt(i - 1, end).Is(DateRoles.Each)))
        {
            return false;
        }

        next = at + 1;
        date = Calendar(i, next) with { Weekday = word.Weekday, Turn = turn };
        var dayAt = CharAt(next, end) == ',' && WordAt(next + 1, end).Is(DateRoles.The) ? next + 2 : next;
        if (TryDayMonth(dayAt, end, out var dayMonth, out var after))
        {
            next = after;
            date = dayMonth with { Span = new TextSpan(tokens[i].Start, dayMonth.Span.End), Weekday = word.Weekday, Turn = turn };
        }
        else if (DayAt(next, end) is (var day and > 0, var length) && !WordAt(next + length, end).Is(DateRoles.Unit) && EndsPhrase(next + length, end))
        {
            next += length;
            date = Calendar(i, next) with { Weekday = word.Weekday, Day = day, Turn = turn };
        }
        else if (TurnAt(next, end) is var told and not DateTurn.None)
        {
            date = Calendar(i, next + 1) with { Weekday = word.Weekday, Turn = told };
            next++;
        }

        return true;
    }

    /// <summary>"14 septembre 2024", "1er mai", "3 juin dernier", "14-Juillet".</summary>
    private bool TryDayMonth(int i, int end, out DateExpression date, out int next)
    {
        (date, next) = (null!, i);
        var (day, length) = DayAt(i, end);
        if (day == 0)
        {
            return false;
        }

        var at = i + length;
        at = CharAt(at, end) == '-' && tokens[at].Start == tokens[at - 1].End ? at + 1 : at;
        var (month, after) = MonthAt(at, end);
        if (month == 0 || day > DateTime.DaysInMonth(2000, month))
        {
            return false;
        }

        (date, next) = WithYear(Calendar(i, after) with { Day = day, Month = month }, after, end);
        if (date.Year is { } year && day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        return true;
    }

    private (DateExpression Date, int Next) WithYear(DateExpression date, int at, int end)
    {
        if (YearAt(at, end) is { } year)
        {
            return (date with { Year = year, Span = new TextSpan(date.Span.Start, tokens[at].End) }, at + 1);
        }

        return TurnAt(at, end) is var turn and not DateTurn.None
            ? (date with { Turn = turn, Span = new TextSpan(date.Span.Start, tokens[at].End) }, at + 1)
            : (date, at);
    }

    private DateTurn TurnAt(int i, int end)
    {
        var word = WordAt(i, end);
        return word.Is(DateRoles.Last) ? DateTurn.Last : word.Is(DateRoles.Next) ? DateTurn.Next : DateTurn.None;
    }

    /// <summary>A month by its name, with or without a year; the words before it must let it stand.</summary>
    private bool TryMonth(int i, int end, out DateExpression date, out int next)
    {
        (date, next) = (null!, i);
        var (month, after) = MonthAt(i, end);
        if (month == 0)
        {
            return TryMonthPair(i, end, out date, out next);
        }

        (date, next) = WithYear(Calendar(i, after) with { Month = month }, after, end);
        return true;
    }

    /// <summary>A month that a year or a turn makes certain: "septembre 2024", "juin dernier".</summary>
    private bool TryMonthWithCue(int i, int end, out DateExpression date, out int next) =>
        TryMonth(i, end, out date, out next) && (date.Year is not null || date.Turn != DateTurn.None || date.Form == DateForm.Interval);

    /// <summary>"mars-avril 2024": one word of two months.</summary>
    private bool TryMonthPair(int i, int end, out DateExpression date, out int next)
    {
        (date, next) = (null!, i);
        if (i >= end || tokens[i].Lower.IndexOf('-', StringComparison.Ordinal) is not (> 2 and var hyphen)
            || lexicon.Find(tokens[i].Lower[..hyphen]) is not { Month: > 0 } first || lexicon.Find(tokens[i].Lower[(hyphen + 1)..]) is not { Month: > 0 } last)
        {
            return false;
        }

        var to = Calendar(i, i + 1) with { Month = last.Month };
        (to, next) = WithYear(to, i + 1, end);
        date = new DateExpression { Span = to.Span, Form = DateForm.Interval, From = to with { Month = first.Month }, To = to };
        return true;
    }

    /// <summary>"début août", "mi-mars 2024", "fin 2023", "à la fin du mois de juin", "mi-2023".</summary>
    private bool TryPart(int i, int end, out DateExpression date, out int next)
    {
        (date, next) = (null!, i);
        var word = WordAt(i, end);
        if (word.Is(DateRoles.Part) && word.Is(DateRoles.Month))
        {
            (date, next) = WithYear(Calendar(i, i + 1) with { Month = word.Month, Part = word.Part }, i + 1, end);
            return true;
        }

        if (i < end && tokens[i].Span.Length == 7 && tokens[i].Lower.IndexOf('-', StringComparison.Ordinal) == 2 && lexicon.Find(tokens[i].Lower[..2]).Part == DatePart.Middle
            && int.TryParse(tokens[i].Lower.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            (date, next) = (Calendar(i, i + 1) with { Year = year, Part = DatePart.Middle }, i + 1);
            return true;
        }

        if (!word.Is(DateRoles.Part))
        {
            return false;
        }

        var at = SkipToPeriod(i + 1, end);
        if (!(TryMonth(at, end, out date, out next) || TryYear(at, end, out date, out next)) || date.Form != DateForm.Calendar)
        {
            return false;
        }

        date = date with { Part = word.Part, Span = new TextSpan(tokens[i].Start, date.Span.End) };
        return true;
    }

    /// <summary>Skips "du mois de", "de l'année", "de", "d'".</summary>
    public int SkipToPeriod(int i, int end)
    {
        var at = WordAt(i, end).Is(DateRoles.Of | DateRoles.From) ? i + 1 : i;
        var noun = WordAt(at, end).Is(DateRoles.The) ? at + 1 : at;
        if (WordAt(noun, end).Unit is DateUnit.Month or DateUnit.Year)
        {
            at = noun + 1;
            return WordAt(at, end).Is(DateRoles.Of) ? at + 1 : at;
        }

        return at;
    }

    /// <summary>"printemps 2024", "l'été dernier", "cet hiver", "hiver 2023-2024", "au printemps".</summary>
    private bool TrySeason(int i, int end, out DateExpression date, out int next)
    {
        (date, next) = (null!, i);
        var turn = WordAt(i, end).Is(DateRoles.This) ? DateTurn.This : DateTurn.None;
        var at = turn == DateTurn.This ? i + 1 : i;
        var word = WordAt(at, end);
        if (!word.Is(DateRoles.Season))
        {
            return false;
        }

        next = at + 1;
        date = Calendar(i, next) with { Season = word.Season, Turn = turn };
        if (CharAt(next + 1, end) == '-' && YearAt(next, end) is { } first && YearAt(next + 2, end) == first + 1)
        {
            date = Calendar(i, next + 3) with { Season = word.Season, Year = first };
            next += 3;
            return true;
        }

        (date, next) = WithYear(date, WordAt(next, end).Is(DateRoles.Of) && YearAt(next + 1, end) is not null ? next + 1 : next, end);

        // "été" is a participle too: a season has an article before it.
        var article = i > 0 && (WordAt(i - 1, end).Is(DateRoles.The) || (WordAt(i - 1, end).Is(DateRoles.To) && tokens[i - 1].Lower.Length == 2)
            || WordAt(i - 1, end).Is(DateRoles.In));
        return turn == DateTurn.This || date.Year is not null || (article && (date.Turn != DateTurn.None || !WordAt(i - 1, end).Is(DateRoles.The)));
    }

    /// <summary>"années 1990", "années 90", "XXe siècle", "19e siècle".</summary>
    private bool TryDigits(int i, int end, out DateExpression date, out int next)
    {
        (date, next) = (null!, i);
        if (i >= end)
        {
            return false;
        }

        if (WordAt(i, end).Unit == DateUnit.Year && tokens[i].Lower[^1] == 's' && NumberAt(i + 1, end) is { } number)
        {
            var decade = YearAt(i + 1, end) is { } year && year % 10 == 0 ? year
                : tokens[i + 1].Span.Length == 2 && number is >= 10 and <= 90 && number % 10 == 0 ? 1900 + number : 0;
            if (decade > 0)
            {
                (date, next) = (Calendar(i, i + 2) with { Digits = $"{decade / 10}X" }, i + 2);
                return true;
            }
        }

        if (WordAt(i, end).Unit == DateUnit.Year && YearAt(i + 1, end) is { } named)
        {
            (date, next) = (Calendar(i + 1, i + 2) with { Year = named }, i + 2);
            return true;
        }

        var ordinal = NumberAt(i, end) is { } arabic && WordAt(i + 1, end).Is(DateRoles.Ordinal) && tokens[i + 1].Start == tokens[i].End ? (arabic, 2)
            : (RomanOrdinal(text.AsSpan(tokens[i].Start, tokens[i].Span.Length)), 1);
        if (ordinal.Item1 is > 10 and <= 21 && WordAt(i + ordinal.Item2, end).Unit == DateUnit.Century)
        {
            next = i + ordinal.Item2 + 1;
            date = Calendar(i, next) with { Digits = $"{ordinal.Item1 - 1}XX" };
            return true;
        }

        return false;
    }

    /// <summary>"XXe", "XIXème": 0 where it is none.</summary>
    private static int RomanOrdinal(ReadOnlySpan<char> word)
    {
        var letters = word.IndexOfAnyExcept("XVI");
        if (letters is < 1 or > 5 || word.Length - letters is > 3 || word[letters] is not ('e' or 'è'))
        {
            return 0;
        }

        var sum = 0;
        for (var i = 0; i < letters; i++)
        {
            var value = Value(word[i]);
            sum += i + 1 < letters && Value(word[i + 1]) > value ? -value : value;
        }

        return sum;

        static int Value(char letter) => letter switch { 'X' => 10, 'V' => 5, _ => 1 };
    }

    /// <summary>Whether a number ends here: no plural follows that it would count.</summary>
    public bool EndsPhrase(int i, int end) =>
        i >= end || tokens[i].Kind != TokenKind.Word || tokens[i].Lower[^1] is not ('s' or 'x') || tokens[i].Span.Length <= 3 || WordAt(i, end).Roles != DateRoles.None;
}
