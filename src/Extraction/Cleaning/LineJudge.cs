using Dossier.Extraction.Dates;
using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Cleaning;

/// <summary>Tells furniture, bylines, stamps and credits by their words alone; what it leaves open, their place on the page tells.</summary>
internal static class LineJudge
{
    private const int LongestFurniture = 60;

    public static void Judge(PageBlock block)
    {
        var tokens = block.Tokens;
        var first = FirstWord(tokens);
        if (first == tokens.Length)
        {
            // A bare date is a stamp; strokes, stars and other numbers are nothing: "***", "3 / 12".
            block.Kind = tokens.Length is > 0 and < 20 && DateFinder.Find(SentenceSplitter.Split(block.Text)).Count > 0 ? LineKind.Stamp : LineKind.Furniture;
            block.Reach = IsEndMark(block.Text) ? FurnitureReach.Rest : FurnitureReach.Line;
            return;
        }

        var lexicon = FurnitureLexicon.French;
        if (lexicon.Lines.TryMatch(tokens, first, tokens.Length, out var match, out var length) && IsRest(tokens, first + length))
        {
            Set(block, match);
        }
        else if (IsLinkMark(block.Text) || IsFile(block) || IsTrail(block, first))
        {
            block.Kind = LineKind.Furniture;
        }
        else if (IsStamp(block, first))
        {
            block.Kind = LineKind.Stamp;
        }
        else if (SignedStamp.Is(block) || SignedStamp.IsNames(block) || IsSourced(block))
        {
            block.Kind = LineKind.Byline;
        }
        else if (IsPublishers(block.Text, tokens, out var pictures))
        {
            (block.Kind, block.IsCreditOnly) = pictures ? (LineKind.Caption, true) : (LineKind.Byline, false);
        }
        else if (block.Text[0] == '(' && block.Text[^1] == ')' && block.Words <= LongestFurniture && BodyOpening.IsSignature(block.Text.Trim('(', ')')))
        {
            block.Kind = LineKind.Byline;
        }
        else if (block.IsBulleted && block.Words <= 8 && !block.EndsFinal && HoldsPublisher(block))
        {
            // "- Jeanne Martin La Presse Canadienne"
            block.Kind = LineKind.Byline;
        }
        else if (block.Text[0] == '©' && HoldsFurniture(tokens))
        {
            // "© … Tous droits réservés" is of the page.
            block.Kind = LineKind.Furniture;
        }
        else if (CreditReader.ReadLine(block.Text, tokens) is not null)
        {
            (block.Kind, block.IsCreditOnly) = (LineKind.Caption, true);
        }
        else if (block.Text[0] == '©' && block.Words <= LongestFurniture)
        {
            // The credit and the words under the picture, run together.
            block.Kind = LineKind.Caption;
        }
        else if (block.Words <= 90 && CreditReader.ReadEnd(block.Text, loosely: false, block.IsWhollyRead ? tokens : null) is not null)
        {
            block.Kind = LineKind.Caption;
        }
        else if (lexicon.Starts.TryMatch(tokens, first, tokens.Length, out match, out length) && block.Words <= LongestFurniture)
        {
            JudgeStart(block, match, first, length);
        }
        else if (IsMenu(block) || IsParted(block))
        {
            block.Kind = LineKind.Furniture;
        }

        if (block.Kind is null && block.Words <= LongestFurniture && HoldsFurniture(tokens))
        {
            block.Kind = LineKind.Furniture;
        }
    }

    /// <summary>A line of nothing but agencies and media: "ATS Agence télégraphique suisse", "(ats/afp)", "franceinfo avec AFP".</summary>
    /// <param name="pictures">One of them supplies pictures: "Keystone/EPA".</param>
    public static bool IsPublishers(string text, Token[] tokens, out bool pictures)
    {
        var count = 0;
        pictures = false;
        var i = 0;
        while (i < tokens.Length)
        {
            pictures |= FurnitureLexicon.French.CreditWords.TryMatch(tokens, i, tokens.Length, out _, out _);
            if (PublisherNames.TryMatch(tokens, text, i, tokens.Length, out _, out var length))
            {
                count++;
                i += length;
            }
            else if (FurnitureLexicon.French.BylineWords.TryMatch(tokens, i, tokens.Length, out _, out length))
            {
                i += length;
            }
            else if (tokens.Length > 20 || (tokens[i].Kind == TokenKind.Word && !IsInitials(text, tokens, i)))
            {
                return false;
            }
            else
            {
                i++;
            }
        }

        return count > 0;
    }

    /// <summary>"Cet article a été publié automatiquement. Source : ats": ends in who supplied it.</summary>
    private static bool IsSourced(PageBlock block)
    {
        var tokens = block.Tokens;
        for (var i = Math.Max(0, tokens.Length - 8); i + 2 < tokens.Length && block.Words <= 30; i++)
        {
            if (block.Text[tokens[i + 1].Start] == ':' && FurnitureLexicon.French.BylineWords.TryMatch(tokens, i, tokens.Length, out _, out var length) && length == 1
                && IsPublishers(block.Text, tokens[(i + 2)..], out _))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"(mbr/ats)": the letters of an editor beside an agency.</summary>
    private static bool IsInitials(string text, Token[] tokens, int i) =>
        tokens[i].Span.Length <= 4 && tokens[i].Case is LetterCase.Lower or LetterCase.Upper
        && ((i > 0 && text[tokens[i - 1].Start] is '/' or ',') || (i + 1 < tokens.Length && text[tokens[i + 1].Start] is '/' or ','));

    /// <summary>Nothing but names, one of them a publisher's.</summary>
    private static bool HoldsPublisher(PageBlock block)
    {
        var publishers = 0;
        for (var i = 1; i < block.Tokens.Length;)
        {
            if (PublisherNames.TryMatch(block.Tokens, block.Text, i, block.Tokens.Length, out _, out var length))
            {
                publishers++;
                i += length;
            }
            else if (block.Tokens[i].Kind is TokenKind.Word && !block.Tokens[i].IsCapitalised)
            {
                return false;
            }
            else
            {
                i++;
            }
        }

        return publishers > 0;
    }

    private static int FirstWord(Token[] tokens)
    {
        var i = 0;
        while (i < tokens.Length && tokens[i].Kind is not TokenKind.Word)
        {
            i++;
        }

        return i;
    }

    /// <summary>Nothing but marks and numbers is left: "Commentaires (12)".</summary>
    private static bool IsRest(Token[] tokens, int from)
    {
        for (var i = from; i < tokens.Length; i++)
        {
            if (tokens[i].Kind == TokenKind.Word)
            {
                return false;
            }
        }

        return true;
    }

    private static void Set(PageBlock block, FurnitureMatch match)
    {
        block.Reach = match.Reach;
        block.Kind = match.Kind switch
        {
            FurnitureKind.Byline => LineKind.Byline,
            FurnitureKind.Stamp => LineKind.Stamp,
            FurnitureKind.Credit => LineKind.Caption,
            _ => LineKind.Furniture,
        };
        block.IsCreditOnly = match.Kind == FurnitureKind.Credit;
    }

    private static void JudgeStart(PageBlock block, FurnitureMatch match, int first, int length)
    {
        var next = first + length < block.Tokens.Length ? block.Tokens[first + length] : default;
        var marked = next.End > 0 && block.Text[next.Start] is ':' or '|' or '-' or '–' or '—' or '/' or '>' or '»';
        switch (match.Kind)
        {
            case FurnitureKind.Byline:
                // "Par Jeanne Martin": names follow, and no sentence.
                if (marked || (next.End > 0 && next.IsCapitalised && block.Words <= 18 && !block.EndsFinal) || (length > 1 && block.Words <= 25))
                {
                    block.Kind = LineKind.Byline;
                }

                break;

            case FurnitureKind.Credit:
                // "Photo d'archives: le port de Brest": a caption that names no one.
                if ((marked || (length > 1 && next.End > 0 && block.Text[next.Start] == ',')) && block.Words <= LongestFurniture)
                {
                    block.Kind = LineKind.Caption;
                }

                break;

            case FurnitureKind.Stamp:
                if (marked && !block.IsProse)
                {
                    block.Kind = LineKind.Stamp;
                }

                break;

            case FurnitureKind.Link:
                if (marked || block.Words <= 30)
                {
                    Set(block, match);
                }

                break;

            default:
                Set(block, match);
                break;
        }
    }

    /// <summary>"###", "¶": what press releases and magazines put behind their last sentence.</summary>
    private static bool IsEndMark(string text) => text is "¶" or "■" or "◼" or "-30-" or "– 30 –" || (text.Length >= 3 && text.AsSpan().IndexOfAnyExcept('#') < 0);

    /// <summary>"Accueil / Politique / …": the way to the page begins with an entry of the menu.</summary>
    private static bool IsTrail(PageBlock block, int first)
    {
        var tokens = block.Tokens;
        return !block.EndsFinal && FurnitureLexicon.French.Lines.TryMatch(tokens, first, tokens.Length, out var match, out var length) && match.Kind == FurnitureKind.Furniture
            && first + length + 1 < tokens.Length && block.Text[tokens[first + length].Start] is '/' or '>' or '›' or '»' or '|' or '→' && tokens[first + length].Start > tokens[first + length - 1].End;
    }

    private static bool IsLinkMark(string text) =>
        text[0] == '>' || text[0] is '►' or '▶' or '→' or '➡' or '⇒' or '➤' or '☞' or '▸'
        || (text.StartsWith("» ", StringComparison.Ordinal) && !text.AsSpan(1).ContainsAny('»', '«'));

    /// <summary>"sda-logo.jpeg", "https://…".</summary>
    private static bool IsFile(PageBlock block)
    {
        var tokens = block.Tokens;
        return !block.Text.Contains(' ', StringComparison.Ordinal)
            && (block.Text.Contains("://", StringComparison.Ordinal) || block.Text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
                || (tokens.Length > 2 && block.Text[tokens[^2].Start] == '.' && FurnitureLexicon.French.Ends.TryMatch(tokens, tokens.Length - 1, tokens.Length, out _, out _)));
    }

    /// <summary>Dates, hours, reading times and the words around them: "Publié: 14.09.2024 à 08:47 heures".</summary>
    public static bool IsStamp(PageBlock block) => block.Tokens.Length is > 1 and <= 12 && FirstWord(block.Tokens) is var first && first < block.Tokens.Length && IsStamp(block, first);

    private static bool IsStamp(PageBlock block, int first)
    {
        var tokens = block.Tokens;
        if (tokens.Length > 40)
        {
            return false;
        }

        var (words, numbers, label) = (0, 0, false);
        for (var i = 0; i < tokens.Length;)
        {
            var step = StampStep(tokens, i, out var number, out var isLabel);
            if (step == 0)
            {
                return false;
            }

            words += tokens[i].Kind == TokenKind.Word ? 1 : 0;
            numbers += number ? 1 : 0;
            label |= isLabel;
            i += step;
        }

        return words > 0 && (numbers > 0 || (label && !block.EndsFinal)) && first < tokens.Length;
    }

    /// <summary>How many tokens from <paramref name="i"/> may stand in a stamp; 0 where the one there may not.</summary>
    public static int StampStep(Token[] tokens, int i, out bool number, out bool label)
    {
        (number, label) = (false, false);
        var token = tokens[i];
        if (token.Kind == TokenKind.Number)
        {
            number = true;
            return 1;
        }

        if (token.Kind != TokenKind.Word)
        {
            return 1;
        }

        label = FurnitureLexicon.French.Starts.TryMatch(tokens, i, tokens.Length, out var start, out _) && start.Kind == FurnitureKind.Stamp;
        if (FurnitureLexicon.French.StampWords.TryMatch(tokens, i, tokens.Length, out _, out var length))
        {
            return length;
        }

        return StampMonths.Find(token) > 0 || IsDatedMonth(token) || token.Word.Date.Is(DateRoles.Weekday | DateRoles.Ordinal)
            || (token.Lower[0] == 'h' && token.Lower.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0)
                ? 1
                : 0;
    }

    /// <summary>"Nov-2025".</summary>
    private static bool IsDatedMonth(Token token) =>
        token.Lower.IndexOf('-', StringComparison.Ordinal) is > 2 and var hyphen && token.Lower.Length == hyphen + 5 && token.Lower.AsSpan(hyphen + 1).IndexOfAnyExceptInRange('0', '9') < 0
        && Tokenizer.Tokenize(token.Lower[..hyphen]) is [var month] && StampMonths.Find(month) > 0;

    /// <summary>"Accueil Monde Asie Politique": capitalised words without one that binds them.</summary>
    private static bool IsMenu(PageBlock block)
    {
        if (block.EndsFinal || block.Words is < 3 or > 40 || block.Text.AsSpan().ContainsAny(':', ',', '«'))
        {
            return false;
        }

        var entries = 0;
        for (var i = 0; i < block.Tokens.Length;)
        {
            if (FurnitureLexicon.French.Lines.TryMatch(block.Tokens, i, block.Tokens.Length, out _, out var length))
            {
                entries += length;
                i += length;
            }
            else
            {
                i++;
            }
        }

        return entries * 2 > block.Words;
    }

    /// <summary>"Boutique | Le magazine | Nos archives", "Football  Rugby  Handball": three short entries or more.</summary>
    private static bool IsParted(PageBlock block)
    {
        if (block.EndsFinal || block.Words is < 3 or > 40)
        {
            return false;
        }

        foreach (var mark in (ReadOnlySpan<string>)[" | ", " / ", " › ", " > ", " » ", "  "])
        {
            if (block.Text.AsSpan().Count(mark) < 2)
            {
                continue;
            }

            var entries = block.Text.Split(mark, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (entries.Length >= 3 && Array.TrueForAll(entries, entry => entry.AsSpan().Count(' ') < 4))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HoldsFurniture(Token[] tokens)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            if (FurnitureLexicon.French.Inside.TryMatch(tokens, i, tokens.Length, out _, out _))
            {
                return true;
            }
        }

        return false;
    }
}
