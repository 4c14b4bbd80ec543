using Dossier.Extraction.Lexicons;

namespace Dossier.Extraction.Sentences;

/// <summary>
/// Words met lately, so that a language's common words are read and looked up once and not once a text. It is of a fixed size,
/// whatever the texts hold, and needs no lock: a slot holds one whole word or another, and to miss costs only time.
/// </summary>
internal static class WordCache
{
    private const int Slots = 1 << 16;

    /// <summary>Places where a word may be, side by side.</summary>
    private const int Ways = 4;

    /// <summary>Longer ones are no words of the language, and would make the cache large.</summary>
    private const int Longest = 32;

    private static readonly Word?[] Words = new Word?[Slots];

    public static Word Get(ReadOnlySpan<char> written)
    {
        if (written.Length > Longest)
        {
            return new Word(written);
        }

        var hash = WordHash.Of(written);
        var set = Words.AsSpan((hash & (Slots / Ways - 1)) * Ways, Ways);
        foreach (var word in set)
        {
            if (word is null)
            {
                break;
            }

            if (written.SequenceEqual(word.Written))
            {
                return word;
            }
        }

        var made = new Word(written);
        Keep(set, made);
        return made;
    }

    /// <summary>In front; the last one falls out.</summary>
    private static void Keep(Span<Word?> set, Word word)
    {
        for (var i = Ways - 1; i > 0; i--)
        {
            Volatile.Write(ref set[i], set[i - 1]);
        }

        Volatile.Write(ref set[0], word);
    }
}
