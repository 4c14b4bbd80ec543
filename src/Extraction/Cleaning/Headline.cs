using System.Buffers;
using Dossier.Extraction.Dates;
using Dossier.Extraction.Sentences;
using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Cleaning;

/// <summary>Finds the headline among the lines above the first paragraph.</summary>
internal static class Headline
{
    private const int Neighbours = 6;

    private static readonly SearchValues<char> Parting = SearchValues.Create(":,«\"?!");

    /// <summary>Marks the headline; its index, or -1.</summary>
    public static int Find(List<PageBlock> blocks)
    {
        var firstProse = blocks.FindIndex(block => block.Kind is null && block.IsProse);
        var best = -1;
        for (var i = 0; i < (firstProse < 0 ? blocks.Count : firstProse); i++)
        {
            // A kicker has a word or three; a headline more. The first headline counts.
            if (IsHeading(blocks[i]) && (best < 0 || (blocks[best].Words < 5 && blocks[i].Words >= 5)))
            {
                best = i;
            }
        }

        if (best >= 0 && IsNominal(blocks[best]))
        {
            // The name of the site, its menu, the headline.
            var parted = false;
            for (var i = best + 1; i < firstProse; i++)
            {
                parted |= blocks[i].Kind == LineKind.Furniture;
                if (blocks[i].Kind is LineKind.Byline or LineKind.Stamp && !parted)
                {
                    break;
                }

                if (parted && IsHeading(blocks[i]) && !IsNominal(blocks[i]))
                {
                    best = i;
                    break;
                }
            }
        }

        for (var i = best + 1; best >= 0 && i < firstProse; i++)
        {
            // "Headline – Name of the site", then the headline alone.
            if (IsHeading(blocks[i]) && blocks[best].Text.Length > blocks[i].Text.Length + 3 && blocks[best].Text.StartsWith(blocks[i].Text, StringComparison.Ordinal)
                && blocks[best].Text.AsSpan(blocks[i].Text.Length).TrimStart()[0] is '-' or '–' or '—' or '|' or '·')
            {
                best = i;
                break;
            }
        }

        if (best < 0 && firstProse >= 0 && (IsHeadline(blocks, firstProse) || IsRepeatedBelow(blocks, firstProse) || IsOpenHeadline(blocks, firstProse)))
        {
            best = firstProse;
        }

        if (best >= 0)
        {
            blocks[best].Kind = LineKind.Title;
            for (var i = best + 1; i < blocks.Count && blocks[i].Continues; i++)
            {
                blocks[i].Kind = LineKind.Title;
            }
        }

        for (var i = best + 1; best >= 0 && i < blocks.Count && i <= best + Neighbours * 2; i++)
        {
            // The headline again, above the body: "Le port rouvre-t-il ?"
            if (blocks[i].Kind is null && blocks[i].Text[^1] != '.' && blocks[i].Text.Equals(blocks[best].Text, StringComparison.OrdinalIgnoreCase))
            {
                blocks[i].Kind = LineKind.Furniture;
            }
        }

        return best;
    }

    /// <summary>Names and nouns without a verb or a mark that parts a theme from what is said of it.</summary>
    private static bool IsNominal(PageBlock block)
    {
        if (block.Words > 9 || block.Text.AsSpan().ContainsAny(Parting))
        {
            return false;
        }

        foreach (ref readonly var token in block.Tokens.AsSpan())
        {
            if (token is { Kind: TokenKind.Word, Case: LetterCase.Lower } && !WordClasses.IsFunction(token) && token.Word.Verbs.Length > 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A long headline that the first sentence of the article says again, there with its full stop.</summary>
    public static bool IsRepeatedBelow(List<PageBlock> blocks, int at) =>
        blocks[at] is { EndsFinal: false, EndsOpen: false, BreaksOff: false, Words: <= 45 } && at + 1 < blocks.Count && blocks[at + 1].Kind is null
        && !blocks[at + 1].Continues && blocks[at + 1].Text.StartsWith(blocks[at].Text, StringComparison.OrdinalIgnoreCase);

    /// <summary>"Guerre en Ukraine. Kiev libère 270 prisonniers": more than one sentence, the last without its full stop, and whole paragraphs below.</summary>
    private static bool IsOpenHeadline(List<PageBlock> blocks, int at) =>
        blocks[at] is { EndsFinal: false, EndsOpen: false, BreaksOff: false, Words: <= 24, IsBulleted: false } && at + 1 < blocks.Count && !blocks[at + 1].Continues
        && blocks[at].DatelineLength == 0 && blocks.Skip(at + 1).Count(block => block.Kind is null && block.IsProse && block.EndsFinal) >= 2;

    public static bool IsHeading(PageBlock block) =>
        block.Kind is null && block.Words is >= 3 and <= 32 && block.Text.Length >= 12 && !block.IsBulleted && block.DatelineLength == 0
        && block.Tokens.Any(token => token.Kind == TokenKind.Word && (!token.IsCapitalised || token.Case == LetterCase.Upper));

    /// <summary>A headline that ends as a sentence does: one short sentence, and longer paragraphs after it.</summary>
    private static bool IsHeadline(List<PageBlock> blocks, int at)
    {
        var block = blocks[at];
        if (block.Words > 26 || block.Text.Length > 170 || block.DatelineLength > 0 || BodyOpening.CreditLength(block.Text) > 0
            || SentenceSplitter.Split(block.Text).Sentences.Length != 1 || (at + 1 < blocks.Count && blocks[at + 1].Continues))
        {
            return false;
        }

        var (next, rest) = (0, 0);
        for (var i = at + 1; i < blocks.Count && rest < 3; i++)
        {
            if (blocks[i].Kind is null && blocks[i].IsProse)
            {
                next = next == 0 ? blocks[i].Text.Length : next;
                rest++;
            }
        }

        var stamped = at > 0 && blocks[at - 1].Kind == LineKind.Stamp && blocks[at - 1].Span.End + 2 >= block.Span.Start;
        if (rest >= 1 && (block.Text[^1] is ('?' or '!') || (at + 1 < blocks.Count && blocks[at + 1].Kind is null && BodyOpening.DatelineLength(blocks[at + 1].Text, blocks[at + 1].Tokens) > 0)))
        {
            return true;
        }

        // The first sentence of an article says the day; a headline seldom does.
        return rest >= 1 && (stamped || (rest >= 2 && next * 2 >= block.Text.Length * 3)) && DateFinder.Find(SentenceSplitter.Split(block.Text)).Count == 0;
    }
}
