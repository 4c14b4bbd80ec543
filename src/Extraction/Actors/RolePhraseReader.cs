using System.Text;
using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;
using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Actors;

/// <summary>Reads "vice-ministre russe de la Défense", "présidente de la Commission européenne", "secrétaire général de l'ONU".</summary>
internal static class RolePhraseReader
{
    private const int MostComplements = 3;

    public static RolePhrase? TryRead(Token[] tokens, string text, int index, int end)
    {
        if (!RoleLexicon.French.TryMatch(tokens, index, end, out var match, out var length))
        {
            return null;
        }

        var former = match.IsFormer || index > 0 && tokens[index - 1].Folded is "ancien" or "ancienne" or "anciens" or "anciennes" or "feu";
        string? country = null;
        var title = new StringBuilder(text[tokens[index].Start..tokens[index + length - 1].End]);
        var cursor = index + length;
        var complements = 0;
        if (length > 1 && InstitutionReader.TryRead(tokens, text, cursor - 1, end) is { } whole && whole.End > cursor)
        {
            // "chef du parti X (ABC)": the role's own last word heads a name.
            title.Append(text, tokens[cursor - 1].End, tokens[whole.NameEnd - 1].End - tokens[cursor - 1].End);
            (country, cursor, complements) = (whole.Country, whole.End, 1);
        }

        while (cursor < end)
        {
            ref readonly var token = ref tokens[cursor];
            if (token.Case == LetterCase.Lower && CountryLexicon.French.TryGetAdjective(token, out var code))
            {
                country ??= code;
                cursor++;
            }
            else if (complements < MostComplements && IsLink(token) && Complement(tokens, text, cursor, end, match, ref country, title) is var after && after > cursor)
            {
                cursor = after;
                complements++;
            }
            else if ((complements > 0 || length > 2) && Coordination(tokens, text, cursor, end) is var joined && joined > cursor)
            {
                title.Append(text, tokens[cursor - 1].End, tokens[joined - 1].End - tokens[cursor - 1].End);
                cursor = joined;
            }
            else if (complements < MostComplements && IsAdjective(tokens, cursor, end))
            {
                title.Append(' ').Append(token.Span.In(text));
                cursor++;
            }
            else
            {
                break;
            }
        }

        return new RolePhrase(index, cursor, title.ToString(), match, country, former, match.Feminine == true, match.Plural);
    }

    private static bool IsLink(in Token token) => token.Lower is "de" or "d'" or "du" or "des" or "à" or "aux" or "au" or "pour";

    /// <summary>"général", "adjoint", "européenne": a word that can only go with the role before it.</summary>
    private static bool IsAdjective(Token[] tokens, int index, int end)
    {
        ref readonly var token = ref tokens[index];
        return token.Kind == TokenKind.Word && token.Case == LetterCase.Lower && OfficeWords.IsAdjective(token)
            || token.Lower == "par" && index + 1 < end && tokens[index + 1].Lower == "intérim"
            || index > 0 && token.Lower == "intérim" && tokens[index - 1].Lower == "par";
    }

    /// <summary>What follows "de": a country, an organisation, a place, or a field ("la Défense", "l'Economie et des Finances").</summary>
    /// <returns>The token after it, or <paramref name="link"/> where nothing there completes a role.</returns>
    private static int Complement(Token[] tokens, string text, int link, int end, in Role role, ref string? country, StringBuilder title)
    {
        var start = link + 1;
        if (start < end && tokens[start].Lower is "la" or "l'" or "le" or "les")
        {
            start++;
        }

        if (start >= end || tokens[start].Kind != TokenKind.Word)
        {
            return link;
        }

        // "ambassadeur à Paris", "ministre délégué à la Santé", but "le ministre, à Paris": a town belongs only to a diplomat's role.
        var isAt = tokens[link].Lower is "à" or "au" or "aux";
        if (CountryLexicon.French.TryMatchCountry(tokens, start, end, out var place, out var length) && place.Form is CountryForm.Name && !isAt
            && !(OrganisationLexicon.French.TryMatch(tokens, text, start, end, out _, out var longer) && longer > length))
        {
            country ??= place.Code;
            return start + length;
        }

        var field = start;
        if (OrganisationLexicon.French.TryMatch(tokens, text, start, end, out var organisation, out length))
        {
            if (isAt && organisation.Kind is OrganisationKind.Agency or OrganisationKind.Media)
            {
                // "ont expliqué des experts à l'AFP": whom they told.
                return link;
            }

            country ??= organisation.Country;
            field = start + length;
        }
        else if (InstitutionReader.TryRead(tokens, text, start, end) is { } institution)
        {
            country ??= institution.Country;
            title.Append(text, tokens[link].Start - 1, tokens[institution.NameEnd - 1].End - tokens[link].Start + 1);
            return institution.End;
        }
        else if (PlaceLexicon.French.TryMatch(tokens, start, end, out var town, out length))
        {
            if (isAt && role.Class != RoleClass.Diplomat)
            {
                return link;
            }

            country ??= town.Country;
            field = start + length;
        }
        else if (IsFieldWord(tokens, start) && (!isAt || tokens[start].IsCapitalised && (start > link + 1 || tokens[link].Lower != "à") || OfficeWords.IsNoun(tokens[start])))
        {
            field = start + 1;
            while (field < end && tokens[field].Case == LetterCase.Lower && tokens[field].Kind == TokenKind.Word
                && !CountryLexicon.French.TryGetAdjective(tokens[field], out _) && OfficeWords.IsAdjective(tokens[field]))
            {
                field++;
            }

            field = Coordination(tokens, text, field, end);
        }
        else if (tokens[start].IsCapitalised && !isAt && start + 1 < end && !NameLexicon.French.IsGiven(tokens[start]) && !IsFullName(tokens, link, start, end))
        {
            // "directeur de Veritas Jean Dupont": the first word after de belongs to it, the rest is the name.
            field = start + 1;
        }

        if (field == start)
        {
            return link;
        }

        title.Append(text, tokens[link].Start - 1, tokens[field - 1].End - tokens[link].Start + 1);
        return field;
    }

    /// <summary>"ministre d'Hosni Moubarak": two names and no more, without an article, are one person's.</summary>
    public static bool IsFullName(Token[] tokens, int link, int start, int end) =>
        start + 1 < end && start == link + 1 && tokens[link].Lower is "de" or "d'" && tokens[start].Case == LetterCase.Capitalised && tokens[start + 1] is { Case: LetterCase.Capitalised, Kind: TokenKind.Word } family
        && !family.Lower.EndsWith('\'') && !NameLexicon.French.IsGiven(family) && (start + 2 >= end || !tokens[start + 2].IsCapitalised);

    /// <summary>"la sécurité", "la Défense", "Affaires étrangères": a common noun, whatever its capital.</summary>
    private static bool IsFieldWord(Token[] tokens, int index)
    {
        ref readonly var token = ref tokens[index];
        if (VerbLexicon.French.TryGet(token, out var forms) && Array.Exists(forms, f => f.Tense == VerbTense.Infinitive))
        {
            // "accuse les militaires d'avoir tiré"
            return false;
        }

        return token.Case == LetterCase.Lower
            ? !WordClasses.IsFunction(token)
                && (NameLexicon.French.IsCommon(token) || !VerbLexicon.French.TryGet(token, out _))
            : NameLexicon.French.IsCommon(token);
    }

    /// <summary>"de l'Economie et des Finances".</summary>
    private static int Coordination(Token[] tokens, string text, int cursor, int end)
    {
        var at = cursor;
        if (at < end && tokens[at].Lower == "," && at + 1 < end && tokens[at + 1].Lower is "de" or "des" or "du")
        {
            at++;
        }
        else if (at < end && tokens[at].Lower == "et")
        {
            at++;
        }
        else
        {
            return cursor;
        }

        var linked = at;
        while (at < end && tokens[at].Lower is "de" or "des" or "du" or "la" or "l'" or "le")
        {
            at++;
        }

        if (at == linked || at >= end || OrganisationLexicon.French.TryMatch(tokens, text, at, end, out _, out _) || !NameLexicon.French.IsCommon(tokens[at]) || !tokens[at].IsCapitalised)
        {
            return cursor;
        }

        at++;
        while (at < end && tokens[at].Case == LetterCase.Lower && OfficeWords.IsAdjective(tokens[at]))
        {
            at++;
        }

        return Coordination(tokens, text, at, end);
    }
}
