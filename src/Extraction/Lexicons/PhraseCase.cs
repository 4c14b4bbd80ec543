using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Lexicons;

/// <summary>
/// How a name must be written in the text to be that name: <see cref="PhraseTable{T}"/> finds words whatever their case, and
/// "réunion", "tas" or "grenade" are words before they are names.
/// </summary>
internal readonly record struct PhraseCase
{
    private readonly int _nameToken;
    private readonly bool _upper;

    private PhraseCase(int nameToken, bool upper) => (_nameToken, _upper) = (nameToken, upper);

    /// <summary>Reads off the lexicon's own spelling which word must be capitalised, or whether all must be in capitals ("RDC").</summary>
    public static PhraseCase Of(string phrase)
    {
        var tokens = Tokenizer.Tokenize(phrase);
        var name = Array.FindIndex(tokens, token => token.IsCapitalised && !IsArticle(token));
        var letters = phrase.Count(char.IsLetter);
        return new PhraseCase(name, letters > 1 && !phrase.Any(char.IsLower));
    }

    public bool Allows(Token[] tokens, int index)
    {
        if (_nameToken < 0)
        {
            return true;
        }

        var token = tokens[index + _nameToken];
        return _upper ? token.Case == LetterCase.Upper : token.IsCapitalised;
    }

    private static bool IsArticle(Token token) => token.Folded is "le" or "la" or "les" or "l'";
}
