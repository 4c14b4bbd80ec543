using System.Globalization;
using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Dates;

/// <content>Parts and shares of periods, seasons, decades and centuries.</content>
internal sealed partial class DateReader
{
    /// <summary>"début août", "mi-mars 2024", "fin 2023", "à la fin du mois de juin", "mi-2023", "en début de semaine", "fin des années 1980".</summary>
    private bool TryPart(int i, int end, out DateExpression date, out int next)
    {
        (date, next) = (null!, i);
        var word = WordAt(i, end);
        if (word.Is(DateRoles.Part) && word.Is(DateRoles.Month))
        {
            (date, next) = WithYear(Calendar(i, i + 1) with { Month = word.Month, Part = word.Part }, i + 1, end);
            return true;
        }

        if (i < end && _tokens[i].Span.Length == 7 && _tokens[i].Lower.IndexOf('-', StringComparison.Ordinal) == 2 && _lexicon.Find(_tokens[i].Lower[..2]).Part == DatePart.Middle
            && int.TryParse(_tokens[i].Lower.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            (date, next) = (Calendar(i, i + 1) with { Year = year, Part = DatePart.Middle }, i + 1);
            return true;
        }

        if (!word.Is(DateRoles.Part) || !TryContainer(i + 1, end, out var whole, out next) || whole.Part != DatePart.Whole)
        {
            return false;
        }

        // What has words of its own stays whole around its part: the unit of "fin de semaine" is no length.
        date = whole.Form == DateForm.Calendar && whole.Digits is null
            ? whole with { Part = word.Part, Span = new TextSpan(_tokens[i].Start, whole.Span.End) }
            : new DateExpression { Span = new TextSpan(_tokens[i].Start, whole.Span.End), Form = DateForm.Calendar, Part = word.Part, Within = whole };
        return true;
    }

    /// <summary>What a part or a share is one of: a month, a year, a season, a decade, "l'année dernière", "de semaine", "du mois".</summary>
    private bool TryContainer(int i, int end, out DateExpression date, out int next)
    {
        var at = WordAt(i, end).Is(DateRoles.Of | DateRoles.From | DateRoles.ThePlural) ? i + 1 : i;
        if (TryDigits(WordAt(at, end).Is(DateRoles.The) ? at + 1 : at, end, out date, out next))
        {
            return true;
        }

        at = SkipToPeriod(i, end);
        if ((TryMonth(at, end, out date, out next) && date.Form == DateForm.Calendar) || TryYear(at, end, out date, out next))
        {
            return true;
        }

        at = WordAt(i, end).Is(DateRoles.Of | DateRoles.From | DateRoles.ThePlural) ? i + 1 : i;
        if (_lexicon.Phrases.TryMatch(_tokens, at, end, out var phrase, out var length) && phrase is { Form: DateForm.Offset, Unit: not DateUnit.Day, Anchored: false })
        {
            next = at + length;
            date = new DateExpression { Span = Span(at, next), Form = DateForm.Offset, Unit = phrase.Unit, Count = phrase.Count };
            return true;
        }

        at = WordAt(at, end).Is(DateRoles.The) ? at + 1 : at;
        if (WordAt(at, end).Is(DateRoles.Season) && at > i)
        {
            date = Calendar(at, at + 1) with { Season = WordAt(at, end).Season };
            (date, next) = WithYear(date, at + 1, end);
            return true;
        }

        // "du mois", "d'année", "de la semaine prochaine"; "fin d'années" is no period.
        var unit = at > i ? WordAt(at, end).Unit : DateUnit.None;
        if (unit is not (DateUnit.Week or DateUnit.Month or DateUnit.Quarter or DateUnit.HalfYear or DateUnit.Year) || (_tokens[at].Lower[^1] == 's' && unit != DateUnit.Month)
            || WordAt(at + 1, end).Is(DateRoles.School))
        {
            return false;
        }

        next = at + 1;
        var count = 0;
        if (TurnAt(next, end) is var turn and not DateTurn.None)
        {
            (count, next) = (turn == DateTurn.Last ? -1 : 1, next + 1);
        }

        date = new DateExpression { Span = Span(at, next), Form = DateForm.Offset, Unit = unit, Count = count };
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

    /// <summary>"premier trimestre 2024", "3e trimestre", "T3 2024", "première quinzaine de mai", "neuf premiers mois de 2023".</summary>
    private bool TryShare(int i, int end, out DateExpression date, out int next)
    {
        (date, next) = (null!, i);
        if (TryQuarterCode(i, end, out date, out next))
        {
            return true;
        }

        var (nth, at) = OrdinalAt(i, end);
        var count = 0;
        if (nth == 0)
        {
            // "neuf premiers mois de 2023"
            (count, at) = CountAt(i, end);
            if (count < 2 || WordAt(at, end).Nth is not (1 or -1))
            {
                return false;
            }

            (nth, at) = (WordAt(at, end).Nth, at + 1);
        }

        var word = WordAt(at, end);
        var (unit, length) = count > 0 ? (word.Unit, count) : word.Unit switch
        {
            DateUnit.Quarter => (DateUnit.Month, 3),
            DateUnit.HalfYear => (DateUnit.Month, 6),
            DateUnit.Week => (DateUnit.Day, 7),
            _ => word is { Number: 15 } && word.Is(DateRoles.Vague) ? (DateUnit.Day, 15) : (DateUnit.None, word.Is(DateRoles.Half) ? -1 : 0),
        };
        var half = length < 0;
        if (length == 0 || (!half && unit is not (DateUnit.Day or DateUnit.Month)) || (length > 1 && nth > 12 / Math.Max(length, 1) && unit == DateUnit.Month))
        {
            return false;
        }

        next = at + 1;
        date = new DateExpression { Span = Span(i, next), Form = DateForm.Share, Unit = unit, Count = length, Index = nth };
        if (YearAt(next, end) is { } year)
        {
            (date, next) = (date with { Within = Calendar(next, next + 1) with { Year = year }, Span = Span(i, next + 1) }, next + 1);
            return true;
        }

        if (WordAt(next, end).Is(DateRoles.Of | DateRoles.From) && TryContainer(next, end, out var whole, out var after) && Fits(whole, unit, half))
        {
            (date, next) = (date with { Within = whole, Span = new TextSpan(date.Span.Start, whole.Span.End) }, after);
            return true;
        }

        // A quarter alone is the nearest; the last one of what, nobody says.
        return unit == DateUnit.Month && count == 0 && nth > 0 && (i == 0 || !WordAt(i - 1, i).Is(DateRoles.Each));
    }

    private static bool Fits(DateExpression whole, DateUnit unit, bool half)
    {
        var month = whole is { Month: not null } or { Form: DateForm.Offset, Unit: DateUnit.Month };
        var year = whole is { Form: DateForm.Calendar, Year: not null, Month: null, Season: null } or { Form: DateForm.Offset, Unit: DateUnit.Year };
        return half ? month || year : unit == DateUnit.Day ? month : year;
    }

    /// <summary>"T3 2024", "S1 2025".</summary>
    private bool TryQuarterCode(int i, int end, out DateExpression date, out int next)
    {
        (date, next) = (null!, i);
        if (i >= end || _tokens[i].Span.Length != 2 || _tokens[i].Kind != TokenKind.Word || YearAt(i + 1, end) is not { } year)
        {
            return false;
        }

        var (letter, number) = (_text[_tokens[i].Start], _text[_tokens[i].Start + 1] - '0');
        var length = letter is 'T' or 'Q' ? 3 : letter == 'S' ? 6 : 0;
        if (length == 0 || number < 1 || number > 12 / length)
        {
            return false;
        }

        next = i + 2;
        date = new DateExpression { Span = Span(i, next), Form = DateForm.Share, Unit = DateUnit.Month, Count = length, Index = number, Within = Calendar(i + 1, next) with { Year = year } };
        return true;
    }

    /// <summary>"premier", "3e", "IIIe": 0 where it is none.</summary>
    private (int Nth, int Next) OrdinalAt(int i, int end)
    {
        if (WordAt(i, end) is { Nth: not 0 } word)
        {
            return (word.Nth, i + 1);
        }

        return NumberAt(i, end) is >= 1 and <= 4 and var number && WordAt(i + 1, end).Is(DateRoles.Ordinal) ? (number, i + 2) : (0, i);
    }

    /// <summary>A number in words or figures: "trois", "vingt-deux", "vingt et un", "15"; 0 where it is none.</summary>
    public (int Count, int Next) CountAt(int i, int end)
    {
        if (i >= end)
        {
            return (0, i);
        }

        if (NumberAt(i, end) is { } figures)
        {
            return figures < 1000 ? (figures, i + 1) : (0, i);
        }

        var word = WordAt(i, end);
        if (!word.Is(DateRoles.Number))
        {
            return _tokens[i].Lower.Contains('-', StringComparison.Ordinal) && Compound(_tokens[i].Lower) is > 0 and var compound ? (compound, i + 1) : (0, i);
        }

        if (word.Number >= 20 && WordAt(i + 1, end).Is(DateRoles.And) && WordAt(i + 2, end).Number is (1 or 11) and var rest)
        {
            return (word.Number + rest, i + 3);
        }

        // "cent vingt", "deux cents"
        var more = WordAt(i + 1, end);
        return more.Is(DateRoles.Number) && (word.Number >= 100) != (more.Number >= 100)
            ? (word.Number >= 100 ? word.Number + more.Number : word.Number * more.Number, i + 2)
            : (word.Number, i + 1);
    }

    /// <summary>"vingt-deux", "quatre-vingt-dix-neuf", "vingt-et-un".</summary>
    private int Compound(string lower)
    {
        var sum = 0;
        foreach (var range in lower.AsSpan().Split('-'))
        {
            var part = _lexicon.Find(lower[range]);
            if (part.Is(DateRoles.Number))
            {
                sum = part.Number == 20 && sum == 4 ? 80 : sum + part.Number;
            }
            else if (!part.Is(DateRoles.And))
            {
                return 0;
            }
        }

        return sum;
    }

    /// <summary>"printemps 2024", "l'été dernier", "cet hiver", "hiver 2023-2024", "au printemps", "d'ici l'été".</summary>
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
        if (turn == DateTurn.This || date.Year is not null || date.Within is not null)
        {
            return true;
        }

        // "été" is a participle too, and the rain of autumn no date: a preposition of time stands before the article.
        var before = i > 0 ? _tokens[i - 1].Word.Date : DateWord.None;
        if (before.Is(DateRoles.The))
        {
            var outer = i > 1 ? _tokens[i - 2].Word.Date : DateWord.None;
            return date.Turn != DateTurn.None || outer.Is(DateRoles.To | DateRoles.During | DateRoles.Before | DateRoles.After | DateRoles.By | DateRoles.Until | DateRoles.Since)
                || (outer.Is(DateRoles.Of) && i > 2 && _tokens[i - 3].Word.Date.Is(DateRoles.During));
        }

        return (before.Is(DateRoles.To) && _tokens[i - 1].Lower.Length == 2) || (before.Is(DateRoles.In) && _tokens[i - 1].Lower.Length == 2) || before.Is(DateRoles.By);
    }

    /// <summary>"années 1990", "années 90", "années soixante", "décennie 2010", "XXe siècle", "19e siècle".</summary>
    private bool TryDigits(int i, int end, out DateExpression date, out int next)
    {
        (date, next) = (null!, i);
        if (i >= end)
        {
            return false;
        }

        var unit = WordAt(i, end).Unit;
        if (unit == DateUnit.Decade || (unit == DateUnit.Year && _tokens[i].Lower[^1] == 's'))
        {
            var year = YearAt(i + 1, end) ?? 0;
            var (number, after) = year > 0 || i + 1 >= end || _tokens[i + 1].Span.Length < 2 ? (0, i + 2) : CountAt(i + 1, end);
            var decade = year > 0 && year % 10 == 0 ? year : number is >= 10 and <= 90 && number % 10 == 0 ? 1900 + number : 0;
            if (decade > 0)
            {
                (date, next) = (Calendar(i, after) with { Digits = $"{decade / 10}X" }, after);
                return true;
            }
        }

        if (unit == DateUnit.Year && YearAt(i + 1, end) is { } named)
        {
            (date, next) = (Calendar(i + 1, i + 2) with { Year = named }, i + 2);
            return true;
        }

        var (century, at) = CenturyAt(i, end);
        if (century is > 10 and <= 21 && WordAt(at, end).Unit == DateUnit.Century)
        {
            next = at + 1;
            date = Calendar(i, next) with { Digits = $"{century - 1}XX" };
            return true;
        }

        return false;
    }

    private (int Century, int Next) CenturyAt(int i, int end)
    {
        if (NumberAt(i, end) is { } arabic)
        {
            return WordAt(i + 1, end).Is(DateRoles.Ordinal) ? (arabic, i + 2) : (0, i);
        }

        var word = _text.AsSpan(_tokens[i].Start, _tokens[i].Span.Length);
        return RomanOrdinal(word) is > 0 and var roman ? (roman, i + 1)
            : WordAt(i + 1, end).Is(DateRoles.Ordinal) && RomanOrdinal($"{word}e") is var parted ? (parted, i + 2)
            : (0, i);
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

    /// <summary>"trimestre dernier", "siècle passé", "ce semestre": longer units, which the fixed expressions leave out.</summary>
    private bool TryTurnOfUnit(int i, int end, out DateExpression date, out int next)
    {
        (date, next) = (null!, i);
        var here = WordAt(i, end).Is(DateRoles.This);
        var at = here ? i + 1 : i;
        if (WordAt(at, end).Unit is not (DateUnit.Quarter or DateUnit.HalfYear or DateUnit.Century) || _tokens[at].Lower[^1] == 's')
        {
            return false;
        }

        var turn = TurnAt(at + 1, end);
        if (!here && turn == DateTurn.None)
        {
            return false;
        }

        next = turn == DateTurn.None ? at + 1 : at + 2;
        date = new DateExpression
        {
            Span = Span(i, next), Form = DateForm.Offset, Unit = WordAt(at, end).Unit, Count = turn switch { DateTurn.Last => -1, DateTurn.Next => 1, _ => 0 },
        };
        return true;
    }
}
