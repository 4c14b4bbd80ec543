using Dossier.Extraction.Dates;
using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Cleaning;

/// <summary>Lines at the head of a page where a stamp, the page's own words and the headline stand without a break between them.</summary>
internal static class PageHead
{
    private const int LongestTail = 70;

    /// <summary>In characters, how far a stamp may reach into a line.</summary>
    private const int LongestStamp = 120;
    private const int LongestLine = 600;

    /// <summary>"date 2024-09 Title…": the length of what stands before the title; 0 where the line has no such head.</summary>
    public static int StampLength(PageBlock line)
    {
        var (text, tokens) = (line.Text, line.Tokens);
        var end = tokens.Length;
        while (end > 0 && tokens[end - 1].Start >= LongestStamp)
        {
            end--;
        }

        var (last, numbers, labels, iso) = (-1, 0, 0, false);
        for (var i = 0; i < end;)
        {
            var step = LineJudge.StampStep(tokens, i, out var number, out var label);
            if (step == 0 || tokens[i].Kind == TokenKind.Quote || (iso && number && !text.AsSpan(tokens[i].Start, tokens[i].Span.Length).Contains(':')))
            {
                break;
            }

            labels += label ? 1 : 0;
            if (number && IsoLength(text.AsSpan(tokens[i].Start)) is > 0 and var length)
            {
                iso = true;
                for (var whole = tokens[i].Start + length; i + 1 < end && tokens[i + 1].End <= whole;)
                {
                    numbers++;
                    i++;
                }
            }

            numbers += number ? 1 : 0;
            if (tokens[i].Kind == TokenKind.Number || StampMonths.Find(tokens[i]) > 0)
            {
                last = i;
            }

            i += Math.Max(1, step);
        }

        if (last < 0 || last + 3 >= end)
        {
            return 0;
        }

        // "date 2024-11" is never prose, whatever follows: a name, a quotation, an address.
        if (iso && labels > 0 && char.IsWhiteSpace(text[tokens[last].End]))
        {
            return tokens[last + 1].Start;
        }

        // A bare year is part of the sentence; a whole date in front of a capital is a stamp.
        var dated = numbers > 1 || tokens[last].Span.Length >= 8;
        var after = last + 1;
        after += tokens[after].Kind == TokenKind.Punctuation ? 1 : 0;
        return (labels > 0 || dated) && (labels > 0 || tokens[0].Kind == TokenKind.Number) && tokens[after].IsCapitalised && end - after > 3 ? tokens[after].Start : 0;
    }

    /// <summary>Where "Reuters • 15/11/2020 à 17:34" begins at the end of a headline's line; the line's length where nothing of the kind stands there.</summary>
    public static int TailStart(string line)
    {
        if (line.Length is < 30 or > LongestLine || line.AsSpan(line.Length - Math.Min(LongestTail, line.Length)).LastIndexOfAny('•', '|', '·') is not (> 0 and var at))
        {
            return line.Length;
        }

        at += line.Length - Math.Min(LongestTail, line.Length);
        var tail = SentenceSplitter.Split(line[(at + 1)..].Trim());
        if (StampDates.Find(tail) is not [{ Date.IsDay: true }, ..] || !IsStamp(tail.Tokens))
        {
            return line.Length;
        }

        var before = Tokenizer.Tokenize(line[..at]);
        for (var i = Math.Max(0, before.Length - 4); i < before.Length; i++)
        {
            if (PublisherNames.TryMatch(before, line, i, before.Length, out _, out var length) && i + length == before.Length)
            {
                return i > 2 ? before[i].Start : line.Length;
            }
        }

        return before.Length > 2 ? at : line.Length;
    }

    /// <summary>The length of what the page says to its reader before the headline of the same line: "Connectez-vous pour… plus tard. Connexion membre".</summary>
    public static int FurnitureLength(string line)
    {
        var cut = 0;
        for (var round = 0; round < 8 && cut < line.Length; round++)
        {
            var rest = line[cut..Math.Min(line.Length, cut + 300)];
            var tokens = Tokenizer.Tokenize(rest);
            var lexicon = FurnitureLexicon.French;
            if (lexicon.Glued.TryMatch(tokens, 0, tokens.Length, out _, out var length) && length + 2 < tokens.Length)
            {
                cut += tokens[length].Start;
            }
            else if (lexicon.Starts.TryMatch(tokens, 0, tokens.Length, out var match, out _) && match.Kind == FurnitureKind.Furniture
                && SentenceSplitter.Split(rest).Sentences is [var first, var second, ..] && first.Span.End < 200)
            {
                cut += second.Span.Start;
            }
            else
            {
                break;
            }
        }

        return cut;
    }

    private static bool IsStamp(Token[] tokens)
    {
        for (var i = 0; i < tokens.Length;)
        {
            var step = LineJudge.StampStep(tokens, i, out _, out _);
            if (step == 0)
            {
                return false;
            }

            i += step;
        }

        return true;
    }

    /// <summary>The length of "2024-11" or "2024-11-09" at the start; 0 where neither stands there.</summary>
    private static int IsoLength(ReadOnlySpan<char> text)
    {
        var length = Digits(text, 0, 4) && Dashed(text, 4) ? Dashed(text, 7) ? 10 : 7 : 0;
        return length > 0 && (length == text.Length || !char.IsAsciiDigit(text[length])) ? length : 0;

        static bool Dashed(ReadOnlySpan<char> text, int at) => at < text.Length && text[at] == '-' && Digits(text, at + 1, 2);

        static bool Digits(ReadOnlySpan<char> text, int at, int count) => at + count <= text.Length && text.Slice(at, count).IndexOfAnyExceptInRange('0', '9') < 0;
    }
}
