using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;
using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Actors;

/// <summary>Whether the words around a name make somebody of it: "a annoncé la X", "selon X", "X dément". Things and places do none of it.</summary>
internal static class AgentCue
{
    public static bool IsAround(Token[] tokens, int first, int end)
    {
        var before = first - 1;
        if (before >= 0 && tokens[before].Lower is "la" or "le" or "l'" or "les")
        {
            before--;
        }

        if (before >= 0 && (tokens[before].Is(WordClass.PlacePreposition) || IsPlaced(tokens, before) || tokens[before].Case == LetterCase.Lower && !WordClasses.IsFunction(tokens[before]) && NameLexicon.French.IsCommon(tokens[before]) && !Reports(tokens, before)))
        {
            // "à Payerne", "place Tahrir", "le sud du Kouzbass", "un feu de Bengale": a place or a thing.
            return false;
        }

        return before >= 0 && (tokens[before].Lower is "selon" || tokens[before].Lower is "après" && before > 0 && tokens[before - 1].Lower == "d'" || tokens[before].Lower == "par" && before > 0 && IsDone(tokens[before - 1].Lower) || Reports(tokens, before))
            || Speaks(tokens, end, tokens.Length);
    }

    /// <summary>"le sud du Kouzbass", "la place Tahrir".</summary>
    public static bool IsPlaced(Token[] tokens, int before) =>
        OfficeWords.IsPlaceNoun(tokens[before].Folded) || tokens[before].Lower is "de" or "d'" or "du" && before > 0 && OfficeWords.IsPlaceNoun(tokens[before - 1].Folded);

    /// <summary>"bloqués par l'Emmo-Reg": a past participle.</summary>
    private static bool IsDone(string lower) => VerbLexicon.French.TryGet(lower, out var forms) && Array.Exists(forms, f => f.Tense == VerbTense.PastParticiple);

    /// <summary>"l'aéroport de Goma a annoncé", "X dément": what stands after a name reports what it says.</summary>
    public static bool Speaks(Token[] tokens, int index, int end)
    {
        var helped = index < end && tokens[index].Lower is "a" or "ont" or "avait" or "avaient";
        var at = helped ? index + 1 : index;
        return at < end && Reports(tokens, at, alone: !helped);
    }

    /// <summary>"annonce", "annoncé": a form of a verb of speech that is no noun after an article.</summary>
    /// <param name="alone">No auxiliary stands before it: then a participle says what is done to the name.</param>
    private static bool Reports(Token[] tokens, int at, bool alone = false) =>
        tokens[at].Case == LetterCase.Lower && tokens[at].Kind == TokenKind.Word && !(at > 0 && tokens[at - 1].Is(WordClass.Article | WordClass.Determiner | WordClass.Preposition))
        && VerbLexicon.French.TryGet(tokens[at], out var forms)
        && Array.Exists(forms, f => (f.IsFinite || f.Tense == VerbTense.PastParticiple && !alone) && ReportingLexicon.French.TryGet(f.Lemma, out var senses) && Array.Exists(senses, s => s.Tail.Length == 0));
}
