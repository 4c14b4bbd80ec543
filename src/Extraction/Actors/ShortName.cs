using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;
using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Actors;

/// <summary>"l'Agence nationale de renseignements (ANR)": the brackets that give a name its short form, and where the long one starts.</summary>
internal static class ShortName
{
    /// <summary>In tokens, how long a name may be that an acronym stands for.</summary>
    private const int LongestName = 18;

    /// <summary>The bracket that opens on a short name, after words only; -1 where there is none near.</summary>
    /// <param name="first">The first word of what may be the long name.</param>
    public static int BracketAfter(Token[] tokens, int first, int end)
    {
        for (var i = first + 1; i < Math.Min(end, first + LongestName); i++)
        {
            if (tokens[i].Kind is TokenKind.Word or TokenKind.Number)
            {
                continue;
            }

            return tokens[i].Lower == "(" && IsShort(tokens, i + 1, end) ? i : -1;
        }

        return -1;
    }

    /// <summary>The token after the closing bracket; where more stands in the brackets, after the short name.</summary>
    public static int EndOf(Token[] tokens, int bracket) => tokens[bracket + 2].Lower == ")" ? bracket + 3 : bracket + 2;

    /// <summary>"(ANR)", "(ANR, renseignement)": one word in capitals, or capitalised and alone.</summary>
    private static bool IsShort(Token[] tokens, int at, int end) =>
        at + 1 < end && tokens[at].Kind == TokenKind.Word && tokens[at].IsCapitalised && tokens[at].Lower.Length is > 1 and < 13 && !(tokens[at].Case == LetterCase.Upper && OfficeWords.IsThingAcronym(tokens[at].Folded))
        && (tokens[at + 1].Lower == ")" || tokens[at].Case == LetterCase.Upper && tokens[at + 1].Lower is "," or ";" or "-");

    /// <summary>Whether the letters of the short name begin words of the long one, in their order and the first at its head: PPCP, HCR, CICR.</summary>
    public static bool StandsFor(Token[] tokens, int first, int bracket) => HeadOf(tokens, bracket, first) == first;

    /// <summary>The word with which the long name must begin, from the letters of the short one; -1 where they do not fit.</summary>
    public static int HeadOf(Token[] tokens, int bracket, int first)
    {
        var letters = tokens[bracket + 1].Folded;
        var letter = letters.Length - 1;
        while (letter >= 0 && !char.IsLetter(letters[letter]))
        {
            // "UC-2025"
            letter--;
        }

        for (var i = bracket - 1; i >= first && tokens[i].Kind is TokenKind.Word or TokenKind.Number; i--)
        {
            // "Croix-Rouge" gives two letters, from its end.
            var word = tokens[i].Folded;
            for (var at = word.Length - 1; at >= 0 && letter >= 0; at--)
            {
                if (word[at] == letters[letter] && (at == 0 || !char.IsLetter(word[at - 1])))
                {
                    letter--;
                }
            }

            while (letter >= 0 && !char.IsLetter(letters[letter]))
            {
                letter--;
            }

            if (letter < 0)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>
    /// Whether a name that its short one does not spell ("Syndicat du personnel des transports (SEV)") may reach to the bracket: adjectives and
    /// complements do, a verb or a new clause does not.
    /// </summary>
    public static bool MayReach(Token[] tokens, int from, int bracket)
    {
        for (var i = from; i < bracket; i++)
        {
            ref readonly var token = ref tokens[i];
            if (token.Is(WordClass.Relative | WordClass.That | WordClass.SubjectPronoun | WordClass.Subordinator)
                || !token.IsCapitalised && !NameLexicon.French.IsCommon(token) && !OfficeWords.IsAdjective(token) && !WordClasses.IsFunction(token)
                    && VerbLexicon.French.TryGet(token, out var forms) && !Array.Exists(forms, f => f.Tense == VerbTense.PastParticiple)
                || HeadLexicon.French.TryMatch(tokens, i, bracket, out var head, out _) && (token.IsCapitalised || head.Needs is HeadNeed.Any or HeadNeed.Adjective or HeadNeed.Nothing))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the bracket may hold another name of the institution: no place, no agency that told it, no party of its head.</summary>
    public static bool MayName(Token[] tokens, string text, int bracket, int end, HeadSort sort)
    {
        var at = bracket + 1;
        if (tokens[at].Case != LetterCase.Upper && !IsUsedAgain(tokens, at) || CountryLexicon.French.TryMatchCountry(tokens, at, end, out _, out _)
            || PlaceLexicon.French.TryMatch(tokens, at, end, out _, out _))
        {
            return false;
        }

        return !OrganisationLexicon.French.TryMatch(tokens, text, at, end, out var known, out _) || known.Kind switch
        {
            OrganisationKind.Agency or OrganisationKind.Media => sort == HeadSort.Media,
            OrganisationKind.Party => sort is HeadSort.Party or HeadSort.Ngo,
            _ => true,
        };
    }

    /// <summary>Whether the long name is one of an organisation known by the short one: ANS is not always the Armée nationale syrienne.</summary>
    public static bool MayBe(Organisation known, string name)
    {
        var words = ContentOf(name);
        var spelled = known.Aliases.Where(alias => alias.Contains(' ', StringComparison.Ordinal)).Select(ContentOf).ToArray();
        return spelled.Length == 0 || words.Length == 0
            || Array.Exists(spelled, alias => Array.TrueForAll(alias, word => words.Contains(word, StringComparer.Ordinal)) || Array.TrueForAll(words, word => alias.Contains(word, StringComparer.Ordinal)));
    }

    /// <summary>What tells a name from others that begin as it does: its longer words but the first.</summary>
    private static string[] ContentOf(string name) => [.. Folding.Fold(name).Split([' ', '-', '\'', '’'], StringSplitOptions.RemoveEmptyEntries).Skip(1).Where(word => word.Length > 3)];

    /// <summary>Whether a word of the text stands elsewhere too, outside brackets.</summary>
    public static bool IsUsedAgain(Token[] tokens, int at)
    {
        for (var k = 1; k < tokens.Length; k++)
        {
            if (k != at && tokens[k].Case == tokens[at].Case && tokens[k].Lower == tokens[at].Lower && tokens[k - 1].Lower != "(")
            {
                return true;
            }
        }

        return false;
    }
}
