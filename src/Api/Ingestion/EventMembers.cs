using Dossier.Extraction.Actors;
using Dossier.Extraction.Dates;
using Dossier.Extraction.Events;
using Dossier.Extraction.Resolution;
using Npgsql;
using static Dossier.Api.Ingestion.Sql;

namespace Dossier.Api.Ingestion;

/// <summary>An event as one article tells it, with the block and the event under which it stands in the tables.</summary>
internal sealed record StoredMember(int Ordinal, string Block, Guid Event, EventMember Member);

/// <summary>Reads events as the articles tell them, each with its participants as they are resolved, in two statements.</summary>
internal static class EventMembers
{
    private const string Columns = """
        select e.own_id, e.article_id, e.ordinal, e.block, e.event_id, a.origin, a.published_edtf, a.published_earliest, a.published_latest,
               e.type, e.mode, e.topic, e.title, e.status, e.date_edtf, e.date_earliest, e.date_latest, e.date_basis, e.date_text,
               e.place_name, e.place_country, e.place_latitude, e.place_longitude, e.place_precision
        from article_event e
        join article a on a.id = e.article_id
        """;

    public static Task<List<StoredMember>> OfBlocksAsync(NpgsqlConnection connection, IEnumerable<string> blocks, CancellationToken cancellation) =>
        ReadAsync(connection, "where e.block = any($1)", Array(blocks), cancellation);

    /// <summary>Those that the articles tell, and those elsewhere of whose participants something became different.</summary>
    public static async Task<List<StoredMember>> AffectedAsync(
        NpgsqlConnection connection, Guid[] articles, ActorChanges actors, CancellationToken cancellation)
    {
        var own = await connection.ReadAsync(
            """
            select e.own_id from article_event e where e.article_id = any($1)
            union
            select e.own_id
            from unnest($2, $3) m (article_id, ordinal)
            join article_event_participant p on p.article_id = m.article_id and p.actor_ordinal = m.ordinal
            join article_event e on e.article_id = p.article_id and e.ordinal = p.ordinal
            union
            select e.own_id
            from article_actor a
            join article_event_participant p on p.article_id = a.article_id and p.actor_ordinal = a.ordinal
            join article_event e on e.article_id = p.article_id and e.ordinal = p.ordinal
            where a.actor_id = any($4)
            """,
            r => r.GetGuid(0),
            cancellation,
            Array(articles),
            Array(actors.Moved.Select(m => m.Article)),
            Array(actors.Moved.Select(m => m.Ordinal)),
            Array(actors.Renamed));
        return await ReadAsync(connection, "where e.own_id = any($1)", Array(own), cancellation);
    }

    private static async Task<List<StoredMember>> ReadAsync(
        NpgsqlConnection connection, string where, NpgsqlParameter parameter, CancellationToken cancellation)
    {
        var participants = (await connection.ReadAsync(
            $"""
            select e.own_id, p.role, t.id, t.name, t.kind, t.country
            from article_event e
            join article_event_participant p on p.article_id = e.article_id and p.ordinal = e.ordinal
            join article_actor a on a.article_id = p.article_id and a.ordinal = p.actor_ordinal
            join actor t on t.id = a.actor_id
            {where}
            group by e.own_id, p.role, t.id
            order by e.own_id, p.role, t.id
            """,
            r => (Own: r.GetGuid(0), Participant: new MemberParticipant(
                r.GetGuid(2), r.GetString(3), SqlText.To<ActorKind>(r.GetString(4)), r.Nullable<string>(5), SqlText.To<ParticipantRole>(r.GetString(1)))),
            cancellation,
            parameter.Clone())).ToLookup(p => p.Own, p => p.Participant);
        return await connection.ReadAsync($"{Columns} {where} order by e.own_id", r => Read(r, participants), cancellation, parameter);
    }

    private static StoredMember Read(NpgsqlDataReader r, ILookup<Guid, MemberParticipant> participants) =>
        new(r.GetInt32(2), r.GetString(3), r.GetGuid(4), new EventMember
        {
            OwnId = r.GetGuid(0),
            Article = r.GetGuid(1),
            Origin = r.GetGuid(5),
            Published = r.Edtf(6),
            Type = r.GetString(9),
            Mode = r.Nullable<string>(10),
            Topic = r.Nullable<string>(11),
            Title = r.GetString(12),
            Status = SqlText.To<EventStatus>(r.GetString(13)),
            Date = r.Date(14),
            Place = r.Place(19),
            Participants = [.. participants[r.GetGuid(0)]],
        });
}
