using Dossier.Extraction.Resolution;
using Npgsql;
using static Dossier.Api.Ingestion.Sql;

namespace Dossier.Api.Ingestion;

/// <summary>
/// Which events the articles' events are: every block of members that an article touches is clustered anew as a whole, so that
/// the order in which its members came cannot matter, and the difference is written.
/// </summary>
internal static class EventResolution
{
    /// <returns>The events whose members, or whose members' actors, are not what they were.</returns>
    public static async Task<IReadOnlyCollection<Guid>> ApplyAsync(
        NpgsqlConnection connection, Guid[] written, Touched touched, ActorChanges actors, ChangeSet changes, CancellationToken cancellation)
    {
        var blocks = await MoveToBlocksAsync(connection, written, touched, actors, cancellation);
        if (blocks.Count == 0)
        {
            return [];
        }

        var members = await EventMembers.OfBlocksAsync(connection, blocks, cancellation);
        var resolved = members.GroupBy(m => m.Block).SelectMany(b => EventResolver.Resolve([.. b.Select(m => m.Member)])).ToList();
        var standing = resolved.SelectMany(e => e.Members.Select(m => (Member: m, Event: e.Id))).ToDictionary(m => m.Member, m => m.Event);

        await EventTable.WriteAsync(connection, blocks, resolved, standing, changes, cancellation);
        var moved = members.FindAll(m => standing[m.Member.OwnId] != m.Event);
        await connection.ExecuteAsync(
            "update article_event e set event_id = n.event_id from unnest($1, $2) n (own_id, event_id) where e.own_id = n.own_id",
            cancellation,
            Array(moved.Select(m => m.Member.OwnId)),
            Array(moved.Select(m => standing[m.Member.OwnId])));

        var told = written.ToHashSet();
        HashSet<Guid> affected =
        [
            .. touched.Events,
            .. moved.Select(m => m.Event),
            .. moved.Concat(members.Where(m => told.Contains(m.Member.Article))).Select(m => standing[m.Member.OwnId]),
        ];
        var standings = resolved.Select(e => e.Id).ToHashSet();
        foreach (var id in affected.Where(standings.Contains))
        {
            changes.Updated(ChangedKind.Event, id);
        }

        return affected;
    }

    /// <summary>Puts the members under the blocks where their participants, as they are now, belong.</summary>
    /// <returns>The blocks that lost, gained or hold a member of which something became different.</returns>
    private static async Task<HashSet<string>> MoveToBlocksAsync(
        NpgsqlConnection connection, Guid[] written, Touched touched, ActorChanges actors, CancellationToken cancellation)
    {
        var affected = (await EventMembers.AffectedAsync(connection, written, actors, cancellation))
            .ConvertAll(m => (m.Member.OwnId, From: m.Block, To: EventResolver.Block(m.Member)));
        var moved = affected.FindAll(m => m.From != m.To);
        await connection.ExecuteAsync(
            "update article_event e set block = n.block from unnest($1, $2) n (own_id, block) where e.own_id = n.own_id",
            cancellation,
            Array(moved.Select(m => m.OwnId)),
            Array(moved.Select(m => m.To)));

        // An article's events have no block before they are first put under one.
        return [.. touched.EventBlocks.Concat(affected.SelectMany(m => new[] { m.From, m.To })).Where(b => b.Length > 0)];
    }
}
