namespace Dossier.Extraction.Resolution;

/// <summary>A person whom some article names in full.</summary>
/// <param name="Key">See <see cref="ActorKey.Person(string)"/>.</param>
public sealed record PersonCandidate(string Key, string? Country, IReadOnlyList<string> RoleTitles);

/// <summary>Whether actors of several documents are one.</summary>
public static class ActorResolver
{
    /// <summary>
    /// What a surname stands for, given every full name met so far under its block: the only candidate of the same country, else
    /// itself. Every other key stands for itself.
    /// </summary>
    public static string Resolve(string ownKey, string? country, IReadOnlyList<PersonCandidate> candidates)
    {
        ArgumentNullException.ThrowIfNull(ownKey);
        ArgumentNullException.ThrowIfNull(candidates);
        if (country is null || !ownKey.StartsWith(ActorKey.SurnamePrefix, StringComparison.Ordinal))
        {
            return ownKey;
        }

        var surname = ActorKey.Blocks(ownKey);
        string? only = null;
        foreach (var candidate in candidates)
        {
            if (candidate.Country != country || candidate.Key == only || !surname.All(ActorKey.Blocks(candidate.Key).Contains))
            {
                continue;
            }

            if (only is not null)
            {
                return ownKey;
            }

            only = candidate.Key;
        }

        return only ?? ownKey;
    }
}
