using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;
using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Actors;

/// <summary>Tells a capital that is a place ("à Moscou", "le maire de Moscou") from one that stands for its government ("Moscou a accusé").</summary>
internal static class PlaceContext
{
    public static bool IsPlace(Token[] tokens, int first, int end)
    {
        if (first == 0)
        {
            return false;
        }

        var before = first - 1;
        while (before > 0 && tokens[before].Is(WordClass.Article) && tokens[before].Lower is "la" or "le" or "l'" or "les")
        {
            before--;
        }

        if (tokens[before].Lower is "et" or "ou" && before > 0 && tokens[before - 1].IsCapitalised)
        {
            // "à Moscou et Pékin": as the first of the two.
            var other = before - 1;
            return other > 0 && IsLocative(tokens[other - 1].Lower);
        }

        if (tokens[before].Lower is "de" or "d'" or "du")
        {
            return before == 0 || !OfficeWords.IsOfGovernment(PrecedingNoun(tokens, before));
        }

        // "PARIS, 3 mai": a dateline inside the text; "(Paris)": a place.
        return IsLocative(tokens[before].Lower) || tokens[before].Lower == "(" && end < tokens.Length && tokens[end].Lower == ")";
    }

    /// <summary>"à l'Élysée", "au Kremlin", "devant la Maison Blanche": where something happens.</summary>
    public static bool IsLocated(Token[] tokens, int first)
    {
        var before = first - 1;
        if (before > 0 && tokens[before].Lower is "la" or "le" or "l'")
        {
            before--;
        }

        return before >= 0 && (IsLocative(tokens[before].Lower) || tokens[before].Lower is "devant" or "chez");
    }

    private static bool IsLocative(string word) => WordClasses.Is(word, WordClass.PlacePreposition);

    /// <summary>"le soutien militaire de Moscou": the noun is before its adjectives.</summary>
    private static string PrecedingNoun(Token[] tokens, int link)
    {
        for (var i = link - 1; i >= Math.Max(0, link - 3); i--)
        {
            if (OfficeWords.IsOfGovernment(tokens[i]))
            {
                return tokens[i].Folded;
            }

            if (tokens[i].Kind != TokenKind.Word || tokens[i].Is(WordClass.Preposition | WordClass.Article))
            {
                break;
            }
        }

        return "";
    }
}
