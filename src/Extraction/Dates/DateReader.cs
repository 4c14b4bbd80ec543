using System.Globalization;
using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Dates;

/// <summary>Reads single dates at a place among the tokens of a text; <see cref="DateFinder"/> joins them to intervals.</summary>
internal sealed partial class DateReader
{
    private const int FirstYear = 1000;
    private const int LastYear = 2199;

    private readonly string _text;
    private readonly Token[] _tokens;
    private readonly CalendarLexicon _lexicon;

    public DateReader(string text, Token[] tokens, CalendarLexicon lexicon) => (_text, _tokens, _lexicon) = (text, tokens, lexicon);

    public DateWord WordAt(int i, int end) => i < end ? _tokens[i].Word.Date : DateWord.None;

    public ReadOnlySpan<char> TextOf(int i) => _text.AsSpan(_tokens[i].Start, _tokens[i].Span.Length);

    public char CharAt(int i, int end) => i < end ? _text[_tokens[i].Start] : '\0';

    /// <summary>A date that says itself which it is: every form but a bare number, a bare year and a bare month.</summary>
    public bool TryRead(int i, int end, out DateExpression date, out int next) =>
        TryNumeric(i, end, out date, out next) || TryWeekday(i, end, out date, out next) || TryDayMonth(i, end, out date, out next)
        || TryShare(i, end, out date, out next) || TryPart(i, end, out date, out next) || TrySeason(i, end, out date, out next)
        || TryDigits(i, end, out date, out next) || TryMonthWithCue(i, end, out date, out next) || TryTurnOfUnit(i, end, out date, out next);

    /// <summary>As <see cref="TryRead"/>, after a word that lets a month or a year stand alone.</summary>
    public bool TryReadBare(int i, int end, out DateExpression date, out int next) =>
        TryRead(i, end, out date, out next) || TryMonth(i, end, out date, out next) || TryYear(i, end, out date, out next);

    public bool TryYear(int i, int end, out DateExpression date, out int next)
    {
        (date, next) = (null!, i);
        if (YearAt(i, end) is not { } year || (WordAt(i + 1, end).Is(DateRoles.Before) && WordAt(i + 3, end).Is(DateRoles.Era)))
        {
            return false;
        }

        (date, next) = (Calendar(i, i + 1) with { Year = year }, i + 1);
        return true;
    }

    /// <summary>A day of a month: 1 to 31, "1er", "premier" before a month; its number of tokens.</summary>
    public (int Day, int Length) DayAt(int i, int end)
    {
        if (WordAt(i, end) is { Nth: 1 } && MonthAt(i + 1, end).Month > 0)
        {
            return (1, 1);
        }

        var number = NumberAt(i, end);
        if (number is null or < 1 or > 31 || _tokens[i].Span.Length > 2)
        {
            return (0, 0);
        }

        var ordinal = number == 1 && i + 1 < end && _tokens[i + 1].Start <= _tokens[i].End + 1 && WordAt(i + 1, end).Is(DateRoles.Ordinal);
        return (number.Value, ordinal ? 2 : 1);
    }

    public int? YearAt(int i, int end) =>
        i < end && _tokens[i].Span.Length == 4 && NumberAt(i, end) is >= FirstYear and <= LastYear and var year ? year : null;

    public int? NumberAt(int i, int end) =>
        i < end && _tokens[i].Kind == TokenKind.Number && _tokens[i].Span.Length <= 9
        && int.TryParse(_text.AsSpan(_tokens[i].Start, _tokens[i].Span.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
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
        var stop = _tokens[i].Span.Length <= 5 && CharAt(i + 1, end) == '.' && _tokens[i + 1].Start == _tokens[i].End;
        if (word.Is(DateRoles.Number) && !stop)
        {
            return (0, i);
        }

        return (word.Month, stop && (i + 2 < end || word.Is(DateRoles.Number)) ? i + 2 : i + 1);
    }

    /// <summary>Whether a number ends here: no plural follows that it would count.</summary>
    public bool EndsPhrase(int i, int end) =>
        i >= end || _tokens[i].Kind != TokenKind.Word || _tokens[i].Lower[^1] is not ('s' or 'x') || _tokens[i].Span.Length <= 3 || WordAt(i, end).Roles != DateRoles.None;

    private DateExpression Calendar(int from, int to) => new() { Span = Span(from, to), Form = DateForm.Calendar };

    private TextSpan Span(int from, int to) => new(_tokens[from].Start, _tokens[to - 1].End);

    private bool Touch(int i, int end) => i > 0 && i < end && _tokens[i].Start == _tokens[i - 1].End;

    /// <summary>"jeudi", "ce vendredi", "lundi dernier", "jeudi 27 juillet 2023", "lundi 3", "le lundi suivant".</summary>
    private bool TryWeekday(int i, int end, out DateExpression date, out int next)
    {
        (date, next) = (null!, i);
        var turn = WordAt(i, end).Is(DateRoles.This) ? DateTurn.This : DateTurn.None;
        var the = WordAt(i, end).Is(DateRoles.The) && WordAt(i + 2, end).Is(DateRoles.Following | DateRoles.Previous);
        var at = turn == DateTurn.This || the ? i + 1 : i;
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
            date = dayMonth with { Span = new TextSpan(_tokens[i].Start, dayMonth.Span.End), Weekday = word.Weekday, Turn = turn == DateTurn.None ? dayMonth.Turn : turn };
        }
        else if (DayAt(next, end) is (var day and > 0, var length) && !WordAt(next + length, end).Is(DateRoles.Unit) && EndsPhrase(next + length, end))
        {
            next += length;
            date = Calendar(i, next) with { Weekday = word.Weekday, Day = day, Turn = turn };
        }
        else if (WordAt(next, end).Is(DateRoles.Following | DateRoles.Previous) && (the || at > 0))
        {
            date = Calendar(i, next + 1) with { Weekday = word.Weekday, Anchored = true, Turn = WordAt(next, end).Is(DateRoles.Following) ? DateTurn.Next : DateTurn.Last };
            next++;
        }
        else if (WordAt(next, end).Is(DateRoles.In) && WordAt(next + 1, end).Number is (8 or 15) and var nights)
        {
            // A fortnight has fifteen days where its first one is counted.
            date = Calendar(i, next + 2) with { Weekday = word.Weekday, Turn = DateTurn.Next, Weeks = nights / 7 };
            next += 2;
        }
        else if (TurnAt(next, end) is var told and not DateTurn.None)
        {
            date = Calendar(i, next + 1) with { Weekday = word.Weekday, Turn = told };
            next++;
        }
        else
        {
            (date, next) = WithPeriod(date, next, end, DateUnit.Week);
        }

        return true;
    }

    /// <summary>"14 septembre 2024", "1er mai", "3 juin dernier", "14-Juillet", "3 mai de l'an dernier".</summary>
    private bool TryDayMonth(int i, int end, out DateExpression date, out int next)
    {
        (date, next) = (null!, i);
        var first = WordAt(i, end).Is(DateRoles.This) ? i + 1 : i;
        var (day, length) = DayAt(first, end);
        if (day == 0)
        {
            return false;
        }

        var at = first + length;
        at = CharAt(at, end) == '-' && Touch(at, end) ? at + 1 : at;
        var (month, after) = MonthAt(at, end);
        if (month == 0 && Touch(first + 1, end))
        {
            (month, after) = (HyphenedMonth(first + 1), first + 2);
        }

        if (month == 0 || day > DateTime.DaysInMonth(2000, month))
        {
            return first == i && TryDayOfMonth(i, length, day, end, out date, out next);
        }

        (date, next) = WithYear(Calendar(i, after) with { Day = day, Month = month, Turn = first > i ? DateTurn.This : DateTurn.None }, after, end);
        return date.Year is not { } year || day <= DateTime.DaysInMonth(year, month);
    }

    /// <summary>"1er-Mai": one word after the number.</summary>
    private int HyphenedMonth(int i) =>
        _tokens[i].Lower.IndexOf('-', StringComparison.Ordinal) is > 0 and var hyphen && _lexicon.Find(_tokens[i].Lower[..hyphen]).Is(DateRoles.Ordinal)
            ? _lexicon.Find(_tokens[i].Lower[(hyphen + 1)..]).Month
            : 0;

    /// <summary>"le 3 courant", "le 28 dernier", "le 20 du mois prochain", "le 4 de ce mois": behind an article.</summary>
    private bool TryDayOfMonth(int i, int length, int day, int end, out DateExpression date, out int next)
    {
        (date, next) = (null!, i + length);
        if (i == 0 || !WordAt(i - 1, i).Is(DateRoles.The | DateRoles.From | DateRoles.To))
        {
            return false;
        }

        date = Calendar(i, next) with { Day = day };
        var word = WordAt(next, end);
        if (word is { Part: DatePart.Whole } && word.Is(DateRoles.Part))
        {
            (date, next) = (date with { Span = Span(i, next + 1), Turn = DateTurn.This }, next + 1);
            return true;
        }

        if (TurnAt(next, end) is var turn and not DateTurn.None)
        {
            (date, next) = (date with { Span = Span(i, next + 1), Turn = turn }, next + 1);
            return true;
        }

        (date, next) = WithPeriod(date, next, end, DateUnit.Month);
        return date.Within is not null;
    }

    /// <summary>A year, a turn or the period that it is part of, where one of them follows.</summary>
    private (DateExpression Date, int Next) WithYear(DateExpression date, int at, int end)
    {
        if (YearAt(at, end) is { } year)
        {
            return (date with { Year = year, Span = new TextSpan(date.Span.Start, _tokens[at].End) }, at + 1);
        }

        if (TurnAt(at, end) is var turn and not DateTurn.None)
        {
            return (date with { Turn = turn, Span = new TextSpan(date.Span.Start, _tokens[at].End) }, at + 1);
        }

        // "mai 68"
        if (date is { Month: not null, Day: null } && _tokens[at - 1].Kind == TokenKind.Word && NumberAt(at, end) is >= 30 and <= 99 and var short2 && _tokens[at].Span.Length == 2
            && (at + 1 >= end || _tokens[at + 1].Kind == TokenKind.Punctuation || EndsPhrase(at + 1, end)) && CharAt(at + 1, end) != '%')
        {
            return (date with { Year = 1900 + short2, Span = new TextSpan(date.Span.Start, _tokens[at].End) }, at + 1);
        }

        return WithPeriod(date, at, end, DateUnit.Year);
    }

    /// <summary>"mardi de la semaine dernière", "juin de l'an dernier": the period in whose bounds it lies.</summary>
    private (DateExpression Date, int Next) WithPeriod(DateExpression date, int at, int end, DateUnit unit)
    {
        var start = WordAt(at, end).Is(DateRoles.Of) ? at + 1 : at;
        if (!WordAt(at, end).Is(DateRoles.Of | DateRoles.From) || !_lexicon.Phrases.TryMatch(_tokens, start, end, out var phrase, out var length)
            || phrase.Form != DateForm.Offset || phrase.Unit != unit)
        {
            return (date, at);
        }

        var next = start + length;
        var within = new DateExpression { Span = Span(start, next), Form = DateForm.Offset, Unit = unit, Count = phrase.Count };
        return (date with { Within = within, Anchored = phrase.Anchored, Unit = phrase.Anchored ? unit : date.Unit, Span = new TextSpan(date.Span.Start, within.Span.End) }, next);
    }

    private DateTurn TurnAt(int i, int end)
    {
        var word = WordAt(i, end);
        return word.Is(DateRoles.Last) ? DateTurn.Last : word.Is(DateRoles.Next) ? DateTurn.Next : DateTurn.None;
    }

    /// <summary>A month by its name, with or without a year; the words before it must let it stand.</summary>
    public bool TryMonth(int i, int end, out DateExpression date, out int next)
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
        TryMonth(i, end, out date, out next) && (date.Year is not null || date.Turn != DateTurn.None || date.Within is not null || date.Form == DateForm.Interval);

    /// <summary>"mars-avril 2024": one word of two months.</summary>
    private bool TryMonthPair(int i, int end, out DateExpression date, out int next)
    {
        (date, next) = (null!, i);
        if (i >= end || _tokens[i].Lower.IndexOf('-', StringComparison.Ordinal) is not (> 2 and var hyphen)
            || _lexicon.Find(_tokens[i].Lower[..hyphen]) is not { Month: > 0 } first || _lexicon.Find(_tokens[i].Lower[(hyphen + 1)..]) is not { Month: > 0 } last)
        {
            return false;
        }

        var to = Calendar(i, i + 1) with { Month = last.Month };
        (to, next) = WithYear(to, i + 1, end);
        date = new DateExpression { Span = to.Span, Form = DateForm.Interval, From = to with { Month = first.Month }, To = to };
        return true;
    }
}
