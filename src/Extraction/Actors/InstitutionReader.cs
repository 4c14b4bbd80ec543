using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;
using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Actors;

/// <summary>An institution named by its head noun: token indices, half-open.</summary>
/// <param name="Name">The name without nationality, as the text has it: "Conseil de sécurité".</param>
/// <param name="IsState">"les autorités canadiennes": stands for the country itself.</param>
/// <param name="NameFirst">Where the name starts: after a head that only says what it is ("le parti Tiako i Madagasikara").</param>
/// <param name="NameEnd">Where it ends: before the short name in brackets, and before a nationality.</param>
/// <param name="Bracket">The bracket that opens on its short name, or -1.</param>
internal sealed record Institution(int First, int End, string Name, string? Country, bool IsState, int NameFirst, int NameEnd, int Bracket = -1);

/// <summary>Reads "ministère de la Défense russe", "Conseil de sécurité de Russie", "armée israélienne", "Cour suprême des Etats-Unis".</summary>
internal static class InstitutionReader
{
    public static Institution? TryRead(Token[] tokens, string text, int index, int end)
    {
        if (!HeadLexicon.French.TryMatch(tokens, index, end, out var head, out var length) || head is { Plural: true, Sort: HeadSort.Media or HeadSort.Army or HeadSort.Police or HeadSort.Ministry } && length == 1 && !tokens[index].IsCapitalised && head.Title != "force")
        {
            return null;
        }

        if (Explained(tokens, text, index, index + length, end, head) is { } explained)
        {
            return explained;
        }

        string? country = null;
        var cursor = index + length;
        var nameEnd = cursor;
        var hasName = false;
        var named = tokens[index].IsCapitalised && index > 0 && tokens[index - 1].Is(WordClass.Article | WordClass.Preposition | WordClass.Determiner) && head.Sort != HeadSort.State;
        while (cursor < end)
        {
            ref readonly var token = ref tokens[cursor];
            if (token.Kind != TokenKind.Word)
            {
                break;
            }

            if (!head.Plural && token.Case == LetterCase.Lower && token.Lower.EndsWith("es", StringComparison.Ordinal) && !head.Title.EndsWith('s') && OfficeWords.IsAdjective(token) && cursor == index + length)
            {
                // "la justice et la police centrales": of both.
                return null;
            }

            if (token.Case == LetterCase.Lower && CountryLexicon.French.TryGetAdjective(token, out var code))
            {
                if (country is not null)
                {
                    break;
                }

                country = code;
                cursor++;
            }
            else if (token.Case == LetterCase.Lower && (OfficeWords.IsAdjective(token) || IsOfTwo(token)))
            {
                cursor++;
                nameEnd = country is null ? cursor : nameEnd;
            }
            else if (token.Lower is "de" or "d'" or "du" or "des" or "pour" && !(!named && IsOwned(tokens, text, AfterArticle(tokens, cursor + 1, end), end, head)) && Complement(tokens, text, cursor, end, ref country, out var isName) is var after && after > cursor)
            {
                if (isName && !named && after == cursor + 2 && tokens[cursor + 1].IsCapitalised && head.Sort is HeadSort.Body or HeadSort.Company or HeadSort.Media or HeadSort.Army
                    || isName && PlaceLexicon.French.TryMatch(tokens, cursor + 1, end, out _, out _) && !named && head.Sort is HeadSort.Body or HeadSort.Company or HeadSort.Media or HeadSort.Army)
                {
                    // "l'aéroport de Goma", "un hôpital d'El-Facher": a place.
                    return null;
                }

                hasName |= isName;
                cursor = after;
                nameEnd = isName ? cursor : nameEnd;
            }
            else if (named && tokens[index].Case != LetterCase.Upper && cursor - index < LongestName && MayContinue(tokens, text, cursor, end, takesPurpose: head.Sort is not (HeadSort.Parliament or HeadSort.Court or HeadSort.Army or HeadSort.Police)) is var after2 && after2 > cursor)
            {
                // "la Ligue des droits humains", "le Centre canadien pour la cybersécurité": after a capital, French names go on in lower case.
                cursor = after2;
                nameEnd = cursor;
                hasName = true;
            }
            else if (token.IsCapitalised && !NameLexicon.French.IsGiven(token) && !token.Is(WordClass.SubjectPronoun | WordClass.Article)
                && !OrganisationLexicon.French.TryMatch(tokens, text, cursor, end, out _, out _) && head.Needs != HeadNeed.Adjective && !CountryLexicon.French.TryMatchCountry(tokens, cursor, end, out _, out _))
            {
                hasName = true;
                cursor++;
                nameEnd = cursor;
            }
            else
            {
                break;
            }
        }

        if (head.Sort == HeadSort.Site && !AgentCue.Speaks(tokens, Math.Max(cursor, nameEnd), end))
        {
            return null;
        }

        var capital = tokens[index].Case == LetterCase.Capitalised && index > 0 && tokens[index - 1].Lower is not ("." or "!" or "?");
        var complete = head.Needs switch
        {
            // "l'agence officielle nord-coréenne" has no name of its own: it points back to one, or to nobody.
            _ when head.Sort == HeadSort.Media => hasName && tokens[nameEnd - 1].IsCapitalised,
            HeadNeed.Nothing => country is not null || hasName || IsDefinite(tokens, index),
            HeadNeed.Own => capital && (hasName || country is not null),
            HeadNeed.Adjective => country is not null || capital && length > 1 || head.Sort is HeadSort.Police or HeadSort.Parliament && cursor > index + length,
            // "le procureur de la République de Nîmes"
            HeadNeed.Capital when head.Sort == HeadSort.State => country is not null,
            HeadNeed.Capital or HeadNeed.Any when head.Sort != HeadSort.State && capital && nameEnd > index + length => true,
            HeadNeed.Capital when tokens[nameEnd - 1].Folded == "etat" && country is null && !capital => false,
            HeadNeed.Capital => hasName && (country is not null || capital || tokens[nameEnd - 1].IsCapitalised),
            // "le comité de coopération" is any such committee; "le Comité de coopération", "le ministère de la défense" are names.
            _ => country is not null || hasName && (capital || head.Sort == HeadSort.Ministry || HasCapital(tokens, index + 1, nameEnd))
                || capital && head.Sort is HeadSort.Parliament or HeadSort.Court or HeadSort.Police or HeadSort.Army,
        };
        if (!complete)
        {
            return null;
        }

        if (head.Sort == HeadSort.Ministry && country is not null && nameEnd == index + length && cursor + 1 < end && tokens[cursor].Lower is "à" or "au" or "aux"
            && PlaceLexicon.French.TryMatch(tokens, cursor + 1, end, out _, out var post))
        {
            // "l'ambassade de Chine à Port-Vila": the post is part of the name.
            cursor += 1 + post;
            nameEnd = cursor;
        }

        var nameFirst = head.Sort == HeadSort.State ? index : NameFirst(tokens, index, index + length, nameEnd);
        var name = text[tokens[nameFirst].Start..tokens[nameEnd - 1].End];
        return new Institution(index, Math.Max(cursor, nameEnd), name, country, head.Sort == HeadSort.State && country is not null, nameFirst, nameEnd);
    }

    /// <summary>"la Force mixte tchado-soudanaise"</summary>
    private static bool IsOfTwo(in Token token) =>
        token.Lower.IndexOf('-', StringComparison.Ordinal) is > 2 and var hyphen && CountryLexicon.French.TryGetAdjective(token.Lower[(hyphen + 1)..], out _) && !CountryLexicon.French.TryGetAdjective(token, out _);

    private static bool IsDefinite(Token[] tokens, int index) => index > 0 && tokens[index - 1].Lower is "la" or "le" or "l'" or "du" or "au" or "les" or "des" or "aux";

    /// <summary>"le Syndicat du personnel des transports (SEV)": the brackets tell where the name ends.</summary>
    private static Institution? Explained(Token[] tokens, string text, int index, int afterHead, int end, InstitutionHead head)
    {
        if (head.Sort == HeadSort.State || head.Needs == HeadNeed.Own && !tokens[index].IsCapitalised || ShortName.BracketAfter(tokens, afterHead - 1, end) is var bracket && bracket < 0)
        {
            return null;
        }

        var nameFirst = NameFirst(tokens, index, afterHead, bracket);
        if (!ShortName.StandsFor(tokens, nameFirst, bracket) && !ShortName.StandsFor(tokens, index, bracket)
            && !(ShortName.MayReach(tokens, afterHead, bracket) && ShortName.MayName(tokens, text, bracket, end, head.Sort)))
        {
            return null;
        }

        return new Institution(index, ShortName.EndOf(tokens, bracket), text[tokens[nameFirst].Start..tokens[bracket - 1].End], CountryIn(tokens, afterHead, bracket), false, nameFirst, bracket, bracket);
    }

    /// <summary>"le parti Tiako i Madagasikara", "l'association Familles du Maine": a head without a capital, right before one, is no part of the name.</summary>
    private static int NameFirst(Token[] tokens, int index, int afterHead, int end)
    {
        if (tokens[index].Case == LetterCase.Capitalised && index > 0 && tokens[index - 1].Lower is not ("." or "!" or "?"))
        {
            return index;
        }

        var at = afterHead;
        while (at < end && tokens[at].Case == LetterCase.Lower && OfficeWords.IsAdjective(tokens[at]))
        {
            at++;
        }

        return at < end && tokens[at].IsCapitalised && tokens[at].Kind == TokenKind.Word ? at : index;
    }

    /// <summary>"l'Agence américaine de cybersécurité", "la Banque centrale du Nigeria".</summary>
    public static string? CountryIn(Token[] tokens, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (tokens[i].Case == LetterCase.Lower && CountryLexicon.French.TryGetAdjective(tokens[i].Lower, out var code))
            {
                return code;
            }

            if (CountryLexicon.French.TryMatchCountry(tokens, i, end, out var match, out var length) && match.Form == CountryForm.Name && i + length == end)
            {
                return match.Code;
            }
        }

        return null;
    }

    /// <summary>"la mission de l'ONU", "la direction du Centre hospitalier X", "les pompiers du SDIS": what only a part of another is called is that other's.</summary>
    private static bool IsOwned(Token[] tokens, string text, int at, int end, InstitutionHead head) =>
        (head.Needs == HeadNeed.Capital || head.Sort is not (HeadSort.Ministry or HeadSort.Court))
        && (OrganisationLexicon.French.TryMatch(tokens, text, at, end, out _, out _)
            || head.Needs == HeadNeed.Capital && head.Sort is HeadSort.Ministry or HeadSort.Body && at < end && tokens[at].Case == LetterCase.Upper
            || head.Needs == HeadNeed.Capital && at < end && HeadLexicon.French.TryMatch(tokens, at, end, out _, out _) && TryRead(tokens, text, at, end) is { } inner && (tokens[at].IsCapitalised || inner.Bracket >= 0));

    private static int AfterArticle(Token[] tokens, int index, int end) => index < end && tokens[index].Lower is "la" or "l'" or "le" or "les" ? index + 1 : index;

    /// <summary>In tokens.</summary>
    private const int LongestName = 9;

    /// <summary>
    /// The token after the next word or link of a name that a capital has begun: an adjective, "des droits", "pour la cybersécurité"; verbs end it.
    /// </summary>
    private static int MayContinue(Token[] tokens, string text, int index, int end, bool takesPurpose)
    {
        var at = index;
        if (tokens[at].Lower is "de" or "d'" or "du" or "des" or "et" || takesPurpose && tokens[at].Lower is "pour" or "contre" or "sur")
        {
            at++;
            if (at < end && tokens[at - 1].Lower == "et" && tokens[at].Lower is "de" or "d'" or "du" or "des")
            {
                at++;
            }

            if (at < end && tokens[at].Lower is "la" or "l'" or "le" or "les")
            {
                at++;
            }

            if (at >= end || tokens[index].Lower == "et" && at == index + 1)
            {
                return index;
            }
        }

        if (at > index && at < end && tokens[at - 1].Lower is "de" or "d'" or "pour" && VerbLexicon.French.TryGet(tokens[at], out var verb) && Array.Exists(verb, f => f.Tense == VerbTense.Infinitive))
        {
            // "accusé par le Collège médical d'avoir caché"
            return index;
        }

        if (at > index && at < end && OrganisationLexicon.French.TryMatch(tokens, text, at, end, out _, out _)
            || at >= end || tokens[at].Kind != TokenKind.Word || tokens[at].Case != LetterCase.Lower || WordClasses.IsFunction(tokens[at])
            || VerbLexicon.French.TryGet(tokens[at], out var forms) && !NameLexicon.French.IsCommon(tokens[at]) && !Array.Exists(forms, f => f.Tense == VerbTense.PastParticiple)
            || at == index && !OfficeWords.IsAdjective(tokens[at]) && NameLexicon.French.IsCommon(tokens[at]) && VerbLexicon.French.TryGet(tokens[at], out _)
            || at == index && !takesPurpose && !OfficeWords.IsAdjective(tokens[at])
            || at == index && RoleLexicon.French.TryMatch(tokens, at, end, out _, out _) && at + 1 < end && tokens[at + 1].IsCapitalised)
        {
            return index;
        }

        return at + 1;
    }

    private static bool HasCapital(Token[] tokens, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (tokens[i].IsCapitalised)
            {
                return true;
            }
        }

        return false;
    }

    private static int Complement(Token[] tokens, string text, int link, int end, ref string? country, out bool named)
    {
        named = false;
        var start = link + 1;
        if (start < end && tokens[start].Lower is "la" or "l'" or "le" or "les")
        {
            start++;
        }

        if (start >= end || tokens[start].Kind != TokenKind.Word)
        {
            return link;
        }

        if (CountryLexicon.French.TryMatchCountry(tokens, start, end, out var match, out var length))
        {
            if (match.Form is CountryForm.Name or CountryForm.Capital && country is null)
            {
                country = match.Code;
                return start + length;
            }

            return link;
        }

        if (tokens[start].Case == LetterCase.Lower && TryRead(tokens, text, start, end) is { IsState: false } inner)
        {
            // "l'état-major de l'armée sud-coréenne"
            named = true;
            country ??= inner.Country;
            return inner.End;
        }

        ref readonly var token = ref tokens[start];
        if (RoleLexicon.French.TryMatch(tokens, start, end, out var title, out _) && title.Class == RoleClass.Civil)
        {
            return link;
        }

        // "la préfecture de l'Aude": with an article, no given name.
        if (token.IsCapitalised && (start > link + 1 || tokens[link].Lower is "du" or "des" || !NameLexicon.French.IsGiven(token)))
        {
            named = true;
            var cursor = start + 1;
            while (cursor < end && tokens[cursor].Kind == TokenKind.Word && (tokens[cursor].IsCapitalised && !NameLexicon.French.IsGiven(tokens[cursor])
                || tokens[cursor].Case == LetterCase.Lower && OfficeWords.IsAdjective(tokens[cursor])))
            {
                cursor++;
            }

            return Coordinated(tokens, cursor, end);
        }

        if (token.Case == LetterCase.Lower && tokens[link].Lower is "de" or "d'" or "pour" or "des" or "du"
            && OfficeWords.IsNoun(token))
        {
            named = true;
            var cursor = start + 1;
            while (cursor < end && tokens[cursor].Case == LetterCase.Lower && OfficeWords.IsAdjective(tokens[cursor]))
            {
                cursor++;
            }

            return cursor;
        }

        return link;
    }

    /// <summary>"ministère de l'Economie et des Finances".</summary>
    private static int Coordinated(Token[] tokens, int cursor, int end)
    {
        if (cursor + 1 < end && tokens[cursor].Lower == "et" && tokens[cursor + 1].IsCapitalised && NameLexicon.French.IsCommon(tokens[cursor + 1]))
        {
            // "ministère des Postes et Télécommunications"
            return cursor + 2;
        }

        if (cursor + 3 < end && tokens[cursor].Lower == "," && tokens[cursor + 1].Lower is "de" or "des" or "du" or "d'")
        {
            // "ministère de l'Economie, des Finances et de l'Industrie"
            var field = tokens[cursor + 2].Lower is "la" or "l'" ? cursor + 3 : cursor + 2;
            var last = field + 1 < end && tokens[field].IsCapitalised && NameLexicon.French.IsCommon(tokens[field]) ? Coordinated(tokens, field + 1, end) : cursor;
            return last > field + 1 ? last : cursor;
        }

        if (cursor + 2 >= end || tokens[cursor].Lower != "et" || tokens[cursor + 1].Lower is not ("de" or "des" or "du" or "d'"))
        {
            return cursor;
        }

        var at = cursor + 2;
        if (tokens[at].Lower is "la" or "l'" && at + 1 < end)
        {
            at++;
        }

        return tokens[at].IsCapitalised && NameLexicon.French.IsCommon(tokens[at]) ? at + 1 : cursor;
    }
}
