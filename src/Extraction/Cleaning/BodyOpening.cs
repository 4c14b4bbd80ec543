using Dossier.Extraction.Events;
using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Cleaning;

/// <summary>What agencies put before the first words and after the last ones of an article.</summary>
internal static class BodyOpening
{
    /// <summary>The length of "SEOUL, 19 juil. -- ", "PARIS (AFP) – ", "Genève, le 3 mars (ATS). " at the start of a paragraph; 0 where there is none.</summary>
    /// <param name="tokens">Those of its beginning are enough.</param>
    public static int DatelineLength(string text, Token[] tokens)
    {
        if (tokens.Length > 0 && Math.Max(BracketedPlaceLength(text, tokens), Math.Max(DatedCreditLength(text, tokens), DayLength(text, tokens))) is > 0 and var opening)
        {
            return opening;
        }

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
                return capitals || dated || credited || IsTown(text, tokens, i, dashes) ? End(text, tokens[i + dashes - 1].End) : 0;
            }

            // "BEYROUTH/AMMAN: ": capitals alone may be a word of the sentence, so the place has to be a known one.
            if (c == ':' && capitals && !dated && !credited && PlaceLexicon.French.TryMatch(tokens, 0, i, out var known, out _) && known.Precision != PlacePrecision.Country)
            {
                return End(text, token.End);
            }

            if (c == '(')
            {
                var close = Closing(text, tokens, i);
                if (close == 0 || !place)
                {
                    return 0;
                }

                // An agency that nobody has listed yet: "Lomé, 22 nov. (ATOP) –".
                credited |= IsAgencies(text[token.End..tokens[close].Start]) || (dated && IsUnlisted(text, tokens, i, close));
                if (!credited)
                {
                    return 0;
                }

                i = close;
                if (dated && i + 1 < tokens.Length && text[tokens[i + 1].Start] == '/')
                {
                    return End(text, tokens[i + 1].End);
                }

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
                var word = token.Word.Date;
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

    /// <summary>"Rabat – Le ministre…": a town that is known, alone before a dash with room on both sides.</summary>
    private static bool IsTown(string text, Token[] tokens, int dash, int dashes) =>
        PlaceLexicon.French.TryMatch(tokens, 0, dash, out var place, out var length) && length == dash && place.Precision != PlacePrecision.Country
        && tokens[dash].Start > tokens[dash - 1].End && dash + dashes < tokens.Length && tokens[dash + dashes].Start > tokens[dash + dashes - 1].End
        && tokens[dash + dashes].IsCapitalised;

    /// <summary>"(Ottawa) Le premier ministre…": a place that is known, in brackets before the first sentence.</summary>
    private static int BracketedPlaceLength(string text, Token[] tokens)
    {
        if (text[tokens[0].Start] != '(' || tokens[0].Start != 0 || Closing(text, tokens, 0) is not (> 1 and <= 6 and var close) || close + 1 >= tokens.Length)
        {
            return 0;
        }

        var named = PlaceLexicon.French.TryMatch(tokens, 1, close, out var place, out var length) && place.Precision != PlacePrecision.Country
            && (1 + length == close || text[tokens[1 + length].Start] is ',' or '/' or '-' or '–');
        return named && tokens[1].IsCapitalised && (tokens[close + 1].IsCapitalised || tokens[close + 1].Kind == TokenKind.Quote) ? End(text, tokens[close].End) : 0;
    }

    /// <summary>"4 avril (Reuters) - ": a day and an agency without a place.</summary>
    private static int DatedCreditLength(string text, Token[] tokens)
    {
        if (tokens[0].Kind != TokenKind.Number || tokens.Length < 6 || !tokens[1].Word.Date.Is(DateRoles.Month))
        {
            return 0;
        }

        var open = tokens[2].Kind == TokenKind.Number ? 3 : 2;
        return text[tokens[open].Start] == '(' && Closing(text, tokens, open) is > 0 and var close && IsAgencies(text[tokens[open].End..tokens[close].Start])
            && close + 1 < tokens.Length && IsDash(text, tokens, close + 1, out var dashes)
                ? End(text, tokens[close + dashes].End)
                : 0;
    }

    /// <summary>"22 juin 2012. – ", "Le samedi 3 mars - ", "(3 mars 2024) – ": a day alone before a dash.</summary>
    private static int DayLength(string text, Token[] tokens)
    {
        var i = text[tokens[0].Start] == '(' ? 1 : 0;
        i += i < tokens.Length && tokens[i].Word.Date.Is(DateRoles.The) ? 1 : 0;
        i += i < tokens.Length && tokens[i].Word.Date.Is(DateRoles.Weekday) ? 1 : 0;
        if (i + 2 >= tokens.Length || tokens[i].Kind != TokenKind.Number || tokens[i].Span.Length > 2)
        {
            return 0;
        }

        i += tokens[i + 1].Word.Date.Is(DateRoles.Ordinal) ? 2 : 1;
        if (i + 1 >= tokens.Length || !tokens[i].Word.Date.Is(DateRoles.Month))
        {
            return 0;
        }

        i++;
        i += tokens[i].Kind == TokenKind.Number && tokens[i].Span.Length == 4 ? 1 : 0;
        while (i < tokens.Length && text[tokens[i].Start] is '.' or ',' or ')')
        {
            i++;
        }

        return i < tokens.Length && IsDash(text, tokens, i, out var dashes) ? End(text, tokens[i + dashes - 1].End) : 0;
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
            if (LastWord(trimmed) is var word and > 0 && IsEnd(trimmed[word..].ToString()))
            {
                end = trimmed[..word].TrimEnd().Length;
                continue;
            }

            if (trimmed.Length < 4 || trimmed[^1] != ')' || trimmed.LastIndexOf('(') is not (> 0 and var open) || trimmed.Length - open > 180)
            {
                return end;
            }

            var before = trimmed[..open].TrimEnd();
            var inside = trimmed[(open + 1)..^1].ToString();
            if (before.Length == 0 || before[^1] is not ('.' or '!' or '?' or '…' or '»' or '"' or '”' or ')') || !(IsAgencies(inside) || IsEnd(inside) || IsSignature(inside)))
            {
                return end;
            }

            end = before.Length;
        }
    }

    /// <summary>Where "Fin" begins, after a sentence that has ended; 0 where the last word belongs to a sentence.</summary>
    private static int LastWord(ReadOnlySpan<char> text)
    {
        var space = text.LastIndexOf(' ') + 1;
        return space > 2 && text.Length - space < 12 && char.IsLetter(text[^1]) && text[..space].TrimEnd() is [.., '.' or '!' or '?' or '»' or '"' or '”'] ? space : 0;
    }

    /// <summary>"JA avec AFP", "Reportage Jeanne Martin à Rabat; version française Paul Petit": who made the article, by the words for it or by names alone.</summary>
    public static bool IsSignature(string inside)
    {
        var tokens = Tokenizer.Tokenize(inside);
        var (publishers, lower) = (0, 0);
        for (var i = 0; i < tokens.Length;)
        {
            var parted = i == 0 || inside[tokens[i - 1].Start] is ';' or ',';
            if (parted && FurnitureLexicon.French.Signed.TryMatch(tokens, i, tokens.Length, out _, out var length)
                && i + length < tokens.Length && (tokens[i + length].IsCapitalised || inside[tokens[i + length].Start] == ':'))
            {
                return true;
            }

            if (PublisherNames.TryMatch(tokens, inside, i, tokens.Length, out _, out length))
            {
                publishers++;
            }
            else if (!FurnitureLexicon.French.BylineWords.TryMatch(tokens, i, tokens.Length, out _, out length))
            {
                length = 1;
                lower += tokens[i].Kind == TokenKind.Word && !tokens[i].IsCapitalised ? 1 : 0;
            }

            i += length;
        }

        return publishers > 0 && lower == 0 && tokens.Length <= 12;
    }

    private static bool IsEnd(string inside)
    {
        var tokens = Tokenizer.Tokenize(inside);
        return FurnitureLexicon.French.Lines.TryMatch(tokens, 0, tokens.Length, out var match, out var length) && length == tokens.Length && match.Reach == FurnitureReach.Rest;
    }

    /// <summary>"(ATOP) –", "(La Gazette) /": names in capitals between the date and a dash.</summary>
    private static bool IsUnlisted(string text, Token[] tokens, int open, int close)
    {
        for (var i = open + 1; i < close; i++)
        {
            if (!tokens[i].IsCapitalised)
            {
                return false;
            }
        }

        return close <= open + 5 && close + 1 < tokens.Length && (text[tokens[close + 1].Start] == '/' || IsDash(text, tokens, close + 1, out _));
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
