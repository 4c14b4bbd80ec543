using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Dates;

/// <summary>Reads feasts that date what is told: "le lundi de Pentecôte", "à Noël 2014", "le ramadan".</summary>
internal sealed class FeastReader(DateReader reader, Token[] tokens, CalendarLexicon lexicon)
{
    public bool TryRead(int i, int end, out DateExpression date, out int next)
    {
        (date, next) = (null!, i);
        if (i >= end || !lexicon.Feasts.TryMatch(tokens, i, end, out var feast, out var length) || !(feast.Alone || (IsDated(i) && !IsName(i + length, end))))
        {
            return false;
        }

        next = i + length;
        date = new DateExpression { Span = Span(i, next), Form = DateForm.Feast, Feast = feast };
        var word = reader.WordAt(next, end);
        if (reader.YearAt(next, end) is { } year)
        {
            (date, next) = (date with { Year = year, Span = Span(i, next + 1) }, next + 1);
        }
        else if (word.Is(DateRoles.Last | DateRoles.Next))
        {
            (date, next) = (date with { Turn = word.Is(DateRoles.Last) ? DateTurn.Last : DateTurn.Next, Span = Span(i, next + 1) }, next + 1);
        }

        return true;
    }

    /// <summary>"à Noël", "avant Pâques"; "le marché de Noël" and "Noël Lacombe" are no dates.</summary>
    private bool IsDated(int i) => i > 0 && tokens[i].IsCapitalised && reader.WordAt(i - 1, i).Is(
        DateRoles.To | DateRoles.During | DateRoles.Before | DateRoles.After | DateRoles.By | DateRoles.Until | DateRoles.Since | DateRoles.Between | DateRoles.In);

    private bool IsName(int i, int end) => i < end && tokens[i].Kind == TokenKind.Word && tokens[i].IsCapitalised;

    private TextSpan Span(int from, int to) => new(tokens[from].Start, tokens[to - 1].End);
}
