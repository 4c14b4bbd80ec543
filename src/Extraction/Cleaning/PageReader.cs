using System.Buffers;

namespace Dossier.Extraction.Cleaning;

/// <summary>Cuts a raw document into trimmed lines; a stamp before or after the headline is a line of its own.</summary>
internal static class PageReader
{
    /// <summary>So many lines at the top may hold more than one thing.</summary>
    private const int Head = 12;

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
        if (blocks.Count >= Head)
        {
            blocks.Add(new PageBlock(raw, span, afterBlank));
            return;
        }

        var line = new PageBlock(raw, span, afterBlank);
        if (PageHead.StampLength(line) is > 0 and var stamp)
        {
            span = Cut(stamp, LineKind.Stamp);
            if (PageHead.FurnitureLength(raw[span.Start..span.End]) is > 0 and var furniture)
            {
                span = Cut(furniture, LineKind.Furniture);
            }

            line = new PageBlock(raw, span, afterBlank);
        }

        var tail = span.Start + PageHead.TailStart(line.Text);
        var (start, stop) = Trim(raw, span.Start, tail);
        blocks.Add(stop == span.End ? line : new PageBlock(raw, new TextSpan(start, stop), afterBlank));
        if (tail < span.End)
        {
            blocks.Add(new PageBlock(raw, new TextSpan(tail, span.End), afterBlank: true) { Kind = LineKind.Byline });
        }

        TextSpan Cut(int length, LineKind kind)
        {
            var (first, end) = Trim(raw, span.Start, span.Start + length);
            blocks.Add(new PageBlock(raw, new TextSpan(first, end), afterBlank) { Kind = kind });
            (first, end) = Trim(raw, span.Start + length, span.End);
            return new TextSpan(first, end);
        }
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
            blocks[i].Continues = !blocks[i].AfterBlank && blocks[i].Kind is null && blocks[i - 1].Kind is null && blocks[i - 1].Text.Length >= 40
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
        !before.EndsFinal && before.Text[^1] is not (':' or ';') && (char.IsLower(after.Text[0]) || before.Text[^1] is ',') && after.Words >= 1 && !LineJudge.IsStamp(after);

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

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\uFEFF' or '\u200E' or '\u200F' or '\uFE0F';
}
