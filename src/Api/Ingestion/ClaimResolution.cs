using Dossier.Extraction.Claims;
using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Resolution;
using Npgsql;
using static Dossier.Api.Ingestion.Sql;

namespace Dossier.Api.Ingestion;

/// <summary>Ties the claims that articles make of one event: who denies, supports or repeats what another article has somebody say.</summary>
internal static class ClaimResolution
{
    private readonly record struct Link(Guid Claim, string Type, Guid Other);

    public static async Task ApplyAsync(
        NpgsqlConnection connection,
        Guid[] written,
        Touched touched,
        ActorChanges actors,
        IReadOnlyCollection<Guid> events,
        ChangeSet changes,
        CancellationToken cancellation)
    {
        var own = await connection.ReadAsync("select id from claim where article_id = any($1)", r => r.GetGuid(0), cancellation, Array(written));
        RecordOwn(own, touched, changes);

        Guid[] affected = [.. events.Concat(await EventsOfSpeakersAsync(connection, actors, cancellation)).Distinct()];
        var threads = await ThreadsAsync(connection, affected, cancellation);
        var now = threads
            .SelectMany(t => ClaimResolver.Tie([.. t]))
            .Select(t => new Link(t.Claim, SqlText.Of(t.Relation), t.Other))
            .ToHashSet();
        Guid[] claims = [.. threads.SelectMany(t => t.Select(c => c.Id))];
        var before = (await connection.ReadAsync(
            "select claim_id, type, other_id from claim_link where claim_id = any($1) and not stated",
            r => new Link(r.GetGuid(0), r.GetString(1), r.GetGuid(2)),
            cancellation,
            Array(claims))).ToHashSet();
        List<Link> gone = [.. before.Except(now)];
        List<Link> added = [.. now.Except(before)];
        await WriteAsync(connection, gone, added, cancellation);

        Guid[] relinked = [.. gone.Concat(added).SelectMany(l => new[] { l.Claim, l.Other }).Concat(touched.TiedClaims).Distinct()];
        foreach (var id in await StandingAsync(connection, relinked, cancellation))
        {
            changes.Updated(ChangedKind.Claim, id);
        }

        foreach (var id in await DisputeAsync(connection, [.. own.Concat(claims).Concat(relinked).Distinct()], cancellation))
        {
            changes.Updated(ChangedKind.Claim, id);
        }
    }

    private static void RecordOwn(List<Guid> own, Touched touched, ChangeSet changes)
    {
        var before = touched.Claims.ToHashSet();
        foreach (var id in own)
        {
            if (before.Remove(id))
            {
                changes.Updated(ChangedKind.Claim, id);
            }
            else
            {
                changes.Created(ChangedKind.Claim, id);
            }
        }

        foreach (var id in before)
        {
            changes.Deleted(ChangedKind.Claim, id);
        }
    }

    /// <summary>Events of which somebody claims something who is not whom the tables had, or about such a one.</summary>
    private static async Task<List<Guid>> EventsOfSpeakersAsync(NpgsqlConnection connection, ActorChanges actors, CancellationToken cancellation) =>
        actors.Moved.Count == 0
            ? []
            : await connection.ReadAsync(
                """
                with moved as (select * from unnest($1, $2) m (article_id, ordinal))
                select e.event_id
                from moved m
                join claim c on c.article_id = m.article_id and c.speaker_ordinal = m.ordinal
                join article_event e on e.article_id = c.article_id and e.ordinal = c.event_ordinal
                union
                select e.event_id
                from moved m
                join claim_about b on b.article_id = m.article_id and b.actor_ordinal = m.ordinal
                join claim c on c.id = b.claim_id
                join article_event e on e.article_id = c.article_id and e.ordinal = c.event_ordinal
                """,
                r => r.GetGuid(0),
                cancellation,
                Array(actors.Moved.Select(m => m.Article)),
                Array(actors.Moved.Select(m => m.Ordinal)));

    private static async Task<List<IGrouping<Guid, ThreadClaim>>> ThreadsAsync(
        NpgsqlConnection connection, Guid[] events, CancellationToken cancellation)
    {
        var about = (await connection.ReadAsync(
            """
            select distinct b.claim_id, a.actor_id
            from article_event e
            join claim c on c.article_id = e.article_id and c.event_ordinal = e.ordinal
            join claim_about b on b.claim_id = c.id
            join article_actor a on a.article_id = b.article_id and a.ordinal = b.actor_ordinal
            where e.event_id = any($1)
            order by b.claim_id, a.actor_id
            """,
            r => (Claim: r.GetGuid(0), Actor: r.GetGuid(1)),
            cancellation,
            Array(events))).ToLookup(b => b.Claim, b => b.Actor);
        var claims = await connection.ReadAsync(
            """
            select e.event_id, c.id, c.article_id, c.ordinal, r.published_edtf, r.published_earliest, r.published_latest,
                   c.kind, s.actor_id, c.speaker_text, c.text
            from article_event e
            join claim c on c.article_id = e.article_id and c.event_ordinal = e.ordinal
            join article r on r.id = c.article_id
            left join article_actor s on s.article_id = c.article_id and s.ordinal = c.speaker_ordinal
            where e.event_id = any($1)
            order by e.event_id, c.id
            """,
            r => (Event: r.GetGuid(0), Claim: new ThreadClaim
            {
                Id = r.GetGuid(1),
                Article = r.GetGuid(2),
                Ordinal = r.GetInt32(3),
                Published = r.Edtf(4),
                Kind = SqlText.To<ClaimKind>(r.GetString(7)),
                Speaker = r.NullableValue<Guid>(8)?.ToString() ?? (r.Nullable<string>(9) is { } words ? Folding.Fold(words) : null),
                About = [.. about[r.GetGuid(1)]],
                Text = r.GetString(10),
            }),
            cancellation,
            Array(events));
        return [.. claims.GroupBy(c => c.Event, c => c.Claim)];
    }

    private static async Task WriteAsync(NpgsqlConnection connection, List<Link> gone, List<Link> added, CancellationToken cancellation)
    {
        await connection.ExecuteAsync(
            """
            delete from claim_link l
            using unnest($1, $2, $3) n (claim_id, type, other_id)
            where l.claim_id = n.claim_id and l.type = n.type and l.other_id = n.other_id
            """,
            cancellation,
            Array(gone.Select(l => l.Claim)),
            Array(gone.Select(l => l.Type)),
            Array(gone.Select(l => l.Other)));
        await connection.ExecuteAsync(
            "insert into claim_link (claim_id, type, other_id, stated) select n.*, false from unnest($1, $2, $3) n",
            cancellation,
            Array(added.Select(l => l.Claim)),
            Array(added.Select(l => l.Type)),
            Array(added.Select(l => l.Other)));
    }

    private static Task<List<Guid>> StandingAsync(NpgsqlConnection connection, Guid[] claims, CancellationToken cancellation) =>
        connection.ReadAsync("select id from claim where id = any($1)", r => r.GetGuid(0), cancellation, Array(claims));

    /// <summary>A claim is disputed where it denies, or is denied in any article.</summary>
    /// <returns>Those of which that became different.</returns>
    private static Task<List<Guid>> DisputeAsync(NpgsqlConnection connection, Guid[] claims, CancellationToken cancellation) =>
        connection.ReadAsync(
            """
            with now as (
                select c.id, c.kind = $2 or exists (select from claim_link l where l.other_id = c.id and l.type = $3) as disputed
                from claim c
                where c.id = any($1))
            update claim c
            set disputed = n.disputed
            from now n
            where c.id = n.id and c.disputed <> n.disputed
            returning c.id
            """,
            r => r.GetGuid(0),
            cancellation,
            Array(claims),
            Text(SqlText.Of(ClaimKind.Denial)),
            Text(SqlText.Of(ClaimRelation.Denies)));
}
