namespace Dossier.Extraction.Sentences;

/// <summary>
/// Pairs quotation marks within a paragraph: «», “”, "", ‹›, ‘’, „“, and the broken pairs of real pages (»x », “x"). Nested
/// quotations are part of the outer one. Two passes over a paragraph at most, whatever it holds.
/// </summary>
internal static class QuotationFinder
{
    private enum Family
    {
        Guillemets,
        Double,
        Straight,
        Angle,
        Single,
    }

    public static Quotation[] Find(string text, Token[] tokens, List<(int First, int End)> paragraphs)
    {
        var found = new List<Quotation>();
        var continues = false;
        for (var p = 0; p < paragraphs.Count; p++)
        {
            var (first, end) = paragraphs[p];
            var nextOpens = p + 1 < paragraphs.Count && text[tokens[paragraphs[p + 1].First].Start] is '«' or '»' or '“' or '"';
            continues = FindNested(text, tokens, first, end, continues, nextOpens, found);
        }

        return [.. found];
    }

    /// <returns>True where a quotation is still open at the end, and the next paragraph takes it up.</returns>
    private static bool FindNested(string text, Token[] tokens, int first, int end, bool continued, bool nextOpens, List<Quotation> found)
    {
        var open = -1;
        var depth = 0;
        for (var i = first; i < end; i++)
        {
            if (tokens[i].Kind != TokenKind.Quote)
            {
                continue;
            }

            if (open < 0)
            {
                // Where a quotation runs on, the first mark of the paragraph opens it again, whatever its shape.
                if (Opens(text, tokens[i], Shape(text, tokens[i])) || (continued && i == first))
                {
                    (open, depth) = (i, 1);
                }

                continue;
            }

            if (FamilyOf(text[tokens[i].Start]) is var family && family != FamilyOf(text[tokens[open].Start]))
            {
                continue;
            }

            if (Closes(text, tokens, open, i, depth))
            {
                if (--depth == 0)
                {
                    Add(text, tokens[open].Start, tokens[open].End, tokens[i].Start, tokens[i].End, found);
                    open = -1;
                }
            }
            else if (family != Family.Single)
            {
                depth++;
            }
        }

        return open >= 0 && FindFlat(text, tokens, open, end, nextOpens, found);
    }

    /// <summary>Where marks do not pair up, each closing mark takes the last opening one before it.</summary>
    private static bool FindFlat(string text, Token[] tokens, int first, int end, bool nextOpens, List<Quotation> found)
    {
        var open = first;
        for (var i = first + 1; i < end; i++)
        {
            if (tokens[i].Kind != TokenKind.Quote)
            {
                continue;
            }

            var shape = Shape(text, tokens[i]);
            if (open >= 0 && ClosesFlat(text[tokens[i].Start], text[tokens[open].Start], shape))
            {
                Add(text, tokens[open].Start, tokens[open].End, tokens[i].Start, tokens[i].End, found);
                open = -1;
            }
            else if (FamilyOf(text[tokens[i].Start]) != Family.Single && Opens(text, tokens[i], shape))
            {
                open = i;
            }
        }

        if (open < 0 || text[tokens[open].Start] is not ('«' or '“' or '„' or '"' or '»'))
        {
            return false;
        }

        if (nextOpens)
        {
            Add(text, tokens[open].Start, tokens[open].End, tokens[end - 1].End, tokens[end - 1].End, found);
            return true;
        }

        if (text[tokens[open].Start] is '«' or '“' or '„')
        {
            // The closing mark was lost: no further than the sentence.
            var last = open + 1;
            while (last < end && !(text[tokens[last].Start] is '.' or '!' or '?' && (last + 1 == end || tokens[last + 1].Start > tokens[last].End)))
            {
                last++;
            }

            var stop = tokens[Math.Min(last, end - 1)].End;
            Add(text, tokens[open].Start, tokens[open].End, stop, stop, found);
        }

        return false;
    }

    private static bool ClosesFlat(char mark, char opening, (bool Left, bool Right) shape) => mark switch
    {
        '»' or '”' or '›' => true,
        '«' => opening is '«' or '»' && !shape.Left && shape.Right,
        '’' or '\'' => FamilyOf(opening) == Family.Single && !shape.Left && shape.Right,
        '‘' => false,
        _ => !shape.Left || shape.Right,
    };

    /// <summary>Whether there is room, or a mark that opens or closes, on either side.</summary>
    private static (bool Left, bool Right) Shape(string text, Token mark)
    {
        var before = mark.Start == 0 ? ' ' : text[mark.Start - 1];
        var after = mark.End >= text.Length ? ' ' : text[mark.End];
        return (char.IsWhiteSpace(before) || before is '(' or '[' or '\'' or '’' or ':' or '—' or '–' or '-' or '/' or '«' or '“' or '"',
            char.IsWhiteSpace(after) || after is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '…' or '»' or '”' or '/' or '-' or '–' or '—');
    }

    private static bool Opens(string text, Token mark, (bool Left, bool Right) shape) => text[mark.Start] switch
    {
        '«' or '“' or '„' or '‟' or '‹' => true,
        '»' or '”' => shape.Left && !shape.Right,
        '"' => shape.Left || !shape.Right,
        '‘' or '\'' => shape.Left && !shape.Right,
        _ => false,
    };

    private static bool Closes(string text, Token[] tokens, int open, int i, int depth)
    {
        var opening = text[tokens[open].Start];
        var (left, right) = Shape(text, tokens[i]);
        return text[tokens[i].Start] switch
        {
            '»' => opening == '»' || depth > 1 || !(left && !right) || opening == '«',
            '«' => !left && right,
            '”' or '›' => true,
            '“' => opening is '„' or '”' || (!left && right),
            '"' => !(left && !right),
            '’' or '\'' => !left && right,
            _ => false,
        };
    }

    private static Family FamilyOf(char mark) => mark switch
    {
        '«' or '»' => Family.Guillemets,
        '“' or '”' or '„' or '‟' => Family.Double,
        '"' => Family.Straight,
        '‹' or '›' => Family.Angle,
        _ => Family.Single,
    };

    private static void Add(string text, int start, int innerStart, int innerEnd, int end, List<Quotation> found)
    {
        while (innerStart < innerEnd && char.IsWhiteSpace(text[innerStart]))
        {
            innerStart++;
        }

        while (innerEnd > innerStart && char.IsWhiteSpace(text[innerEnd - 1]))
        {
            innerEnd--;
        }

        if (innerStart < innerEnd)
        {
            found.Add(new Quotation(new TextSpan(start, end), new TextSpan(innerStart, innerEnd)));
        }
    }
}
