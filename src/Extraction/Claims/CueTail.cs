using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Claims;

/// <summary>The words that belong to a reporting verb: "met Paris en garde", "se dit très préoccupé", "fait savoir".</summary>
internal static class CueTail
{
    /// <summary>In chunks, how far behind the verb its words may stand.</summary>
    private const int Reach = 8;

    /// <summary>The token after the words, or -1 where they do not follow. Adverbs and dates may stand before them, and the object before those that open with a preposition.</summary>
    public static int End(SentenceSyntax sentence, int k, VerbGroup verb, string[] tail)
    {
        if (tail.Length == 0)
        {
            return verb.End;
        }

        if (Matches(sentence, verb.Head + 1, tail))
        {
            return Math.Max(verb.End, verb.Head + 1 + tail.Length);
        }

        if (Matches(sentence, verb.End, tail))
        {
            return verb.End + tail.Length;
        }

        var chunks = sentence.Chunks;
        for (var q = k + 1; q < Math.Min(chunks.Count, k + Reach); q++)
        {
            if (Matches(sentence, chunks[q].First, tail))
            {
                return chunks[q].First + tail.Length;
            }

            var isPassed = chunks[q].Kind is ChunkKind.Adverb or ChunkKind.Date
                || LetsObjectPass(tail) && (chunks[q].Kind == ChunkKind.Noun || chunks[q].Kind == ChunkKind.Preposition && sentence.Lower(q) is "de" or "d'" or "du" or "des");
            if (!isPassed)
            {
                break;
            }
        }

        return -1;
    }

    /// <summary>The first chunk at or after a token.</summary>
    public static int ChunkAfter(SentenceSyntax sentence, int k, int token)
    {
        var q = k + 1;
        while (q < sentence.Chunks.Count && sentence.Chunks[q].First < token)
        {
            q++;
        }

        return q;
    }

    private static bool LetsObjectPass(string[] tail) => WordClasses.Is(tail[0], WordClass.Preposition | WordClass.Article) && tail.Length > 1 || tail is [['r', 'e', 's', 'p', 'o', 'n', 's', ..]];

    private static bool Matches(SentenceSyntax sentence, int token, string[] tail)
    {
        for (var i = 0; i < tail.Length; i++)
        {
            if (token + i >= sentence.Sentence.EndToken || sentence.Tokens[token + i].Folded != tail[i])
            {
                return false;
            }
        }

        return true;
    }
}
