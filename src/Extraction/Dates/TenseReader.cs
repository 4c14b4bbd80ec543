using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Dates;

/// <summary>Tells from the words around a date whether it lies ahead.</summary>
internal sealed class TenseReader(Token[] tokens, CalendarLexicon lexicon)
{
    /// <summary>The words before a date say whether it lies ahead, else the words after it.</summary>
    public bool SpeaksOfFuture(int from, int to, Sentence sentence)
    {
        for (var i = from - 1; i >= Math.Max(sentence.FirstToken, from - 14); i--)
        {
            if (Of(i) is { } future)
            {
                return future;
            }
        }

        for (var i = to; i < Math.Min(sentence.EndToken, to + 8); i++)
        {
            if (Of(i) is { } future)
            {
                return future;
            }
        }

        return false;
    }

    /// <summary>Simple futures end in -ra or -ront.</summary>
    public bool? Of(int i)
    {
        var word = tokens[i];
        if (word.Kind != TokenKind.Word || word.IsCapitalised)
        {
            return null;
        }

        return lexicon.SpeaksOfFuture(word.Lower)
            ?? (word.Lower.Length >= 3 && (word.Lower.EndsWith("ra", StringComparison.Ordinal) || word.Lower.EndsWith("ront", StringComparison.Ordinal)) ? true : null);
    }
}
