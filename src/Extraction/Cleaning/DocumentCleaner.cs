using System.Text;

namespace Dossier.Extraction.Cleaning;

/// <summary>Takes the page off the article, and keeps the way back to the raw document.</summary>
internal static class DocumentCleaner
{
    private const string ParagraphBreak = "\n\n";

    /// <param name="raw">Decoded, and in Unicode's form C.</param>
    public static CleanedDocument Clean(string raw)
    {
        var blocks = PageReader.Read(raw);
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Continues)
            {
                blocks[i].Kind = blocks[i - 1].Kind;
            }
            else if (blocks[i].Kind is null)
            {
                LineJudge.Judge(blocks[i]);
            }
        }

        PageLayout.Arrange(blocks);
        return Assemble(raw, blocks);
    }

    /// <summary>A text that is body already, as it stands.</summary>
    public static CleanedDocument Keep(string body) => new()
    {
        Body = body,
        Map = body.Length == 0 ? [] : [new BodySegment(0, 0, body.Length)],
        Lines = [],
    };

    private static CleanedDocument Assemble(string raw, List<PageBlock> blocks)
    {
        var body = new StringBuilder(raw.Length);
        var map = new List<BodySegment>();
        var lines = new List<PageLine>(blocks.Count);
        string? dateline = null;
        var (paragraph, remaining) = (0, blocks.Count(block => block.Kind == LineKind.Body));
        foreach (var block in blocks)
        {
            if (block.Kind != LineKind.Body)
            {
                lines.Add(new PageLine(block.Span, block.Kind ?? LineKind.Furniture, block.Text));
                continue;
            }

            var span = block.Span;
            if (paragraph < 3 && !block.Continues && BodyOpening.CreditLength(block.Text) is > 0 and var credit)
            {
                lines.Add(Line(raw, new TextSpan(span.Start, span.Start + credit), LineKind.Byline));
                span = span with { Start = span.Start + credit };
            }
            else if (dateline is null && paragraph < 3 && !block.Continues && block.DatelineLength is > 0 and var length)
            {
                var line = Line(raw, new TextSpan(span.Start, span.Start + length), LineKind.Stamp);
                dateline = line.Text;
                lines.Add(line);
                span = span with { Start = span.Start + length };
            }

            var whole = span.End;
            if (--remaining < 2)
            {
                span = span with { End = block.Span.Start + BodyOpening.SignatureStart(block.Text) };
            }

            if (span.Length > 0)
            {
                if (body.Length > 0)
                {
                    body.Append(block.Continues ? " " : ParagraphBreak);
                }

                map.Add(new BodySegment(body.Length, span.Start, span.Length));
                body.Append(raw, span.Start, span.Length);
                lines.Add(span == block.Span ? new PageLine(span, LineKind.Body, block.Text) : Line(raw, span, LineKind.Body));
                paragraph++;
            }

            if (span.End < whole)
            {
                lines.Add(Line(raw, new TextSpan(span.End, whole), LineKind.Byline));
            }
        }

        return new CleanedDocument { Body = body.ToString(), Map = map, Lines = lines, Dateline = dateline };
    }

    private static PageLine Line(string raw, TextSpan span, LineKind kind)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && char.IsWhiteSpace(raw[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(raw[end - 1]))
        {
            end--;
        }

        return new PageLine(new TextSpan(start, end), kind, raw[start..end]);
    }
}
