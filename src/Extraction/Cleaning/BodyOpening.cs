using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Cleaning;

/// <summary>What agencies put before the first words and after the last ones of an article.</summary>
internal static class BodyOpening
{
    /// <summary>The length of "SEOUL, 19 juil. -- ", "PARIS (AFP) – ", "Genève, le 3 mars (ATS). " at the start of a paragraph; 0 where there is none.</summary>
    public static int DatelineLength(string text)
    {
        var tokens = Tokenizer.Tokenize(text.Length <= 160 ? text : text[..160]);
        var (place, capitals, dated, credited, afterComma) = (false, false, false, false, false);
        for (var i = 0; i < tokens.Length && i < 24; i++)
        {
            var token = tokens[i];
            var c = text[token.Start];
            if (token.Kind == TokenKind.Quote)
            {
                return 0;
            }

            if (place && IsDash(text, tokens, i, out var dashes))
            {
                return capitals || dated || credited ? End(text, tokens[i + dashes - 1].End) : 0;
            }

            if (c == '(')
            {
                var close = Closing(text, tokens, i);
                if (close == 0 || !place)
                {
                    return 0;
                }

                credited |= IsAgencies(text[token.End..tokens[close].Start]);
                if (!credited)
                {
                    return 0;
                }

                i = close;
                // "Genève, le 3 mars (ATS)." has a full stop for a dash.
                if (i + 1 < tokens.Length && text[tokens[i + 1].Start] is '.' or ':' && credited)
                {
                    return End(text, tokens[i + 1].End);
                }
            }
            else if (token.Kind == TokenKind.Number)
            {
                dated |= place;
                if (!place)
                {
                    return 0;
                }
            }
            else if (token.Kind == TokenKind.Word)
            {
                var word = CalendarLexicon.French.Find(token.Lower);
                if (word.Is(DateRoles.Month | DateRoles.Weekday))
                {
                    dated |= place;
                }
                else if (token.IsCapitalised && !dated)
                {
                    capitals |= token.Case == LetterCase.Upper && !afterComma;
                    place = true;
                }
                else if (!(place && word.Is(DateRoles.The | DateRoles.Of | DateRoles.From | DateRoles.Ordinal)) && !IsAgencies(token.Lower) && token.Lower.Length > 3)
                {
                    return 0;
                }
                else if (!place)
                {
                    return 0;
                }
            }
            else if (c == ',')
            {
                afterComma = true;
            }
            else if (c is not ('.' or '/' or '-'))
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>The length of "(Keystone-ATS) " or "(AFP) - " at the start of a paragraph; 0 where there is none.</summary>
    public static int CreditLength(string text)
    {
        if (text.Length < 4 || text[0] != '(' || text.IndexOf(')', StringComparison.Ordinal) is not (> 1 and < 60 and var close) || !IsAgencies(text[1..close]))
        {
            return 0;
        }

        var tokens = Tokenizer.Tokenize(text[(close + 1)..Math.Min(text.Length, close + 10)]);
        return End(text, tokens.Length > 0 && IsDash(text[(close + 1)..], tokens, 0, out var dashes) ? close + 1 + tokens[dashes - 1].End : close + 1);
    }

    /// <summary>Where "(AFP)", "(ats/afp)" or "(FIN)" begins at the end of a paragraph; its length where there is none.</summary>
    public static int SignatureStart(string text)
    {
        var end = text.Length;
        while (true)
        {
            var trimmed = text.AsSpan(0, end).TrimEnd();
            if (trimmed.Length < 4 || trimmed[^1] != ')' || trimmed.LastIndexOf('(') is not (> 0 and var open) || trimmed.Length - open > 60)
            {
                return end;
            }

            var before = trimmed[..open].TrimEnd();
            var inside = trimmed[(open + 1)..^1].ToString();
            if (before.Length == 0 || before[^1] is not ('.' or '!' or '?' or '…' or '»' or '"' or '”' or ')') || !(IsAgencies(inside) || IsEnd(inside)))
            {
                return end;
            }

            end = before.Length;
        }
    }

    private static bool IsEnd(string inside)
    {
        var tokens = Tokenizer.Tokenize(inside);
        return FurnitureLexicon.French.Lines.TryMatch(tokens, 0, tokens.Length, out var match, out var length) && length == tokens.Length && match.Reach == FurnitureReach.Rest;
    }

    private static bool IsAgencies(string inside) => LineJudge.IsPublishers(inside, Tokenizer.Tokenize(inside), out _);

    private static int Closing(string text, Token[] tokens, int open)
    {
        for (var i = open + 1; i < tokens.Length && i < open + 12; i++)
        {
            if (text[tokens[i].Start] == ')')
            {
                return i;
            }
        }

        return 0;
    }

    /// <summary>"–", "—", "--", or a hyphen with room on both sides.</summary>
    private static bool IsDash(string text, Token[] tokens, int i, out int length)
    {
        length = 1;
        if (text[tokens[i].Start] is '–' or '—')
        {
            return true;
        }

        while (i + length < tokens.Length && text[tokens[i].Start] == '-' && text[tokens[i + length].Start] == '-')
        {
            length++;
        }

        return text[tokens[i].Start] == '-' && (length > 1
            || (tokens[i].Start > 0 && text[tokens[i].Start - 1] is ' ' or ')' or '\u00A0' && tokens[i].End < text.Length && char.IsWhiteSpace(text[tokens[i].End])));
    }

    private static int End(string text, int end)
    {
        while (end < text.Length && char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return end < text.Length ? end : 0;
    }
}
