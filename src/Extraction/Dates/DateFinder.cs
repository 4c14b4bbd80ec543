using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Dates;

/// <summary>Finds what a text says of dates: spans with their parts, in reading order, none inside another. What they mean, <see cref="DateResolver"/> works out.</summary>
internal static class DateFinder
{
    public static IReadOnlyList<DateExpression> Find(TokenizedText text)
    {
        var found = new List<DateExpression>();
        var search = new Search(text.Text, text.Tokens, CalendarLexicon.French);
        foreach (var sentence in text.Sentences)
        {
            var i = sentence.FirstToken;
            while (i < sentence.EndToken)
            {
                if (search.TryFind(i, sentence.EndToken, sentence.FirstToken, out var date, out var next))
                {
                    found.Add(date with { Future = date.Future || search.SpeaksOfFuture(i, next, sentence) });
                    i = next;
                }
                else
                {
                    i++;
                }
            }
        }

        return found;
    }

    private sealed class Search(string text, Token[] tokens, CalendarLexicon lexicon)
    {
        /// <summary>"il y a un peu plus de": in tokens. A bound keeps the search linear.</summary>
        private const int LongestApproximation = 5;

        private readonly DateReader _reader = new(text, tokens, lexicon);

        public bool TryFind(int i, int end, int first, out DateExpression date, out int next)
        {
            if (TrySince(i, end, out date, out next) || TryUntil(i, end, out date, out next) || TryBetween(i, end, out date, out next)
                || TryFromTo(i, end, out date, out next) || TryYears(i, end, out date, out next) || TryDays(i, end, out date, out next)
                || TryAgo(i, end, out date, out next) || TryPlusTime(i, end, out date, out next) || TryPhrase(i, end, out date, out next))
            {
                return true;
            }

            return _reader.TryRead(i, end, out date, out next) || TryAfterPreposition(i, end, first, out date, out next);
        }

        /// <summary>The words before a date say whether it lies ahead, else the words after it.</summary>
        public bool SpeaksOfFuture(int from, int to, Sentence sentence)
        {
            for (var i = from - 1; i >= Math.Max(sentence.FirstToken, from - 14); i--)
            {
                if (Future(i) is { } future)
                {
                    return future;
                }
            }

            for (var i = to; i < Math.Min(sentence.EndToken, to + 8); i++)
            {
                if (Future(i) is { } future)
                {
                    return future;
                }
            }

            return false;
        }

        /// <summary>Simple futures end in -ra or -ront.</summary>
        private bool? Future(int i)
        {
            var word = tokens[i];
            if (word.Kind != TokenKind.Word || word.IsCapitalised)
            {
                return null;
            }

            return lexicon.SpeaksOfFuture(word.Lower)
                ?? (word.Lower.Length >= 3 && (word.Lower.EndsWith("ra", StringComparison.Ordinal) || word.Lower.EndsWith("ront", StringComparison.Ordinal)) ? true : null);
        }

        private DateWord WordAt(int i, int end) => _reader.WordAt(i, end);

        private int SkipThe(int i, int end) => WordAt(i, end).Is(DateRoles.The) || WordAt(i, end).Is(DateRoles.From) ? i + 1 : i;

        private TextSpan Span(int from, int to) => new(tokens[from].Start, tokens[to - 1].End);

        /// <summary>"depuis 2022", "depuis le 3 mars", "à partir de lundi", "depuis trois jours".</summary>
        private bool TrySince(int i, int end, out DateExpression date, out int next)
        {
            (date, next) = (null!, i);
            var since = WordAt(i, end).Is(DateRoles.To) && WordAt(i + 1, end).Is(DateRoles.Since) ? i + 1 : i;
            if (!WordAt(since, end).Is(DateRoles.Since))
            {
                return false;
            }

            var at = WordAt(since + 1, end).Is(DateRoles.Of) ? since + 2 : since + 1;
            if (!TryEnd(at, end, out var begin, out next) && !TryLength(at, end, -1, out begin, out next))
            {
                return false;
            }

            date = begin.Form == DateForm.Interval
                ? begin with { Span = Span(i, next) }
                : new DateExpression { Span = Span(i, next), Form = DateForm.Interval, From = begin };
            return true;
        }

        /// <summary>"jusqu'au 5 mai", "jusqu'en 2025", "d'ici à 2030", "d'ici lundi".</summary>
        private bool TryUntil(int i, int end, out DateExpression date, out int next)
        {
            (date, next) = (null!, i);
            var until = WordAt(i, end).Is(DateRoles.Until);
            var by = WordAt(i, end).Is(DateRoles.Of) && WordAt(i + 1, end).Is(DateRoles.By);
            if (!until && !by)
            {
                return false;
            }

            var at = by ? i + 2 : i + 1;
            at = WordAt(at, end).Is(DateRoles.To | DateRoles.In) ? at + 1 : at;
            if (!TryEnd(at, end, out var to, out next) || to.Form == DateForm.Interval)
            {
                return false;
            }

            // A term lies ahead unless the words around say that it is past.
            date = new DateExpression { Span = Span(i, next), Form = DateForm.Interval, To = to with { Future = by || !LooksBack(i) } };
            return true;
        }

        private bool LooksBack(int i)
        {
            for (var j = i - 1; j >= Math.Max(0, i - 8); j--)
            {
                if (Future(j) is { } future)
                {
                    return !future;
                }
            }

            return false;
        }

        /// <summary>One end of an interval: a date, a month, a year or a fixed expression, with or without its article.</summary>
        private bool TryEnd(int i, int end, out DateExpression date, out int next)
        {
            if (TryAgo(i, end, out date, out next) || TryPhrase(i, end, out date, out next) || _reader.TryReadBare(i, end, out date, out next))
            {
                return true;
            }

            var at = _reader.SkipToPeriod(SkipThe(i, end), end);
            return at > i && (TryPhrase(at, end, out date, out next) || _reader.TryReadBare(at, end, out date, out next));
        }

        private bool TryBetween(int i, int end, out DateExpression date, out int next)
        {
            (date, next) = (null!, i);
            return WordAt(i, end).Is(DateRoles.Between) && TryPair(i, i + 1, end, DateRoles.And, out date, out next);
        }

        /// <summary>"du 3 au 5 mai", "de mercredi à jeudi", "de mars à juin 2024", "de 2010 à 2015".</summary>
        private bool TryFromTo(int i, int end, out DateExpression date, out int next)
        {
            (date, next) = (null!, i);
            return WordAt(i, end).Is(DateRoles.Of | DateRoles.From) && TryPair(i, i + 1, end, DateRoles.To, out date, out next);
        }

        private bool TryPair(int start, int i, int end, DateRoles joint, out DateExpression date, out int next)
        {
            (date, next) = (null!, start);
            var at = SkipThe(i, end);
            DateExpression? begin;
            if (!_reader.TryReadBare(at, end, out begin, out var after))
            {
                // "du 3 au 5 mai": the month comes with the second day.
                var (day, length) = _reader.DayAt(at, end);
                if (day == 0)
                {
                    return false;
                }

                begin = new DateExpression { Span = Span(at, at + length), Form = DateForm.Calendar, Day = day };
                after = at + length;
            }

            var to = after;
            to = WordAt(to, end).Is(DateRoles.Until) ? to + 1 : to;
            if (begin.Form != DateForm.Calendar || !WordAt(to, end).Is(joint))
            {
                return false;
            }

            to = SkipThe(to + 1, end);
            if (!_reader.TryReadBare(to, end, out var last, out next) || last.Form != DateForm.Calendar)
            {
                return false;
            }

            if (begin is { Day: not null, Month: null })
            {
                if (last.Day is null || last.Month is null)
                {
                    return false;
                }

                begin = begin with { Month = last.Month, Year = last.Year };
            }

            date = new DateExpression { Span = Span(start, next), Form = DateForm.Interval, From = begin, To = last };
            return true;
        }

        /// <summary>"1950-1953", "2023/2024".</summary>
        private bool TryYears(int i, int end, out DateExpression date, out int next)
        {
            (date, next) = (null!, i);
            if (_reader.YearAt(i, end) is not { } first || _reader.CharAt(i + 1, end) is not ('-' or '–' or '‑') || tokens[i + 1].Start != tokens[i].End
                || _reader.YearAt(i + 2, end) is not { } last || last <= first || _reader.CharAt(i + 3, end) is '-')
            {
                return false;
            }

            next = i + 3;
            date = new DateExpression
            {
                Span = Span(i, next),
                Form = DateForm.Interval,
                From = new DateExpression { Span = Span(i, i + 1), Form = DateForm.Calendar, Year = first },
                To = new DateExpression { Span = Span(i + 2, next), Form = DateForm.Calendar, Year = last },
            };
            return true;
        }

        /// <summary>"les 22 et 23 mars", "samedi 22 et dimanche 23 mars", "samedi et dimanche": days that follow one another.</summary>
        private bool TryDays(int i, int end, out DateExpression date, out int next)
        {
            (date, next) = (null!, i);
            var (weekday, day, after) = DayOrWeekday(WordAt(i, end).Is(DateRoles.ThePlural) ? i + 1 : i, end);
            if (after == 0 || !WordAt(after, end).Is(DateRoles.And | DateRoles.To))
            {
                return false;
            }

            var at = after + 1;
            if (!_reader.TryRead(at, end, out var last, out next) || last.Form != DateForm.Calendar || (last.Day is null) != (day is null)
                || (day is not null && last.Month is null) || (day is null && weekday is null) || last.Turn == DateTurn.This)
            {
                return false;
            }

            if (day is not null ? last.Day - day != 1 && WordAt(after, end).Is(DateRoles.And) : (last.Weekday - weekday + 7) % 7 != 1)
            {
                // Two days apart are two dates; the first one borrows the month of the second.
                if (day is null)
                {
                    return false;
                }

                date = new DateExpression { Span = Span(after - 1, after), Form = DateForm.Calendar, Weekday = weekday, Day = day, Month = last.Month, Year = last.Year };
                next = after;
                return true;
            }

            date = new DateExpression
            {
                Span = Span(WordAt(i, end).Is(DateRoles.ThePlural) ? i + 1 : i, next),
                Form = DateForm.Interval,
                From = last with { Span = Span(after - 1, after), Day = day, Weekday = weekday },
                To = last,
            };
            return true;
        }

        private (int? Weekday, int? Day, int Next) DayOrWeekday(int i, int end)
        {
            var weekday = WordAt(i, end).Is(DateRoles.Weekday) ? WordAt(i, end).Weekday : (int?)null;
            var at = weekday is null ? i : i + 1;
            var (day, length) = _reader.DayAt(at, end);
            return (weekday, day == 0 ? null : day, weekday is null && day == 0 ? 0 : at + length);
        }

        /// <summary>"il y a trois jours", "il y a une dizaine d'années", "voilà deux ans".</summary>
        private bool TryAgo(int i, int end, out DateExpression date, out int next)
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
        private bool TryPlusTime(int i, int end, out DateExpression date, out int next)
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
        private bool TryLength(int i, int end, int sign, out DateExpression date, out int next)
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
            else if (_reader.NumberAt(at, end) is { } number and < 1000)
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

        private bool TryPhrase(int i, int end, out DateExpression date, out int next)
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

            if (WordAt(next, end).Is(DateRoles.Of) && _reader.MonthAt(next + 1, end).Month > 0)
            {
                // "ce mois de mars" names the month.
                return false;
            }

            date = new DateExpression { Span = Span(i, next), Form = phrase.Form, Unit = phrase.Unit, Count = phrase.Count };
            return true;
        }

        /// <summary>A month or a year alone is a date after "en", "de", "fin" and the like.</summary>
        private bool TryAfterPreposition(int i, int end, int first, out DateExpression date, out int next)
        {
            (date, next) = (null!, i);
            if (i == first)
            {
                return false;
            }

            var before = WordAt(i - 1, end);
            var opening = text[tokens[i - 1].Start] == '(';
            if (!opening && !before.Is(DateRoles.In | DateRoles.Of | DateRoles.After | DateRoles.Before | DateRoles.Between | DateRoles.To | DateRoles.And | DateRoles.From))
            {
                return false;
            }

            if (!tokens[i].IsCapitalised && !before.Is(DateRoles.From) && _reader.MonthAt(i, end).Month > 0)
            {
                return _reader.TryReadBare(i, end, out date, out next);
            }

            return _reader.TryYear(i, end, out date, out next) && !before.Is(DateRoles.From | DateRoles.To | DateRoles.And) && IsYear(i, end, first, before, opening);
        }

        /// <summary>"l'accord de 2015", but not "plus de 2000 personnes".</summary>
        private bool IsYear(int i, int end, int first, DateWord before, bool opening)
        {
            if (opening)
            {
                return i + 1 < end && text[tokens[i + 1].Start] is ')' or ',' or ';';
            }

            if (before.Is(DateRoles.Of) && i - 2 >= first && (WordAt(i - 2, end).Is(DateRoles.Approx) || tokens[i - 2].Kind == TokenKind.Number))
            {
                return false;
            }

            return _reader.EndsPhrase(i + 1, end);
        }
    }
}
