using System.Buffers;
using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Cleaning;

/// <summary>Cuts a raw document into trimmed lines; a stamp before the first words of a line is a line of its own.</summary>
internal static class PageReader
{
    private static readonly SearchValues<char> Breaks = SearchValues.Create("\n\r\u2028\u2029\u0085\f\v");

    public static List<PageBlock> Read(string raw)
    {
        var blocks = new List<PageBlock>();
        var blank = true;
        for (var at = 0; at <= raw.Length;)
        {
            var end = raw.AsSpan(at).IndexOfAny(Breaks) is var found and >= 0 ? at + found : raw.Length;
            var (start, stop) = Trim(raw, at, end);
            if (start < stop)
            {
                AddLine(blocks, raw, new TextSpan(start, stop), blank);
            }

            blank = start >= stop;
            at = end + (end + 1 < raw.Length && raw[end] == '\r' && raw[end + 1] == '\n' ? 2 : 1);
        }

        MarkWrapped(blocks);
        return blocks;
    }

    private static void AddLine(List<PageBlock> blocks, string raw, TextSpan span, bool afterBlank)
    {
        var head = blocks.Count < 12 ? StampLength(raw, span) : 0;
        if (head > 0)
        {
            var (start, stop) = Trim(raw, span.Start, span.Start + head);
            blocks.Add(new PageBlock(raw, new TextSpan(start, stop), afterBlank) { Kind = LineKind.Stamp });
            (start, stop) = Trim(raw, span.Start + head, span.End);
            span = new TextSpan(start, stop);
        }

        blocks.Add(new PageBlock(raw, span, afterBlank));
    }

    /// <summary>"date 2024-09 Title…": the length of what stands before the title; 0 where the line has no such head.</summary>
    private static int StampLength(string raw, TextSpan span)
    {
        var length = Math.Min(span.Length, 120);
        var tokens = Tokenizer.Tokenize(raw.Substring(span.Start, length));
        var (last, numbers, labels) = (-1, 0, 0);
        for (var i = 0; i < tokens.Length;)
        {
            var step = LineJudge.StampStep(tokens, i, out var number, out var label);
            if (step == 0 || tokens[i].Kind == TokenKind.Quote)
            {
                break;
            }

            labels += label ? 1 : 0;
            numbers += number ? 1 : 0;
            if (tokens[i].Kind == TokenKind.Number || (tokens[i].Kind == TokenKind.Word && CalendarLexicon.French.Find(tokens[i].Lower).Is(DateRoles.Month)))
            {
                last = i;
            }

            i += step;
        }

        if (last < 0 || last + 3 >= tokens.Length)
        {
            return 0;
        }

        // A bare year is part of the sentence; a whole date in front of a capital is a stamp.
        var dated = numbers > 1 || tokens[last].Span.Length >= 8;
        var after = last + 1;
        after += tokens[after].Kind == TokenKind.Punctuation ? 1 : 0;
        return (labels > 0 || dated) && (labels > 0 || tokens[0].Kind == TokenKind.Number) && tokens[after].IsCapitalised && tokens.Length - after > 3 ? tokens[after].Start : 0;
    }

    /// <summary>Where a page breaks its lines in the middle of sentences, they are put together again.</summary>
    private static void MarkWrapped(List<PageBlock> blocks)
    {
        var (broken, whole) = (0, 0);
        for (var i = 1; i < blocks.Count; i++)
        {
            if (!blocks[i].AfterBlank && blocks[i - 1].Text.Length >= 40)
            {
                var wraps = Wraps(blocks[i - 1], blocks[i]);
                broken += wraps ? 1 : 0;
                whole += wraps ? 0 : 1;
            }
        }

        var everywhere = broken >= 4 && broken > whole;
        for (var i = 1; i < blocks.Count; i++)
        {
            blocks[i].Continues = !blocks[i].AfterBlank && blocks[i - 1].Kind is null && blocks[i - 1].Text.Length >= 40
                && (Wraps(blocks[i - 1], blocks[i]) || (everywhere && blocks[i - 1].Text.Length < 140 && !blocks[i].IsBulleted));
        }

        for (var first = 0; first < blocks.Count;)
        {
            var end = first + 1;
            while (end < blocks.Count && blocks[end].Continues)
            {
                end++;
            }

            if (end - first > 1)
            {
                PageBlock.Join(blocks, first, end);
            }

            first = end;
        }
    }

    private static bool Wraps(PageBlock before, PageBlock after) =>
        !before.EndsFinal && before.Text[^1] is not (':' or ';') && (char.IsLower(after.Text[0]) || before.Text[^1] is ',') && after.Words >= 1;

    private static (int Start, int End) Trim(string raw, int start, int end)
    {
        while (start < end && IsBlank(raw[start]))
        {
            start++;
        }

        while (end > start && IsBlank(raw[end - 1]))
        {
            end--;
        }

        return (start, end);
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\uFEFF' or '\u200E' or '\u200F';
}
