using System.Text;
using Dossier.Extraction.Lexicons;

namespace Dossier.Extraction.Resolution;

/// <summary>The words of a claim, to tell whether two say the same.</summary>
internal static class ClaimWords
{
    /// <summary>Folded words of four letters or more, and numbers: shorter words seldom say anything in French.</summary>
    public static HashSet<string> Of(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var word = new StringBuilder();
        foreach (var c in Folding.Fold(text))
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(c);
            }
            else
            {
                Take(words, word);
            }
        }

        Take(words, word);
        return words;
    }

    /// <summary>The shared words are half of the shorter claim's at least, and a third of the longer's.</summary>
    public static bool Alike(HashSet<string> left, HashSet<string> right)
    {
        var (shorter, longer) = left.Count < right.Count ? (left, right) : (right, left);
        var shared = shorter.Count(longer.Contains);
        return shared > 0 && 2 * shared >= shorter.Count && 3 * shared >= longer.Count;
    }

    private static void Take(HashSet<string> words, StringBuilder word)
    {
        if (word.Length >= 4 || word.Length > 0 && char.IsAsciiDigit(word[0]))
        {
            words.Add(word.ToString());
        }

        word.Clear();
    }
}
