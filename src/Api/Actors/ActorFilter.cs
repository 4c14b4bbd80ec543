using Dapper;
using Dossier.Api.Http;
using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Resolution;

namespace Dossier.Api.Actors;

/// <summary>
/// Finds actors by id, one that was merged away included, or by any spelling of their name. A person's name is compared by the
/// fingerprints of its words, which every usual romanisation shares; any other by its words without case and accents.
/// </summary>
internal static class ActorFilter
{
    /// <param name="condition">A condition that holds <c>{0}</c> where the actors' ids go, as a query.</param>
    /// <param name="name">The parameter, whose name those of the statement start with.</param>
    public static void AndActors(this SqlFilter filter, string condition, string name, IReadOnlyCollection<string>? values)
    {
        if (values is { Count: > 0 })
        {
            filter.And(string.Format(System.Globalization.CultureInfo.InvariantCulture, condition, Actors(filter.Parameters, name, values)));
        }
    }

    private static string Actors(DynamicParameters parameters, string name, IReadOnlyCollection<string> values)
    {
        List<string> sources = [];
        var ids = values.Where(value => Guid.TryParseExact(value, "D", out _)).Select(Guid.Parse).Distinct().ToArray();
        if (ids.Length > 0)
        {
            parameters.Add(name + "_ids", ids);
            sources.Add($"select unnest(@{name}_ids)");
            sources.Add($"select actor_id from article_actor where own_id = any(@{name}_ids)");
        }

        var spellings = values.Where(value => !Guid.TryParseExact(value, "D", out _)).ToList();
        if (spellings.Count > 0)
        {
            parameters.Add(name + "_folded", spellings.Select(spelling => string.Join(' ', Words(spelling.Replace('-', ' ').Replace('\'', ' ').Replace('’', ' '))))
                .Distinct(StringComparer.Ordinal).ToArray());
            List<string> matches = [$"translate(folded, '-''', '  ') = any(@{name}_folded)"];
            var wordLists = spellings.SelectMany(spelling => new[] { PersonName.Tokens(spelling), Words(spelling) })
                .Where(words => words.Count > 0)
                .Select(words => words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray())
                .DistinctBy(words => string.Join(' ', words), StringComparer.Ordinal);
            foreach (var (index, words) in wordLists.Index())
            {
                parameters.Add($"{name}_words{index}", words);
                matches.Add($"tokens @> @{name}_words{index}");
            }

            sources.Add($"select actor_id from actor_name where {string.Join(" or ", matches)}");
        }

        return string.Join(" union all ", sources);
    }

    private static string[] Words(string spelling) => Folding.Fold(spelling).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);
}
