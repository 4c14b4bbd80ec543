using Dossier.Extraction.Dates;
using Dossier.Extraction.Events;
using Dossier.Extraction.Resolution;
using Npgsql;
using static Dossier.Api.Ingestion.Sql;

namespace Dossier.Api.Ingestion;

/// <summary>Events as all articles together tell them.</summary>
internal static class EventTable
{
    private sealed record Row(
        Guid Id,
        string Block,
        string Type,
        string? Mode,
        string Title,
        EventStatus Status,
        ResolvedDate? Date,
        EventPlace? Place,
        int Articles,
        int Origins);

    /// <summary>Makes the events of the blocks those that were resolved.</summary>
    /// <param name="standing">The event of each member, by the member's own id.</param>
    public static async Task WriteAsync(
        NpgsqlConnection connection,
        IReadOnlyCollection<string> blocks,
        List<ResolvedEvent> resolved,
        Dictionary<Guid, Guid> standing,
        ChangeSet changes,
        CancellationToken cancellation)
    {
        var before = (await ReadAsync(connection, blocks, cancellation)).ToDictionary(e => e.Id);
        var different = resolved.ConvertAll(Of).FindAll(e => before.GetValueOrDefault(e.Id) != e);
        foreach (var told in different)
        {
            if (before.ContainsKey(told.Id))
            {
                changes.Updated(ChangedKind.Event, told.Id);
            }
            else
            {
                changes.Created(ChangedKind.Event, told.Id);
            }
        }

        await UpsertAsync(connection, different, cancellation);
        await WriteParticipantsAsync(connection, resolved, changes, cancellation);

        Guid[] gone = [.. before.Keys.Except(resolved.Select(e => e.Id))];
        await connection.ExecuteAsync("delete from event where id = any($1)", cancellation, Array(gone));
        foreach (var id in gone)
        {
            if (standing.TryGetValue(id, out var into))
            {
                changes.Merged(ChangedKind.Event, id, into);
            }
            else
            {
                changes.Deleted(ChangedKind.Event, id);
            }
        }
    }

    private static Row Of(ResolvedEvent e) =>
        new(e.Id, e.Block, e.Type, e.Mode, e.Title, e.Status, e.Date, e.Place, e.ArticleCount, e.OriginCount);

    private static Task<List<Row>> ReadAsync(NpgsqlConnection connection, IReadOnlyCollection<string> blocks, CancellationToken cancellation) =>
        connection.ReadAsync(
            """
            select id, block, type, mode, title, status, date_edtf, date_earliest, date_latest, date_basis, date_text,
                   place_name, place_country, place_latitude, place_longitude, place_precision, article_count, origin_count
            from event
            where block = any($1)
            """,
            r => new Row(
                r.GetGuid(0),
                r.GetString(1),
                r.GetString(2),
                r.Nullable<string>(3),
                r.GetString(4),
                SqlText.To<EventStatus>(r.GetString(5)),
                r.Date(6),
                r.Place(11),
                r.GetInt32(16),
                r.GetInt32(17)),
            cancellation,
            Array(blocks));

    private static Task<int> UpsertAsync(NpgsqlConnection connection, List<Row> events, CancellationToken cancellation) =>
        connection.ExecuteAsync(
            """
            insert into event (
                id, block, type, mode, title, status, date_edtf, date_earliest, date_latest, date_basis, date_text,
                place_name, place_country, place_latitude, place_longitude, place_precision, article_count, origin_count)
            select *
            from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
            on conflict on constraint event_pk do update set
                block = excluded.block, type = excluded.type, mode = excluded.mode, title = excluded.title, status = excluded.status,
                date_edtf = excluded.date_edtf, date_earliest = excluded.date_earliest, date_latest = excluded.date_latest,
                date_basis = excluded.date_basis, date_text = excluded.date_text,
                place_name = excluded.place_name, place_country = excluded.place_country, place_latitude = excluded.place_latitude,
                place_longitude = excluded.place_longitude, place_precision = excluded.place_precision,
                article_count = excluded.article_count, origin_count = excluded.origin_count
            """,
            cancellation,
            Array(events.Select(e => e.Id)),
            Array(events.Select(e => e.Block)),
            Array(events.Select(e => e.Type)),
            Array(events.Select(e => e.Mode)),
            Array(events.Select(e => e.Title)),
            Array(events.Select(e => SqlText.Of(e.Status))),
            Array(events.Select(e => e.Date?.Value.Edtf)),
            Array(events.Select(e => e.Date?.Value.Earliest)),
            Array(events.Select(e => e.Date?.Value.Latest)),
            Array(events.Select(e => e.Date is { } date ? SqlText.Of(date.Basis) : null)),
            Array(events.Select(e => e.Date?.Text)),
            Array(events.Select(e => e.Place?.Name)),
            Array(events.Select(e => e.Place?.Country)),
            Array(events.Select(e => e.Place?.Latitude)),
            Array(events.Select(e => e.Place?.Longitude)),
            Array(events.Select(e => e.Place is { } place ? SqlText.Of(place.Precision) : null)),
            Array(events.Select(e => e.Articles)),
            Array(events.Select(e => e.Origins)));

    private static async Task WriteParticipantsAsync(
        NpgsqlConnection connection, List<ResolvedEvent> resolved, ChangeSet changes, CancellationToken cancellation)
    {
        var now = resolved.SelectMany(e => e.Participants.Select(p => (Event: e.Id, p.Actor, Role: SqlText.Of(p.Role)))).ToHashSet();
        var before = (await connection.ReadAsync(
            "select event_id, actor_id, role from event_participant where event_id = any($1)",
            r => (Event: r.GetGuid(0), Actor: r.GetGuid(1), Role: r.GetString(2)),
            cancellation,
            Array(resolved.Select(e => e.Id)))).ToHashSet();
        List<(Guid Event, Guid Actor, string Role)> gone = [.. before.Except(now)];
        List<(Guid Event, Guid Actor, string Role)> added = [.. now.Except(before)];
        foreach (var participant in gone.Concat(added))
        {
            changes.Updated(ChangedKind.Event, participant.Event);
        }

        await connection.ExecuteAsync(
            """
            delete from event_participant p
            using unnest($1, $2, $3) n (event_id, actor_id, role)
            where p.event_id = n.event_id and p.actor_id = n.actor_id and p.role = n.role
            """,
            cancellation,
            Array(gone.Select(p => p.Event)),
            Array(gone.Select(p => p.Actor)),
            Array(gone.Select(p => p.Role)));
        await connection.ExecuteAsync(
            "insert into event_participant (event_id, actor_id, role) select * from unnest($1, $2, $3)",
            cancellation,
            Array(added.Select(p => p.Event)),
            Array(added.Select(p => p.Actor)),
            Array(added.Select(p => p.Role)));
    }
}
