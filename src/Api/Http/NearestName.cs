namespace Dossier.Api.Http;

/// <summary>Finds the name that a misspelt one was meant to be.</summary>
internal static class NearestName
{
    private const int LongestCompared = 40;

    /// <returns>The known name with the fewest edits; null where more than half of the letters would have to change.</returns>
    public static string? Of(string given, IEnumerable<string> known)
    {
        if (given.Length is 0 or > LongestCompared)
        {
            return null;
        }

        var lower = given.ToLowerInvariant();
        return known.Select(name => (Edits: Edits(lower, name.ToLowerInvariant()), Name: name))
            .Where(candidate => candidate.Edits * 2 <= Math.Max(given.Length, candidate.Name.Length))
            .OrderBy(candidate => candidate.Edits)
            .Select(candidate => candidate.Name)
            .FirstOrDefault();
    }

    /// <summary>Levenshtein's distance.</summary>
    private static int Edits(string left, string right)
    {
        Span<int> row = stackalloc int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                var replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                row[j] = Math.Min(replaced, Math.Min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }

        return row[right.Length];
    }
}
