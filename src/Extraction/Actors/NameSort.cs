using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;
using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Actors;

/// <summary>Decides what an unknown capitalised name is: French puts no article before a person, and names other things after a common noun.</summary>
internal static class NameSort
{
    /// <returns>Null where nothing tells: a lone capitalised word may be a place, a brand, or the first word of a sentence.</returns>
    public static MentionSort? Of(Token[] tokens, int first, int end, Sentence sentence)
    {
        var length = end - first;
        ref readonly var head = ref tokens[first];
        var named = NameLexicon.French.IsGiven(head) || NameLexicon.French.IsFamilyFirst(head);
        var before = first > sentence.FirstToken ? tokens[first - 1] : default;
        var noun = first > sentence.FirstToken && before.Lower is not ("de" or "d'") ? HeadBefore(tokens, first, sentence.FirstToken) : null;

        if (Enumerable.Range(first, length).Any(i => OfficeWords.IsOrganisationWord(tokens[i]) && (tokens[i].Lower.Length > 3 || tokens[i].Case == LetterCase.Upper) || tokens[i].Lower == "&") && length > 1)
        {
            return MentionSort.Organisation;
        }

        if (head.Case == LetterCase.Upper && length == 1 && OfficeWords.IsThingAcronym(head.Folded))
        {
            return null;
        }

        if (noun == Lexicons.HeadSort.Site || IsTitle(tokens, first, end) || length > 1 && OfficeWords.IsThing(tokens[end - 1].Folded) && !named)
        {
            return null;
        }

        if (length > 1 && named && !IsArticle(before))
        {
            return MentionSort.Person;
        }

        if (noun == Lexicons.HeadSort.State)
        {
            // "le régime Traoré", "le gouvernement Lambert": a person's.
            return MentionSort.Person;
        }

        if (noun is not null)
        {
            return MentionSort.Organisation;
        }

        if (head.Case == LetterCase.Upper && length == 1 && end < sentence.EndToken && tokens[end].Kind == TokenKind.Number)
        {
            // "la RN 12", "un A 320": a thing of a series.
            return null;
        }

        if (IsArticle(before))
        {
            return head.Case == LetterCase.Upper && head.Lower.Length is > 1 and < 7 || length > 1 && named == false && before.Lower is "l'" or "le" or "la" && length > 1
                || length == 1 && !named && before.Lower is "l'" or "le" or "la" or "du" or "au" && !NameLexicon.French.IsCommon(head)
                ? MentionSort.Organisation
                : null;
        }

        if (length > 1)
        {
            // "missiles Storm Shadow", "loi Le Chapelier": beside a common noun that is no role, the name of a thing.
            if (before is { Kind: TokenKind.Word, Case: LetterCase.Lower, Lower: not null } && !IsTrade(tokens, first - 1, sentence.FirstToken) && !WordClasses.IsFunction(before) && !before.Is(WordClass.TimeNoun)
                && (NameLexicon.French.IsCommon(before) || !VerbLexicon.French.TryGet(before, out _)))
            {
                return null;
            }

            return before.Lower is not null && (before.Is(WordClass.PlacePreposition) || before.Lower == "a" && first == sentence.FirstToken + 1) ? null : MentionSort.Person;
        }

        // One word: an acronym may act; any other name is somebody's only if it is met elsewhere (see Coreference).
        if (head.Case == LetterCase.Upper && head.Lower.Length is > 1 and < 7 && before.Lower is not null && before.Kind == TokenKind.Punctuation)
        {
            return MentionSort.Organisation;
        }

        if (head.Case == LetterCase.Upper && head.Lower.Length is > 2 and < 7 && first > sentence.FirstToken && before.Kind == TokenKind.Word && before.IsCapitalised == false)
        {
            return null;
        }

        return MentionSort.Person;
    }

    /// <summary>"la paléontologue kényane X": a trade, with a nationality or without.</summary>
    private static bool IsTrade(Token[] tokens, int at, int start)
    {
        if (at > start && CountryLexicon.French.TryGetAdjective(tokens[at].Lower, out _))
        {
            at--;
        }

        return OfficeWords.IsTrade(tokens[at].Folded);
    }

    /// <summary>"la vidéo « Collateral Murder »": alone between quotation marks, behind a noun, the title of a thing.</summary>
    private static bool IsTitle(Token[] tokens, int first, int end) =>
        first > 1 && end < tokens.Length && tokens[first - 1].Kind == TokenKind.Quote && tokens[end].Kind == TokenKind.Quote
        && tokens[first - 2] is { Kind: TokenKind.Word, Case: LetterCase.Lower } && NameLexicon.French.IsCommon(tokens[first - 2]) && !NameLexicon.French.IsGiven(tokens[first]);

    private static bool IsArticle(in Token token) => token.Lower is "le" or "la" or "l'" or "les" or "du" or "des" or "au" or "aux" or "un" or "une" or "cette" or "ce";

    /// <summary>"l'organisme d'enquête X", "le site spécialisé X": the common noun that says what X is.</summary>
    private static HeadSort? HeadBefore(Token[] tokens, int first, int start)
    {
        for (var i = first - 1; i >= Math.Max(start, first - 4); i--)
        {
            if (tokens[i].Kind != TokenKind.Word || VerbLexicon.French.TryGet(tokens[i], out _) && !NameLexicon.French.IsCommon(tokens[i]))
            {
                return null;
            }

            if (HeadLexicon.French.TryMatch(tokens, i, first, out var head, out _))
            {
                return head.TakesName ? head.Sort : null;
            }

            if (WordClasses.IsFunction(tokens[i]) && tokens[i].Lower is not ("de" or "d'"))
            {
                return null;
            }
        }

        return null;
    }
}
