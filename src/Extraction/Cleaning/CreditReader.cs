using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Cleaning;

/// <summary>Who made a picture: "Photo: Keystone/AP", "(STR / KCNA VIA KNS / AFP)", "© Getty Images".</summary>
internal static class CreditReader
{
    private const int MostWords = 9;

    /// <summary>In characters, how far from its end a line may say "Photo:".</summary>
    private const int LongestLabelled = 100;

    /// <summary>A line of nothing but a credit.</summary>
    public static string? ReadLine(string line, Token[] tokens)
    {
        if (tokens.Length == 0 || line.Length > 120)
        {
            return null;
        }

        if (line[0] is '©')
        {
            return Words(tokens) <= MostWords ? line.Trim('©', ' ', '\u00A0') : null;
        }

        if (line[0] == '(' && line[^1] == ')' && IsCredit(line[1..^1]))
        {
            return line[1..^1].Trim();
        }

        if (FurnitureLexicon.French.Starts.TryMatch(tokens, 0, tokens.Length, out var match, out var length) && match.Kind == FurnitureKind.Credit)
        {
            var labelled = length < tokens.Length && line[tokens[length].Start] is ':' or '/' or '©' or '-' or '–' or '|';
            var rest = length == tokens.Length ? "" : line[tokens[length].Start..].TrimStart(':', '/', '©', '-', '–', '|', ' ', '\u00A0');
            if (labelled && Words(tokens) - length <= MostWords && !rest.EndsWith('.'))
            {
                // "Keystone/AP" is the credit itself, "Photo: " only its label.
                return line[tokens[length].Start] == '/' ? line : rest;
            }

            return length == tokens.Length ? line : null;
        }

        return Words(tokens) <= MostWords && IsCredit(line, tokens) ? line : null;
    }

    /// <summary>The length of "Photo : " before the words of a caption; 0 where there is none.</summary>
    public static int LabelLength(string caption)
    {
        var tokens = Tokenizer.Tokenize(caption);
        return FurnitureLexicon.French.Starts.TryMatch(tokens, 0, tokens.Length, out var match, out var length) && match.Kind == FurnitureKind.Credit
            && length + 1 < tokens.Length && caption[tokens[length].Start] == ':'
                ? tokens[length + 1].Start
                : 0;
    }

    /// <summary>A caption with its credit at the end.</summary>
    /// <param name="loosely">Also where an agency alone stands between brackets, as it does after an article too.</param>
    /// <param name="tokens">All those of the line, where they are known.</param>
    /// <returns>Where the caption's text ends, and the credit; null where the line has none.</returns>
    public static (int TextEnd, string Credit)? ReadEnd(string line, bool loosely, Token[]? tokens = null)
    {
        if (line.Length < 12)
        {
            return null;
        }

        var close = line.Length - 1;
        if (line[close] is '.' && line[close - 1] == ')')
        {
            close--;
        }

        if (line[close] == ')' && line.LastIndexOf('(', close) is var open and > 8 && close - open < 90)
        {
            var inside = line[(open + 1)..close].Trim();
            if (IsCredit(inside) && (loosely || !IsPublisherAlone(inside)))
            {
                return (open, inside);
            }
        }

        var sign = line.LastIndexOf('©');
        if (sign > 8 && line.Length - sign < 90)
        {
            return (sign, line[(sign + 1)..].Trim(' ', '\u00A0', '.', ')'));
        }

        // "… à Tombouctou. AFP - STR": two names at least, since one alone signs an article.
        var stop = line.LastIndexOf(". ", StringComparison.Ordinal);
        if (stop > 8 && line.Length - stop < 60 && line.AsSpan(stop).ContainsAny('/', '-') && !line.AsSpan(stop).ContainsAny('(', ')') && IsCredit(line[(stop + 2)..]))
        {
            return (stop + 1, line[(stop + 2)..].Trim(' ', '\u00A0'));
        }

        return ReadLabel(line, tokens);
    }

    /// <summary>"… à Genève. Photo: Keystone", "[Keystone - Martial Trezzini]".</summary>
    private static (int TextEnd, string Credit)? ReadLabel(string line, Token[]? tokens)
    {
        if (line[^1] == ']' && line.LastIndexOf('[') is var bracket and > 8 && line.Length - bracket < 90)
        {
            return IsCredit(line[(bracket + 1)..^1]) || line.AsSpan(bracket).Contains(" - ", StringComparison.Ordinal)
                ? (bracket, line[(bracket + 1)..^1].Trim())
                : null;
        }

        var from = 0;
        var i = 1;
        if (tokens is null)
        {
            from = Math.Max(0, line.Length - LongestLabelled);
            tokens = Tokenizer.Tokenize(line[from..]);
        }
        else
        {
            while (i < tokens.Length && tokens[i - 1].Start < line.Length - LongestLabelled)
            {
                i++;
            }
        }

        for (; i + 2 < tokens.Length; i++)
        {
            if (!FurnitureLexicon.French.Starts.TryMatch(tokens, i, tokens.Length, out var match, out var length) || match.Kind != FurnitureKind.Credit)
            {
                continue;
            }

            if (i + length < tokens.Length && line[from + tokens[i + length].Start] == ':' && tokens.Length - i - length <= MostWords
                && (line[from + tokens[i - 1].Start] is '.' or '-' or '–' or '|' or '/' or '!' or '?' or '(' or '…' || (tokens[i].IsCapitalised && IsCredit(line[(from + tokens[i + length].End)..]))))
            {
                return (from + tokens[i].Start, line[(from + tokens[i + length].End)..].Trim(' ', '\u00A0', ')', '.'));
            }

            // "… dans le port. Photo Jeanne Martin": a label in capitals and nothing but a name behind it.
            if (length > 0 && match.Kind == FurnitureKind.Credit && tokens[i].IsCapitalised && tokens.Length - i - length is >= 2 and <= 4
                && line[from + tokens[i - 1].Start] is '.' or '!' or '?' or '…' or '»' && tokens[(i + length)..].All(token => token is { Kind: TokenKind.Word, IsCapitalised: true }))
            {
                return (from + tokens[i].Start, line[(from + tokens[i + length].Start)..].Trim());
            }

            // "… dans le monde. PHOTO Jeanne Martin, AFP": names and an agency do without the colon.
            if (tokens[i].IsCapitalised && tokens.Length - i - length is > 0 and <= MostWords
                && line[from + tokens[i - 1].Start] is '.' or '!' or '?' or '…' or '»' or '"' && IsCredit(line[(from + tokens[i + length].Start)..]))
            {
                return (from + tokens[i].Start, line[(from + tokens[i + length].Start)..].Trim(' ', '\u00A0', ')', '.'));
            }
        }

        return null;
    }

    /// <summary>Names of agencies, of archives and of people in capitals, with strokes between them.</summary>
    private static bool IsCredit(string text) => IsCredit(text, Tokenizer.Tokenize(text));

    private static bool IsCredit(string text, Token[] tokens)
    {
        var (known, others) = (0, 0);
        var i = 0;
        while (i < tokens.Length)
        {
            if (PublisherNames.TryMatch(tokens, text, i, tokens.Length, out _, out var length)
                || FurnitureLexicon.French.CreditWords.TryMatch(tokens, i, tokens.Length, out _, out length))
            {
                known++;
                i += length;
                continue;
            }

            if (text[tokens[i].Start] == '©')
            {
                known++;
            }
            else if (tokens[i].Kind == TokenKind.Word)
            {
                others++;
                if (!tokens[i].IsCapitalised)
                {
                    return false;
                }
            }
            else if (text[tokens[i].Start] is '.' or '!' or '?' or ':' && i == tokens.Length - 1 && others > 2)
            {
                return false;
            }

            i++;
        }

        return known > 0 && others <= 6 && tokens.Length <= 24;
    }

    private static bool IsPublisherAlone(string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        return LineJudge.IsPublishers(text, tokens, out _) && !text.Contains(' ', StringComparison.Ordinal) && text.ToLowerInvariant() is var lower
            && (lower == text || !text.Contains('/', StringComparison.Ordinal));
    }

    private static int Words(Token[] tokens)
    {
        var words = 0;
        foreach (ref readonly var token in tokens.AsSpan())
        {
            words += token.Kind is TokenKind.Word or TokenKind.Number ? 1 : 0;
        }

        return words;
    }
}
