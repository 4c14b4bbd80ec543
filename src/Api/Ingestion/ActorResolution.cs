using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Resolution;
using Npgsql;
using static Dossier.Api.Ingestion.Sql;

namespace Dossier.Api.Ingestion;

/// <summary>What became different among actors, for the events and claims that rest on them.</summary>
/// <param name="Renamed">Actors that are new or are another kind, country or name than they were.</param>
/// <param name="Moved">Actors of articles (article, ordinal) that stand for another actor than they did.</param>
internal sealed record ActorChanges(IReadOnlyList<Guid> Renamed, IReadOnlyList<(Guid Article, int Ordinal)> Moved);

/// <summary>
/// Who each article's actors are. A full name is its own; a surname is decided over all the full names met under its block,
/// and decided again whenever one of them comes or goes.
/// </summary>
internal static class ActorResolution
{
    public static async Task<ActorChanges> ApplyAsync(
        NpgsqlConnection connection, Guid[] written, Touched touched, ChangeSet changes, CancellationToken cancellation)
    {
        var own = await connection.ReadAsync(
            "select actor_id, blocks from article_actor where article_id = any($1)",
            r => (Actor: r.GetGuid(0), Blocks: r.GetFieldValue<string[]>(1)),
            cancellation,
            Array(written));
        string[] blocks = [.. touched.NameBlocks.Concat(own.SelectMany(o => o.Blocks)).Distinct()];
        var moved = blocks.Length == 0 ? [] : await DecideSurnamesAsync(connection, blocks, cancellation);
        Guid[] actors = [.. touched.Actors.Concat(own.Select(o => o.Actor)).Concat(moved.SelectMany(m => new[] { m.From, m.To })).Distinct()];
        var renamed = await ActorTable.RefreshAsync(connection, actors, changes, cancellation);
        return new ActorChanges(renamed, moved.ConvertAll(m => (m.Article, m.Ordinal)));
    }

    private static async Task<List<(Guid Article, int Ordinal, Guid From, Guid To)>> DecideSurnamesAsync(
        NpgsqlConnection connection, string[] blocks, CancellationToken cancellation)
    {
        var surnames = await connection.ReadAsync(
            "select distinct own_key, country from article_actor where blocks && $1 and starts_with(own_key, $2)",
            r => (Key: r.GetString(0), Country: r.Nullable<string>(1)),
            cancellation,
            Array(blocks),
            Text(ActorKey.SurnamePrefix));
        if (surnames.Count == 0)
        {
            return [];
        }

        // Only under these: most blocks are first names, which nobody stands for alone and many people share.
        var candidates = await CandidatesAsync(connection, [.. surnames.SelectMany(s => ActorKey.Blocks(s.Key)).Distinct()], cancellation);
        var decided = surnames.ConvertAll(s => (
            Own: StableId.OfActor(s.Key),
            s.Country,
            Standing: StableId.OfActor(ActorResolver.Resolve(s.Key, s.Country, Candidates(candidates, s.Key)))));
        return await connection.ReadAsync(
            """
            with moved as (
                select a.article_id, a.ordinal, a.actor_id as old_id, n.actor_id as new_id
                from unnest($1, $2, $3) n (own_id, country, actor_id)
                join article_actor a on a.own_id = n.own_id and a.country is not distinct from n.country and a.actor_id <> n.actor_id)
            update article_actor a
            set actor_id = m.new_id
            from moved m
            where a.article_id = m.article_id and a.ordinal = m.ordinal
            returning m.article_id, m.ordinal, m.old_id, m.new_id
            """,
            r => (r.GetGuid(0), r.GetInt32(1), r.GetGuid(2), r.GetGuid(3)),
            cancellation,
            Array(decided.Select(d => d.Own)),
            Array(decided.Select(d => d.Country)),
            Array(decided.Select(d => d.Standing)));
    }

    /// <summary>Every full person under the blocks, of the country that most articles give.</summary>
    private static async Task<ILookup<string, PersonCandidate>> CandidatesAsync(
        NpgsqlConnection connection, string[] blocks, CancellationToken cancellation)
    {
        var persons = await connection.ReadAsync(
            """
            select p.own_key, p.blocks, p.country, coalesce(r.titles, '{}')
            from (
                select own_key, blocks, (array_agg(country order by articles desc, country collate "C"))[1] as country
                from (
                    select own_key, blocks, country, case when country is null then 0 else count(*) end as articles
                    from article_actor
                    where blocks && $1 and not starts_with(own_key, $2)
                    group by own_key, blocks, country) c
                group by own_key, blocks) p
            left join (
                select a.own_key, array_agg(distinct r.title collate "C" order by r.title collate "C") as titles
                from article_actor a
                join article_actor_role r on r.article_id = a.article_id and r.ordinal = a.ordinal
                where a.blocks && $1 and not starts_with(a.own_key, $2)
                group by a.own_key) r on r.own_key = p.own_key
            order by p.own_key collate "C"
            """,
            r => (Key: r.GetString(0), Blocks: r.GetFieldValue<string[]>(1), Country: r.Nullable<string>(2), Titles: r.GetFieldValue<string[]>(3)),
            cancellation,
            Array(blocks),
            Text(ActorKey.SurnamePrefix));
        return persons
            .SelectMany(p => p.Blocks.Distinct().Select(b => (Block: b, Candidate: new PersonCandidate(p.Key, p.Country, p.Titles))))
            .ToLookup(p => p.Block, p => p.Candidate);
    }

    private static List<PersonCandidate> Candidates(ILookup<string, PersonCandidate> candidates, string surname) =>
        [.. ActorKey.Blocks(surname).SelectMany(b => candidates[b]).DistinctBy(c => c.Key)];
}
