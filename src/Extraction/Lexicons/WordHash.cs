namespace Dossier.Extraction.Lexicons;

/// <summary>The hash that words carry with them, so that many tables are asked of a word that is hashed once.</summary>
internal static class WordHash
{
    public static int Of(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in word)
        {
            hash = (hash ^ c) * 16777619u;
        }

        // The low bits choose the place in a table.
        hash ^= hash >> 15;
        hash *= 2246822519u;
        return (int)(hash ^ (hash >> 13));
    }
}
