using Dossier.Extraction.Lexicons;

namespace Dossier.Extraction.Sentences;

/// <summary>Cuts a text into tokens as French writes them: see <see cref="Token"/>.</summary>
internal static class Tokenizer
{
    private static readonly string[] Clitics =
    [
        "-t-il", "-t-elle", "-t-on", "-t-ils", "-t-elles", "-il", "-elle", "-on", "-ils", "-elles", "-je", "-tu", "-nous", "-vous", "-ce",
    ];

    public static Token[] Tokenize(string text)
    {
        var tokens = new TokenBuffer();
        var i = 0;
        while (i < text.Length)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                i++;
                continue;
            }

            var start = i;
            if (char.IsLetter(c) || char.IsSurrogate(c) && i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]) && char.IsLetter(text, i))
            {
                i = EndOfWord(text, start);
                AddWord(ref tokens, text, start, i);
            }
            else if (char.IsAsciiDigit(c))
            {
                i = EndOfNumber(text, start);
                Add(ref tokens, text, start, i, TokenKind.Number);
            }
            else
            {
                i++;
                Add(ref tokens, text, start, i, IsQuote(c) ? TokenKind.Quote : TokenKind.Punctuation);
            }
        }

        return tokens.ToArray();
    }

    private static bool IsQuote(char c) => c is '"' or '«' or '»' or '“' or '”' or '„' or '‟' or '‹' or '›' or '\'' or '‘' or '’';

    private static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '‘';

    private static bool IsHyphen(char c) => c is '-' or '‐' or '‑';

    private static bool IsWordPart(char c) => char.IsLetter(c) || char.IsAsciiDigit(c) || char.IsSurrogate(c)
        || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark;

    private static int EndOfWord(string text, int start)
    {
        var i = start + 1;
        while (i < text.Length)
        {
            var c = text[i];
            if (IsWordPart(c))
            {
                i++;
            }
            else if ((IsHyphen(c) || IsApostrophe(c)) && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]))
            {
                if (IsApostrophe(c) && IsElided(text.AsSpan(start, i - start)))
                {
                    return i + 1;
                }

                i += 2;
            }
            else if (IsApostrophe(c) && IsElided(text.AsSpan(start, i - start)))
            {
                // A broken page parts the elided word from what follows: "d' »intervention".
                return i + 1;
            }
            else if (c == '.' && i - start == 1 && IsInitialism(text, start))
            {
                i = EndOfInitialism(text, start);
            }
            else
            {
                break;
            }
        }

        return i;
    }

    /// <summary>"U.R.S.S.", "O.N.U": capitals with a point after each, two at least.</summary>
    private static bool IsInitialism(string text, int start) =>
        char.IsUpper(text[start]) && start + 3 < text.Length && text[start + 1] == '.' && char.IsUpper(text[start + 2])
        && text[start + 3] == '.' && (start == 0 || !char.IsLetterOrDigit(text[start - 1]));

    private static int EndOfInitialism(string text, int start)
    {
        var i = start;
        while (i + 1 < text.Length && char.IsUpper(text[i]) && text[i + 1] == '.')
        {
            i += 2;
        }

        return i;
    }

    private static bool IsElided(ReadOnlySpan<char> word) => word.Length switch
    {
        1 => char.ToLowerInvariant(word[0]) is 'l' or 'd' or 'n' or 's' or 'c' or 'j' or 'm' or 't',
        2 => word.Equals("qu", StringComparison.OrdinalIgnoreCase),
        _ => word.Equals("jusqu", StringComparison.OrdinalIgnoreCase) || word.Equals("lorsqu", StringComparison.OrdinalIgnoreCase)
            || word.Equals("puisqu", StringComparison.OrdinalIgnoreCase) || word.Equals("quoiqu", StringComparison.OrdinalIgnoreCase),
    };

    /// <summary>Digits, and between two digits one mark that belongs to a number, an hour or a date.</summary>
    private static int EndOfNumber(string text, int start)
    {
        var i = start + 1;
        while (i < text.Length)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                i++;
            }
            else if (text[i] is '.' or ',' or ':' or '/' or '\'' or '’' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))
            {
                i += 2;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    private static void AddWord(ref TokenBuffer tokens, string text, int start, int end)
    {
        var clitic = CliticStart(text.AsSpan(start, end - start)) is > 0 and var at ? start + at : end;
        Add(ref tokens, text, start, clitic, TokenKind.Word);
        if (clitic < end)
        {
            Add(ref tokens, text, clitic, end, TokenKind.Word);
        }
    }

    /// <summary>Where "-t-il" begins in "a-t-il"; 0 where the word has no clitic.</summary>
    private static int CliticStart(ReadOnlySpan<char> word)
    {
        if (word.IndexOfAny('-', '‐', '‑') > 0)
        {
            foreach (var clitic in Clitics)
            {
                if (word.Length > clitic.Length && IsWritten(word[^clitic.Length..], clitic))
                {
                    return word.Length - clitic.Length;
                }
            }
        }

        return 0;
    }

    private static bool IsWritten(ReadOnlySpan<char> word, string clitic)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (clitic[i] != (IsHyphen(word[i]) ? '-' : char.ToLowerInvariant(word[i])))
            {
                return false;
            }
        }

        return true;
    }

    private static void Add(ref TokenBuffer tokens, string text, int start, int end, TokenKind kind) =>
        tokens.Add(new Token(start, end, kind, WordCache.Get(text.AsSpan(start, end - start))));
}
