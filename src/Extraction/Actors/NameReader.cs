using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;
using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Actors;

/// <summary>Reads runs of capitalised words that may name a person: "Ursula von der Leyen", "Kim Jong-un", "J. K. Rowling".</summary>
internal static class NameReader
{
    private const int LongestName = 7;

    /// <returns>The token after the name, or <paramref name="index"/> where none starts.</returns>
    /// <param name="titled">After "Me", "Mme": then a common word with a capital is a name too.</param>
    public static int End(Token[] tokens, int index, int end, bool atSentenceStart, bool titled = false)
    {
        if (!MayStart(tokens, index, end, atSentenceStart) && !(titled && tokens[index].IsCapitalised && tokens[index].Kind == TokenKind.Word && !tokens[index].Lower.EndsWith('\'')))
        {
            return index;
        }

        var cursor = index + 1;
        while (cursor < end && cursor - index < LongestName)
        {
            ref readonly var token = ref tokens[cursor];
            if (token.Kind == TokenKind.Punctuation && token.Lower == "." && tokens[cursor - 1].Span.Length == 1 && tokens[cursor - 1].End == token.Start
                && cursor + 1 < end && tokens[cursor + 1].IsCapitalised)
            {
                cursor++;
            }
            else if (token.Lower == "&" && cursor + 1 < end && tokens[cursor + 1].IsCapitalised && tokens[cursor + 1].Kind == TokenKind.Word)
            {
                cursor += 2;
            }
            else if (token.Kind == TokenKind.Word && (token.IsCapitalised || HasParticle(token)) && MayContinue(tokens, cursor, end))
            {
                cursor++;
            }
            else if (ParticleEnd(tokens, cursor, end) is var after && after > cursor && after < end && tokens[after].IsCapitalised
                && tokens[after].Kind == TokenKind.Word && MayContinue(tokens, after, end) && IsParticleFor(tokens, index, cursor, after, end))
            {
                cursor = after + 1;
            }
            else if (OfficeWords.IsEnglishLink(token.Lower) && cursor + 1 < end && token.Kind == TokenKind.Word && (tokens[cursor + 1].IsCapitalised || tokens[cursor + 1].Lower == "the" && cursor + 2 < end && tokens[cursor + 2].IsCapitalised))
            {
                // "Bank of America", "Hi Investment and Securities"
                cursor += tokens[cursor + 1].IsCapitalised ? 2 : 3;
            }
            else if (NicknameEnd(tokens, cursor, end) is var nickname && nickname > cursor)
            {
                cursor = nickname;
            }
            else if (FlemishEnd(tokens, cursor, end) is var flemish && flemish > cursor)
            {
                cursor = flemish;
            }
            else
            {
                break;
            }
        }

        return cursor;
    }

    /// <summary>"Joaquín « El Chapo » Guzmán": what somebody is called, between the names that he has.</summary>
    private static int NicknameEnd(Token[] tokens, int cursor, int end)
    {
        if (tokens[cursor].Kind != TokenKind.Quote)
        {
            return cursor;
        }

        var at = cursor + 1;
        while (at < end && at - cursor < 4 && tokens[at].Kind == TokenKind.Word && (tokens[at].IsCapitalised || tokens[at].Is(WordClass.Article)))
        {
            at++;
        }

        return at > cursor + 1 && at + 1 < end && tokens[at].Kind == TokenKind.Quote && tokens[at + 1].Case == LetterCase.Capitalised && tokens[at + 1].Kind == TokenKind.Word
            && !tokens[at + 1].Lower.EndsWith('\'') && !NameLexicon.French.IsCommon(tokens[at + 1]) ? at + 2 : cursor;
    }

    /// <summary>"Ilse Van de keere": after a capitalised particle, a family name may be written low.</summary>
    private static int FlemishEnd(Token[] tokens, int cursor, int end)
    {
        if (cursor + 1 >= end || !OfficeWords.IsParticle(tokens[cursor - 1]) || !OfficeWords.IsParticle(tokens[cursor]) || tokens[cursor + 1].Kind != TokenKind.Word)
        {
            return cursor;
        }

        ref readonly var last = ref tokens[cursor + 1];
        return WordClasses.IsFunction(last) || NameLexicon.French.IsCommon(last) || VerbLexicon.French.TryGet(last, out _) ? cursor : cursor + 2;
    }

    private static bool MayStart(Token[] tokens, int index, int end, bool atSentenceStart)
    {
        ref readonly var token = ref tokens[index];
        if (atSentenceStart && token.Is(WordClass.Article | WordClass.Determiner | WordClass.Preposition | WordClass.Coordinator))
        {
            return false;
        }

        if (token.Kind != TokenKind.Word || !token.IsCapitalised || token.Lower.EndsWith('\'') || token.Lower.AsSpan().IndexOfAnyInRange('0', '9') >= 0
            || WordClasses.IsFunction(token) && !NameLexicon.French.IsGiven(token) && !NameLexicon.French.IsFamilyFirst(token))
        {
            return false;
        }

        if (index + 1 < end && tokens[index + 1].Lower == "." && RoleLexicon.French.TryMatch(tokens, index, end, out var title, out _) && title.Class == RoleClass.Civil)
        {
            // "M. Dupont": a title, where "J. Dupont" has an initial.
            return false;
        }

        var common = NameLexicon.French.IsCommon(token) || VerbLexicon.French.TryGet(token, out _);
        if (!common)
        {
            return true;
        }

        // "Pierre Dupont", "Rose Martin": a common word and a given name, told by the capital after it.
        var nextIsName = index + 1 < end && tokens[index + 1].IsCapitalised && tokens[index + 1].Kind == TokenKind.Word && !tokens[index + 1].Lower.EndsWith('\'');
        return nextIsName && (NameLexicon.French.IsGiven(token) || NameLexicon.French.IsFamilyFirst(token));
    }

    private static bool MayContinue(Token[] tokens, int index, int end)
    {
        ref readonly var token = ref tokens[index];
        if (token.Lower.EndsWith('\'') || token.Is(WordClass.SubjectPronoun | WordClass.Relative))
        {
            return false;
        }

        return !(CountryLexicon.French.TryMatchCountry(tokens, index, end, out var match, out _) && match.Form is CountryForm.Name && !NameLexicon.French.IsGiven(token));
    }

    /// <summary>"al-Assad", "el-Sissi": a particle that the hyphen makes one word with the name.</summary>
    private static bool HasParticle(in Token token) =>
        token.Lower.IndexOf('-', StringComparison.Ordinal) is > 1 and < 5 and var hyphen && hyphen < token.Lower.Length - 2 && OfficeWords.IsParticle(token.Folded[..hyphen])
        && !VerbLexicon.French.TryGet(token, out _) && !NameLexicon.French.IsCommon(token);

    /// <summary>"de la", "von der", "ben", "al-": the lower-case words inside a family name.</summary>
    private static int ParticleEnd(Token[] tokens, int index, int end)
    {
        var cursor = index;
        while (cursor < end && cursor - index < 3 && tokens[cursor].Case == LetterCase.Lower && tokens[cursor].Kind == TokenKind.Word && OfficeWords.IsParticle(tokens[cursor]))
        {
            cursor++;
        }

        return cursor;
    }

    /// <summary>French "de" joins a name only after a given name, or after a given name and the first of two family names; elsewhere it is the preposition.</summary>
    private static bool IsParticleFor(Token[] tokens, int start, int particle, int after, int end) =>
        tokens[particle].Lower is not ("de" or "d'" or "du" or "des" or "la" or "le")
        || NameLexicon.French.IsGiven(tokens[start])
            && (particle == start + 1
                || particle == start + 2 && tokens[particle].Lower is "de" or "d'" && !PlaceLexicon.French.TryMatch(tokens, after, end, out _, out _)
                    && !CountryLexicon.French.TryMatchCountry(tokens, after, end, out _, out _) && (after + 1 >= end || tokens[after + 1].Kind != TokenKind.Word || VerbLexicon.French.TryGet(tokens[after + 1], out _)));
}
