using System.Numerics;
using Dossier.Extraction.Lexicons;

namespace Dossier.Extraction.Resolution;

/// <summary>
/// What is left of a text to tell its reprints by: hashes of the runs of eight words in it, thinned out by winnowing (Schleimer,
/// Wilkerson, Aiken 2003), so that whatever two texts share in fifteen words on end leaves the same hash in both.
/// </summary>
/// <param name="Hashes">Each once, the smallest first. None where the text has no word.</param>
public sealed record TextFingerprint(IReadOnlyList<long> Hashes)
{
    /// <summary>In words: long enough that a title or a turn of phrase of the trade fills no run.</summary>
    private const int Run = 8;

    /// <summary>In runs: of every window of so many the smallest hash is kept.</summary>
    private const int Window = 8;

    private const ulong Base = 0x9E3779B97F4A7C15;

    /// <summary>How many of the smallest hashes texts are looked up by.</summary>
    private const int SketchSize = 32;

    /// <summary>The hashes that a text is looked up by: texts that share none of them are not compared.</summary>
    public IEnumerable<long> Sketch => Hashes.Take(SketchSize);

    /// <param name="text">Case, accents, punctuation and spacing do not count.</param>
    public static TextFingerprint Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = HashWords(Folding.Fold(text));
        if (words.Count == 0)
        {
            return new TextFingerprint([]);
        }

        var runs = HashRuns(words);
        var kept = new SortedSet<long>();
        var smallest = -1;
        for (var end = Math.Min(Window, runs.Length); end <= runs.Length; end++)
        {
            var start = Math.Max(0, end - Window);
            if (smallest < start)
            {
                smallest = start;
                for (var i = start + 1; i < end; i++)
                {
                    smallest = runs[i] <= runs[smallest] ? i : smallest;
                }
            }
            else if (runs[end - 1] <= runs[smallest])
            {
                smallest = end - 1;
            }

            kept.Add(runs[smallest]);
        }

        return new TextFingerprint([.. kept]);
    }

    /// <summary>How many hashes two texts share.</summary>
    public int Shared(TextFingerprint other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var (shared, i, k) = (0, 0, 0);
        while (i < Hashes.Count && k < other.Hashes.Count)
        {
            var order = Hashes[i].CompareTo(other.Hashes[k]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            k += order >= 0 ? 1 : 0;
        }

        return shared;
    }

    /// <summary>FNV-1a of each word: the same on every machine, which string hashes are not.</summary>
    private static List<ulong> HashWords(string folded)
    {
        const ulong Offset = 14695981039346656037;
        const ulong Prime = 1099511628211;
        var words = new List<ulong>(folded.Length / 6);
        var (hash, inside) = (Offset, false);
        foreach (var c in folded)
        {
            if (char.IsLetterOrDigit(c))
            {
                (hash, inside) = ((hash ^ c) * Prime, true);
            }
            else if (inside)
            {
                words.Add(hash);
                (hash, inside) = (Offset, false);
            }
        }

        if (inside)
        {
            words.Add(hash);
        }

        return words;
    }

    /// <summary>A rolling hash of each run; of the whole where there are fewer words than a run has.</summary>
    private static long[] HashRuns(List<ulong> words)
    {
        var length = Math.Min(Run, words.Count);
        var highest = 1UL;
        var hash = 0UL;
        for (var i = 0; i < length; i++)
        {
            hash = (hash * Base) + words[i];
            highest = i == 0 ? 1UL : highest * Base;
        }

        var runs = new long[words.Count - length + 1];
        runs[0] = Mix(hash);
        for (var i = length; i < words.Count; i++)
        {
            hash = ((hash - (words[i - length] * highest)) * Base) + words[i];
            runs[i - length + 1] = Mix(hash);
        }

        return runs;
    }

    /// <summary>Spreads the bits, for the smallest hash is to be that of no run in particular.</summary>
    private static long Mix(ulong hash)
    {
        hash ^= hash >> 32;
        hash *= 0xD6E8FEB86659FD93;
        hash ^= BitOperations.RotateRight(hash, 29);
        hash *= 0xD6E8FEB86659FD93;
        return (long)(hash ^ (hash >> 32));
    }
}
