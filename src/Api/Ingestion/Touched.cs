using Npgsql;
using static Dossier.Api.Ingestion.Sql;

namespace Dossier.Api.Ingestion;

/// <summary>
/// What rested on articles that are about to be rewritten or taken out: all that must be looked at again once they are.
/// </summary>
internal sealed record Touched
{
    /// <summary>Articles that have their text: themselves, what they reprint, and what reprints that.</summary>
    public required IReadOnlyList<Guid> Copies { get; init; }

    /// <summary>Actors that the articles named.</summary>
    public required IReadOnlyList<Guid> Actors { get; init; }

    /// <summary>Blocks of the persons that the articles named: surnames elsewhere may have stood for them.</summary>
    public required IReadOnlyList<string> NameBlocks { get; init; }

    public required IReadOnlyList<Guid> Events { get; init; }

    public required IReadOnlyList<string> EventBlocks { get; init; }

    public required IReadOnlyList<Guid> Claims { get; init; }

    /// <summary>Claims of other articles that were tied to theirs.</summary>
    public required IReadOnlyList<Guid> TiedClaims { get; init; }

    public static async Task<Touched> CollectAsync(NpgsqlConnection connection, Guid[] articles, CancellationToken cancellation)
    {
        if (articles.Length == 0)
        {
            return new Touched { Copies = [], Actors = [], NameBlocks = [], Events = [], EventBlocks = [], Claims = [], TiedClaims = [] };
        }

        return new Touched
        {
            Copies = await connection.ReadAsync(
                """
                select origin from article where id = any($1)
                union
                select c.id from article a join article c on c.copy_of = a.origin where a.id = any($1)
                """,
                r => r.GetGuid(0),
                cancellation,
                Array(articles)),
            Actors = await connection.ReadAsync(
                "select distinct actor_id from article_actor where article_id = any($1)", r => r.GetGuid(0), cancellation, Array(articles)),
            NameBlocks = await connection.ReadAsync(
                "select distinct unnest(blocks) from article_actor where article_id = any($1)", r => r.GetString(0), cancellation, Array(articles)),
            Events = await connection.ReadAsync(
                "select distinct event_id from article_event where article_id = any($1)", r => r.GetGuid(0), cancellation, Array(articles)),
            EventBlocks = await connection.ReadAsync(
                "select distinct block from article_event where article_id = any($1)", r => r.GetString(0), cancellation, Array(articles)),
            Claims = await connection.ReadAsync(
                "select id from claim where article_id = any($1)", r => r.GetGuid(0), cancellation, Array(articles)),
            TiedClaims = await connection.ReadAsync(
                """
                select l.other_id from claim_link l join claim c on c.id = l.claim_id where c.article_id = any($1) and not l.stated
                union
                select l.claim_id from claim_link l join claim c on c.id = l.other_id where c.article_id = any($1) and not l.stated
                """,
                r => r.GetGuid(0),
                cancellation,
                Array(articles)),
        };
    }
}
