using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Dates;

/// <summary>Reads lengths of time and fixed expressions: "il y a trois jours", "deux ans plus tard", "la semaine dernière".</summary>
internal sealed class LengthReader(DateReader reader, Token[] tokens, CalendarLexicon lexicon)
{
    /// <summary>"il y a un peu plus de": in tokens. A bound keeps the search linear.</summary>
    private const int LongestApproximation = 5;

    /// <summary>"il y a trois jours", "il y a une dizaine d'années", "voilà deux ans"; "sous huitaine", "dans les trois jours".</summary>
    public bool TryAgo(int i, int end, out DateExpression date, out int next)
    {
        (date, next) = (null!, i);
        if (!lexicon.Lengths.TryMatch(tokens, i, end, out var term, out var length))
        {
            return false;
        }

        var at = i + length;
        if (term && WordAt(at, end) is var vague && vague.Is(DateRoles.Vague) && !WordAt(at + 1, end).Is(DateRoles.Of))
        {
            // "sous huitaine"
            next = at + 1;
            date = new DateExpression { Span = Span(i, next), Form = DateForm.Stretch, Unit = DateUnit.Day, Count = vague.Number };
            return true;
        }

        if (!TryLength(at, end, term ? 1 : -1, out date, out next))
        {
            return false;
        }

        date = date with { Span = Span(i, next), Form = term && date.Form == DateForm.Offset ? DateForm.Stretch : date.Form };
        return true;
    }

    /// <summary>"ces trois dernières années", "les 24 dernières heures", "au cours des dernières 24 heures", "ces cinq prochaines années".</summary>
    public bool TryStretch(int i, int end, out DateExpression date, out int next)
    {
        (date, next) = (null!, i);
        var start = WordAt(i, end).Is(DateRoles.This) ? i + 1 : i;
        var (count, at) = reader.CountAt(start, end);
        var turn = WordAt(count > 0 ? at : start, end);
        if (!turn.Is(DateRoles.Last | DateRoles.Next))
        {
            return false;
        }

        at = count > 0 ? at + 1 : start + 1;
        if (count == 0)
        {
            (count, at) = reader.CountAt(at, end);
        }

        if (count < 2 || WordAt(at, end).Unit is DateUnit.None or DateUnit.Minute or DateUnit.Century)
        {
            return false;
        }

        next = at + 1;
        date = new DateExpression { Span = Span(i, next), Form = DateForm.Stretch, Unit = WordAt(at, end).Unit, Count = turn.Is(DateRoles.Last) ? -count : count };
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

        if (!TryLength(i, end, 1, out var told, out var after))
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

        // Months and years are told in round numbers: "un mois plus tard".
        date = told with
        {
            Span = Span(i, next),
            Anchored = true,
            Count = back ? -told.Count : told.Count,
            Form = told.Form == DateForm.Soon ? DateForm.Recent : told.Form,
            Approximate = told.Approximate || told.Unit > DateUnit.Week,
        };
        return true;
    }

    /// <summary>A length of time: "trois jours", "près de deux ans", "une dizaine d'années", "quelques semaines".</summary>
    public bool TryLength(int i, int end, int sign, out DateExpression date, out int next)
    {
        (date, next) = (null!, i);
        var (at, approximate) = (i, false);
        if (WordAt(at, end).Number == 1 && WordAt(at + 1, end).Is(DateRoles.Approx))
        {
            // "un peu plus de deux ans"
            at++;
        }

        while (at < i + LongestApproximation && WordAt(at, end).Is(DateRoles.Approx))
        {
            var exact = WordAt(at, end).Is(DateRoles.Exact);
            at = WordAt(at + 1, end).Is(DateRoles.Of) ? at + 2 : at + 1;
            approximate |= !exact;
        }

        var word = WordAt(at, end);
        if (word.Is(DateRoles.Few))
        {
            var unit = WordAt(at + 1, end).Unit;
            next = at + 2;
            if (unit is DateUnit.None or DateUnit.Century)
            {
                return false;
            }

            date = new DateExpression { Span = Span(i, next), Form = sign < 0 || unit < DateUnit.Day ? DateForm.Recent : DateForm.Soon, Unit = unit };
            return true;
        }

        int count;
        if (WordAt(at + 1, end).Is(DateRoles.Vague) && word.Number == 1)
        {
            (count, at, approximate) = (WordAt(at + 1, end).Number, at + 2, true);
            at = WordAt(at, end).Is(DateRoles.Of) ? at + 1 : at;
        }
        else
        {
            (count, at) = reader.CountAt(at, end);
        }

        if (count == 0 || WordAt(at, end).Unit is not (not DateUnit.None and not DateUnit.Century and var measure))
        {
            return false;
        }

        next = at + 1;
        if (WordAt(next, end).Is(DateRoles.And) && WordAt(next + 1, end).Is(DateRoles.Demi))
        {
            // "un an et demi"
            (count, measure, approximate, next) = measure switch
            {
                DateUnit.Year => ((12 * count) + 6, DateUnit.Month, true, next + 2),
                DateUnit.Month => ((30 * count) + 15, DateUnit.Day, true, next + 2),
                DateUnit.Week => ((7 * count) + 4, DateUnit.Day, true, next + 2),
                _ => (count, measure, approximate, next + 2),
            };
        }

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
        if (phrase is { Anchored: true, Unit: <= DateUnit.Day } && WordAt(next, end) is var after && after.Is(DateRoles.Of | DateRoles.From)
            && (!after.Is(DateRoles.ThePlural) || (i > 0 && WordAt(i - 1, i).Is(DateRoles.To))))
        {
            // "la veille de l'élection" hangs on something that is no date; "a reçu la veille des élus" does not.
            return false;
        }

        if (WordAt(next, end).Is(DateRoles.Of) && reader.MonthAt(next + 1, end).Month > 0)
        {
            // "ce mois de mars" names the month.
            return false;
        }

        date = new DateExpression { Span = Span(i, next), Form = phrase.Form, Unit = phrase.Unit, Count = phrase.Count, Anchored = phrase.Anchored };
        return true;
    }

    private DateWord WordAt(int i, int end) => reader.WordAt(i, end);

    private TextSpan Span(int from, int to) => new(tokens[from].Start, tokens[to - 1].End);
}
