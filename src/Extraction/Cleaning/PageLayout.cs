using Dossier.Extraction.Dates;
using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Cleaning;

/// <summary>Gives each line that its words leave open a kind, from its place on the page.</summary>
internal static class PageLayout
{
    private const int LongestLead = 700;

    /// <summary>What is shorter, and parted from the body by a picture and more, sums it up.</summary>
    private const int ShortestParagraph = 220;
    private const int Neighbours = 6;

    /// <summary>Between paragraphs, more words than this are a sentence that lacks its full stop.</summary>
    private const int LongestHeading = 18;

    public static void Arrange(List<PageBlock> blocks)
    {
        Reach(blocks);
        Captions(blocks);
        Tickers(blocks);
        var title = Headline.Find(blocks);
        Lead(blocks, title);
        Teasers(blocks);
        Body(blocks, title);
        Boxes(blocks);
        Repeats(blocks);
        Fallback(blocks);
    }

    /// <summary>What a marker reaches beyond its own line: "Lire aussi" the next one, "Commentaires" all that follows.</summary>
    private static void Reach(List<PageBlock> blocks)
    {
        var total = blocks.Where(block => block.Kind is null && block.IsProse).Sum(block => block.Text.Length);
        var before = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Reach == FurnitureReach.Rest && before > 0 && before * 2 >= total)
            {
                for (var j = i + 1; j < blocks.Count; j++)
                {
                    if (blocks[j].Kind is null or LineKind.Caption)
                    {
                        blocks[j].Kind = LineKind.Furniture;
                    }
                }

                return;
            }

            if (blocks[i].Reach == FurnitureReach.Next && blocks[i].Words <= 5 && i + 1 < blocks.Count && blocks[i + 1].Words <= 25 && blocks[i + 1].Kind is null)
            {
                blocks[i + 1].Kind = LineKind.Furniture;
            }

            before += blocks[i].Kind is null && blocks[i].IsProse ? blocks[i].Text.Length : 0;
        }
    }

    /// <summary>The words that stand under a picture: right above a line of credit, or again what the body says.</summary>
    private static void Captions(List<PageBlock> blocks)
    {
        var prose = blocks.Count(block => block.Kind is null && block.IsProse);
        var parted = blocks.Count(block => block.Kind is null && block.IsProse && block.AfterBlank) * 2 > prose;
        for (var i = 1; i < blocks.Count; i++)
        {
            var (above, credit) = (blocks[i - 1], blocks[i]);
            if (!credit.IsCreditOnly || credit.AfterBlank || above.Kind is not null || above.Text.Length > 500)
            {
                continue;
            }

            // Where no blank lines part the paragraphs, a credit may follow any of them.
            if ((parted && above.AfterBlank && prose > 1) || !above.IsProse || Repeated(blocks, i - 1) || (!parted && above.Text.Length <= 160 && prose > 3))
            {
                above.Kind = LineKind.Caption;
            }
        }

        for (var i = 1; i + 1 < blocks.Count; i++)
        {
            // The credit first, then the words, then a blank line.
            if (blocks[i - 1].IsCreditOnly && blocks[i] is { Kind: null, AfterBlank: false, Text.Length: <= 200 } && blocks[i + 1].AfterBlank && parted)
            {
                blocks[i].Kind = LineKind.Caption;
            }
        }

        var first = blocks.FindIndex(block => block.Kind is null && block.IsProse);
        for (var i = 0; i < blocks.Count; i++)
        {
            // "… à Paris, le 3 mars 2024. (AFP)" before the body is a caption; after it, the signature of an agency.
            if (blocks[i].Kind is null && blocks[i].Words <= 60 && prose > 2 && i <= first + 1 && blocks[i].DatelineLength == 0
                && CreditReader.ReadEnd(blocks[i].Text, loosely: true, blocks[i].IsWhollyRead ? blocks[i].Tokens : null) is not null)
            {
                blocks[i].Kind = LineKind.Caption;
            }
        }
    }

    private static bool Repeated(List<PageBlock> blocks, int at)
    {
        var text = blocks[at].Text.AsSpan().TrimEnd(".!?… »\"”");
        for (var i = Math.Max(0, at - Neighbours); i < Math.Min(blocks.Count, at + Neighbours + 1); i++)
        {
            if (i != at && blocks[i].Kind is null && blocks[i].Text.Length >= text.Length && blocks[i].Text.AsSpan().Contains(text, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A long line without an end, above the headline, strings other headlines together.</summary>
    private static void Tickers(List<PageBlock> blocks)
    {
        var heading = blocks.FindIndex(block => Headline.IsHeading(block) && !block.IsProse);
        var prose = blocks.FindIndex(Math.Max(0, heading), block => block.Kind is null && block.IsProse && block.EndsFinal);
        for (var i = 0; i < heading && heading < 15 && prose > heading; i++)
        {
            if (blocks[i] is { Kind: null, EndsFinal: false, EndsOpen: false, BreaksOff: false, Words: >= 25 } && !(blocks[i + 1].Continues || blocks[i].Continues) && !Headline.IsRepeatedBelow(blocks, i))
            {
                blocks[i].Kind = LineKind.Furniture;
            }
        }
    }

    /// <summary>Prose at the head that a byline, a date or a credit parts from the body is the standfirst.</summary>
    private static void Lead(List<PageBlock> blocks, int title)
    {
        var total = blocks.Where(block => block.Kind is null && block.IsProse).Sum(block => block.Text.Length);
        var (paragraphs, chars, split, parted) = (0, 0, -1, false);
        for (var i = title + 1; i < blocks.Count && paragraphs <= 2; i++)
        {
            if (blocks[i].Kind is null && blocks[i].IsProse)
            {
                paragraphs += blocks[i].Continues ? 0 : 1;
                chars += blocks[i].Text.Length;
                continue;
            }

            var separates = blocks[i].Kind is LineKind.Byline or LineKind.Stamp
                || (blocks[i].Kind is LineKind.Caption && paragraphs == 1 && !parted && chars <= 350);
            if (separates && paragraphs == 0)
            {
                parted = true;
            }
            else if (paragraphs == 1 && split < 0 && chars <= ShortestParagraph && IsGap(blocks, i))
            {
                split = i;
            }
            else if (separates && paragraphs <= 2 && chars <= LongestLead && (total - chars) * (paragraphs == 1 ? 2 : 1) > chars)
            {
                split = i;
            }
        }

        Points(blocks, title);
        for (var i = title + 1; i < split; i++)
        {
            // A dateline or an agency's mark opens the body, never a standfirst.
            if (blocks[i].Kind is null && blocks[i].IsProse && (blocks[i].DatelineLength > 0 || BodyOpening.CreditLength(blocks[i].Text) > 0))
            {
                return;
            }
        }

        for (var i = title + 1; i < split; i++)
        {
            if (blocks[i].Kind is null && blocks[i].IsProse)
            {
                blocks[i].Kind = LineKind.Lead;
            }
        }
    }

    /// <summary>Three lines or more of pictures, addresses and the like, whole paragraphs after them.</summary>
    private static bool IsGap(List<PageBlock> blocks, int from)
    {
        var end = from;
        while (end < blocks.Count && (blocks[end].Kind is LineKind.Furniture or LineKind.Caption || !blocks[end].IsProse && blocks[end].Kind is null))
        {
            end++;
        }

        return end - from >= 3 && blocks.Skip(end).Count(block => block.Kind is null && block.IsProse) >= 3;
    }

    /// <summary>Points of a list between the headline and an agency's dateline sum the article up.</summary>
    private static void Points(List<PageBlock> blocks, int title)
    {
        var dateline = blocks.FindIndex(title + 1, block => block.Kind is null && block.DatelineLength > 0);
        if (title < 0 || dateline < 0 || blocks.FindIndex(title + 1, block => block.Kind is null && block.IsProse && !block.IsBulleted) < dateline)
        {
            return;
        }

        for (var i = title + 1; i < dateline; i++)
        {
            if (blocks[i].Kind is null && blocks[i].IsBulleted)
            {
                blocks[i].Kind = LineKind.Lead;
            }
        }
    }

    /// <summary>Paragraphs that break off after the article's signature are the openings of other articles.</summary>
    private static void Teasers(List<PageBlock> blocks)
    {
        var first = blocks.Count;
        while (first > 0 && (blocks[first - 1].Kind is not null and not LineKind.Byline and not LineKind.Lead || blocks[first - 1] is { Kind: null, BreaksOff: true }))
        {
            first--;
        }

        if (first > 1 && blocks[first - 1].Kind == LineKind.Byline && blocks.FindIndex(block => block.Kind is null && block.IsProse) is >= 0 and var prose && prose < first)
        {
            for (var i = first; i < blocks.Count; i++)
            {
                blocks[i].Kind ??= LineKind.Furniture;
            }
        }
    }

    /// <summary>From the first whole sentence to the last: what has no sentence's look in between are sub-headings and links.</summary>
    private static void Body(List<PageBlock> blocks, int title)
    {
        var first = blocks.FindIndex(block => block.Kind is null && block.IsProse);
        while (first > title + 1 && title >= 0 && blocks[first - 1] is { Kind: null, IsBulleted: true, Words: >= 5 } point && !point.Text.EndsWith(blocks[title].Text, StringComparison.OrdinalIgnoreCase))
        {
            // A list that opens the article.
            first--;
        }

        var last = blocks.FindLastIndex(block => block.Kind is null && block.IsProse);
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (block.Kind is not null)
            {
                continue;
            }

            var inside = first >= 0 && i >= first && i <= last;
            var follows = i > 0 && blocks[i - 1].Kind == LineKind.Body;
            var resumes = !follows && block.Words >= 5 && last >= 0 && i > last && i - last <= 3;
            var keeps = inside
                ? block.IsProse || block.Words >= LongestHeading || (block.EndsFinal && block.Words >= 1) || block.IsBulleted || (block.EndsOpen && block.Words >= 4) || (block.Continues && follows)
                : (follows && ((block.EndsFinal && block.Words >= 2) || block.IsBulleted || block.Continues)) || (resumes && block.Text[^1] == '.');
            block.Kind = keeps ? LineKind.Body : LineKind.Furniture;
            if (keeps && i > last)
            {
                last = i;
            }
        }
    }

    /// <summary>Where blank lines part the paragraphs, prose squeezed between two lines of furniture belongs to their box: a newsletter, an advertisement.</summary>
    private static void Boxes(List<PageBlock> blocks)
    {
        var body = blocks.Count(block => block.Kind == LineKind.Body);
        if (blocks.Count(block => block.Kind == LineKind.Body && block.AfterBlank) * 3 < body * 2)
        {
            return;
        }

        for (var i = 1; i + 1 < blocks.Count; i++)
        {
            if (blocks[i] is { Kind: LineKind.Body, AfterBlank: false, Continues: false, Words: <= 40 } && blocks[i - 1].Kind == LineKind.Furniture
                && blocks[i + 1] is { Kind: LineKind.Furniture, AfterBlank: false } && blocks[i - 1].Reach != FurnitureReach.Line | blocks[i - 1].Words <= 8)
            {
                blocks[i].Kind = LineKind.Furniture;
            }
        }
    }

    /// <summary>A paragraph that stands twice is a caption or a pull quote the second time.</summary>
    private static void Repeats(List<PageBlock> blocks)
    {
        var seen = new HashSet<PageBlock>(SameWords.Instance);
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Kind == LineKind.Body && blocks[i].Text.Length >= 40 && !seen.Add(blocks[i]))
            {
                blocks[i].Kind = i + 1 < blocks.Count && blocks[i + 1].IsCreditOnly ? LineKind.Caption : LineKind.Furniture;
            }
        }

        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Kind == LineKind.Body && blocks[i].Text.Length is >= 40 and <= 300 && !blocks[i].Continues && RepeatedInBody(blocks, i))
            {
                blocks[i].Kind = LineKind.Furniture;
            }
        }
    }

    private static bool RepeatedInBody(List<PageBlock> blocks, int at)
    {
        var text = blocks[at].Text.AsSpan().Trim("«»\"“”.!?… \u00A0");
        for (var i = Math.Max(0, at - Neighbours); i < Math.Min(blocks.Count, at + Neighbours + 1); i++)
        {
            if (i != at && blocks[i].Kind == LineKind.Body && blocks[i].Text.Length > text.Length + 20
                && blocks[i].Text.AsSpan().Contains(text, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where nothing looks like a body, the longest prose is one rather than nothing.</summary>
    private static void Fallback(List<PageBlock> blocks)
    {
        if (blocks.Exists(block => block.Kind == LineKind.Body))
        {
            return;
        }

        var longest = blocks.Where(block => block.Words > 0 && block.Kind is LineKind.Lead or LineKind.Title or LineKind.Furniture or LineKind.Caption && !block.IsCreditOnly)
            .OrderByDescending(block => block.Kind switch { LineKind.Lead => 2, LineKind.Title => 0, _ => 1 } * 10_000L * (block.IsProse ? 1 : 0) + block.Text.Length)
            .FirstOrDefault();
        if (longest is not null)
        {
            longest.Kind = LineKind.Body;
        }
    }
}
