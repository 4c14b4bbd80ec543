using Dossier.Extraction.Dates;
using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Cleaning;

/// <summary>Lines that say both who and when: "11 janvier 2021 à 19h19 par AFP", "Xinhua | 06.07.2021 11h31", "site.example.org | Publié le 2021-01-13 à 05:42".</summary>
internal static class SignedStamp
{
    private const int MostTokens = 40;
    private const int MostNames = 8;

    public static bool Is(PageBlock block) =>
        block.Tokens.Length is > 2 and <= MostTokens && block.Words <= 25 && !block.EndsFinal
        && (IsSigned(block) || IsLabelledHour(block))
        && StampDates.Find(SentenceSplitter.Split(block.Text)).Exists(found => found.Date.IsDay);

    /// <summary>"avec Jeanne Martin et la rédaction de RTL", "J. M. (avec Belga).": names, one of them a publisher's, and a word that says what they did.</summary>
    public static bool IsNames(PageBlock block)
    {
        var (tokens, text) = (block.Tokens, block.Text);
        if (block.Words is < 2 or > 14 || tokens.Length > MostTokens || text.Contains('©', StringComparison.Ordinal))
        {
            return false;
        }

        // "AA / Bagdad / Jeanne Martin", "JM—MAP": strokes between a publisher and names.
        var (publishers, signs) = (0, text.Contains(" / ", StringComparison.Ordinal) || text.Contains('—', StringComparison.Ordinal));
        for (var i = 0; i < tokens.Length;)
        {
            if (FurnitureLexicon.French.CreditWords.TryMatch(tokens, i, tokens.Length, out _, out _))
            {
                return false;
            }

            signs |= FurnitureLexicon.French.Signed.TryMatch(tokens, i, tokens.Length, out _, out _);
            if (PublisherNames.TryMatch(tokens, text, i, tokens.Length, out _, out var length))
            {
                publishers++;
            }
            else if (!FurnitureLexicon.French.BylineWords.TryMatch(tokens, i, tokens.Length, out _, out length))
            {
                length = 1;
                if (tokens[i].Kind is TokenKind.Quote or TokenKind.Number || (tokens[i].Kind == TokenKind.Word && !tokens[i].IsCapitalised))
                {
                    return false;
                }
            }

            i += length;
        }

        return signs && publishers > 0;
    }

    /// <summary>Dates, names, publishers and addresses, with a mark or a byline's word that parts them; a headline has other words.</summary>
    private static bool IsSigned(PageBlock block)
    {
        var (tokens, text) = (block.Tokens, block.Text);
        var (names, signs) = (0, text.AsSpan().IndexOfAny("|│•·") >= 0 || text.Contains(" / ", StringComparison.Ordinal) || text.Contains("   ", StringComparison.Ordinal));
        for (var i = 0; i < tokens.Length;)
        {
            if (PublisherNames.TryMatch(tokens, text, i, tokens.Length, out _, out var length))
            {
                signs = true;
            }
            else if (FurnitureLexicon.French.Starts.TryMatch(tokens, i, tokens.Length, out var match, out length) && match.Kind == FurnitureKind.Byline)
            {
                signs |= i == 0 || tokens[i - 1].Kind != TokenKind.Word || tokens[i - 1].Word.Date.Roles == DateRoles.None;
            }
            else if (AddressLength(text, tokens, i) is > 0 and var address)
            {
                length = address;
            }
            else if (LineJudge.StampStep(tokens, i, out _, out _) is > 0 and var step)
            {
                length = step;
            }
            else if (FurnitureLexicon.French.BylineWords.TryMatch(tokens, i, tokens.Length, out _, out length))
            {
            }
            else if (tokens[i].IsCapitalised && ++names <= MostNames)
            {
                length = 1;
            }
            else
            {
                return false;
            }

            i += length;
        }

        return signs;
    }

    /// <summary>"… depuis sa publication le 01/03/2010 à 13:45": a label, a date and an hour, whatever the words around.</summary>
    private static bool IsLabelledHour(PageBlock block)
    {
        if (block.IsProse)
        {
            return false;
        }

        var tokens = block.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            LineJudge.StampStep(tokens, i, out _, out var label);
            if (!label)
            {
                continue;
            }

            var (day, hour) = (false, false);
            for (var j = i; j < tokens.Length && LineJudge.StampStep(tokens, j, out var number, out _) > 0; j++)
            {
                hour |= day && number && block.Text.AsSpan(tokens[j].Start, tokens[j].Span.Length).Contains(':');
                day |= number;
            }

            if (hour)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"French.site.example": words joined by full stops.</summary>
    private static int AddressLength(string text, Token[] tokens, int i)
    {
        var end = i + 1;
        while (tokens[i].Kind == TokenKind.Word && end + 1 < tokens.Length && text[tokens[end].Start] == '.' && tokens[end].Start == tokens[end - 1].End && tokens[end + 1].Start == tokens[end].End
            && tokens[end + 1].Kind == TokenKind.Word)
        {
            end += 2;
        }

        return end > i + 1 ? end - i : 0;
    }
}
