using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Dates;

/// <summary>Reads lengths of time and fixed expressions: "il y a trois jours", "deux ans plus tard", "la semaine dernière".</summary>
internal sealed class LengthReader(DateReader reader, Token[] tokens, CalendarLexicon lexicon)
{
    /// <summary>"il y a un peu plus de": in tokens. A bound keeps the search linear.</summary>
    private const int LongestApproximation = 5;

    /// <summary>"il y a trois jours", "il y a une dizaine d'années", "voilà deux ans".</summary>
    public bool TryAgo(int i, int end, out DateExpression date, out int next)
    {
        (date, next) = (null!, i);
        if (!lexicon.Ago.TryMatch(tokens, i, end, out _, out var length) || !TryLength(i + length, end, -1, out date, out next))
        {
            return false;
        }

        date = date with { Span = Span(i, next) };
        return true;
    }

    /// <summary>"dans trois jours"; "trois jours plus tôt", "deux ans après".</summary>
    public bool TryPlusTime(int i, int end, out DateExpression date, out int next)
    {
        (date, next) = (null!, i);
        if (WordAt(i, end).Is(DateRoles.Inside))
        {
            if (!TryLength(i + 1, end, 1, out date, out next))
            {
                return false;
            }

            date = date with { Span = Span(i, next) };
            return true;
        }

        if (!TryLength(i, end, 1, out var told, out var after) || told.Form != DateForm.Offset)
        {
            return false;
        }

        var more = WordAt(after, end).Is(DateRoles.Approx) ? after + 1 : after;
        var back = WordAt(more, end).Is(DateRoles.Earlier);
        if (back || WordAt(more, end).Is(DateRoles.Later))
        {
            next = more + 1;
        }
        else if (WordAt(after, end).Is(DateRoles.Before | DateRoles.After) && (after + 1 >= end || tokens[after + 1].Kind == TokenKind.Punctuation))
        {
            back = WordAt(after, end).Is(DateRoles.Before);
            next = after + 1;
        }
        else
        {
            return false;
        }

        date = told with { Span = Span(i, next), Form = DateForm.Anchored, Count = back ? -told.Count : told.Count };
        return true;
    }

    /// <summary>A length of time: "trois jours", "près de deux ans", "une dizaine d'années", "quelques semaines".</summary>
    public bool TryLength(int i, int end, int sign, out DateExpression date, out int next)
    {
        (date, next) = (null!, i);
        var (at, approximate) = (i, false);
        while (at < i + LongestApproximation && WordAt(at, end).Is(DateRoles.Approx))
        {
            at = WordAt(at + 1, end).Is(DateRoles.Of) ? at + 2 : at + 1;
            approximate = true;
        }

        var word = WordAt(at, end);
        if (word.Is(DateRoles.Few))
        {
            var unit = WordAt(at + 1, end).Unit;
            next = at + 2;
            date = new DateExpression { Span = new TextSpan(0, 0), Form = DateForm.Recent };
            if (unit is DateUnit.Hour or DateUnit.Day or DateUnit.Week && sign < 0)
            {
                date = date with { Span = Span(i, next) };
                return true;
            }

            return false;
        }

        int count;
        if (word.Is(DateRoles.Number) && WordAt(at + 1, end).Is(DateRoles.Vague))
        {
            (count, at, approximate) = (WordAt(at + 1, end).Number, at + 2, true);
            at = WordAt(at, end).Is(DateRoles.Of) ? at + 1 : at;
        }
        else if (word.Is(DateRoles.Number))
        {
            (count, at) = (word.Number, at + 1);
        }
        else if (reader.NumberAt(at, end) is { } number and < 1000)
        {
            (count, at) = (number, at + 1);
        }
        else
        {
            return false;
        }

        if (WordAt(at, end).Unit is not (not DateUnit.None and not DateUnit.Century and var measure))
        {
            return false;
        }

        next = at + 1;
        date = new DateExpression { Span = Span(i, next), Form = DateForm.Offset, Unit = measure, Count = sign * count, Approximate = approximate };
        return true;
    }

    public bool TryPhrase(int i, int end, out DateExpression date, out int next)
    {
        (date, next) = (null!, i);
        if (!lexicon.Phrases.TryMatch(tokens, i, end, out var phrase, out var length))
        {
            return false;
        }

        next = i + length;
        if (phrase.Form == DateForm.Anchored && WordAt(next, end).Is(DateRoles.Of | DateRoles.From))
        {
            // "la veille de l'élection" hangs on something that is no date.
            return false;
        }

        if (WordAt(next, end).Is(DateRoles.Of) && reader.MonthAt(next + 1, end).Month > 0)
        {
            // "ce mois de mars" names the month.
            return false;
        }

        date = new DateExpression { Span = Span(i, next), Form = phrase.Form, Unit = phrase.Unit, Count = phrase.Count };
        return true;
    }

    private DateWord WordAt(int i, int end) => reader.WordAt(i, end);

    private TextSpan Span(int from, int to) => new(tokens[from].Start, tokens[to - 1].End);
}
