using System.Text.Json;
using Dapper;
using Dossier.Api.Actors;
using Dossier.Api.Articles;
using Dossier.Api.Database;
using Dossier.Api.Http;

namespace Dossier.Api.Events;

internal sealed class EventQueries(DatabaseHandle database)
{
    public static readonly Sorts Sorts = new(
        new Sort("-date", new SortKey("e.date_sort", "date", Descending: true), new SortKey("e.id", "uuid", Descending: false)),
        new Sort("-articles", new SortKey("e.article_count", "integer", Descending: true), new SortKey("e.id", "uuid", Descending: false)));

    private const string InRole = "e.id in (select event_id from event_participant where role = '{1}' and actor_id in ({0}))";

    // A union and no "or", so that each half is read from its index.
    private const string HasWords = """
        e.id in (select id from event where search @@ websearch_to_tsquery('french_unaccented', @q)
            union all
            select w.event_id from event_mention m join article_event w on w.article_id = m.article_id and w.ordinal = m.ordinal
            where to_tsvector('french_unaccented', m.text) @@ websearch_to_tsquery('french_unaccented', @q))
        """;

    private static readonly string Columns = $"""
        e.id, e.type, e.mode, e.title, e.date_edtf, e.date_earliest, e.date_latest, e.date_basis, e.date_text,
          e.place_name, e.place_country, e.place_latitude, e.place_longitude, e.place_precision, e.status, e.article_count, e.origin_count,
          (select coalesce(json_agg(json_build_object('actor', {ActorRef.Json("r")}, 'role', t.role)
              order by array_position(array['source', 'target', 'participant'], t.role), r.name_sort, r.id), '[]')
            from event_participant t join actor r on r.id = t.actor_id where t.event_id = e.id) as participants
        """;

    private static string Mentions(string more = "") => $"""
        coalesce(json_agg(json_build_object('article', {ArticleRef.Json("a")}, 'start', m.start_at, 'end', m.end_at, 'text', m.text, 'trigger', m.trigger_text{more})
              order by a.published_earliest nulls last, a.id, m.start_at, m.end_at), '[]')
            from article_event w
            join event_mention m on m.article_id = w.article_id and m.ordinal = w.ordinal
            join article a on a.id = w.article_id
            where w.event_id = e.id
        """;

    private static readonly string Select = $"""
        select p.key1, p.key2, {Columns},
          (select {Mentions()}) as mentions
        from page p
        join event e on e.id = p.id
        """;

    private static readonly string OfArticleSql = $"""
        select {Columns},
          (select {Mentions($", 'why', case when @explain then {Explanation.Json("m")} end")} and w.article_id = @article) as mentions
        from (
          select w.event_id, min(m.start_at) as first
          from article_event w join event_mention m on m.article_id = w.article_id and m.ordinal = w.ordinal
          where w.article_id = @article
          group by w.event_id) p
        join event e on e.id = p.event_id
        order by p.first, e.id
        """;

    internal static readonly ListSql List = new("event e", "e.id", Select);

    public Task<Page<Event>> ListAsync(EventQuery query, HttpRequest request, CancellationToken cancellationToken) =>
        List.ReadAsync<EventRow, Event>(database, query, Filter(query), request, row => row.ToEvent(), cancellationToken);

    public async Task<Event?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        (await List.FindAsync<EventRow>(database, id, cancellationToken))?.ToEvent();

    /// <summary>The event that an id which does not stand was merged into.</summary>
    public async Task<Guid?> FindStandingAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<Guid?>(new(
            "select event_id from article_event where own_id = @id and event_id <> @id order by event_id limit 1", new { id }, cancellationToken: cancellationToken));
    }

    /// <summary>The events that an article tells, in reading order, with their mentions in it alone.</summary>
    public async Task<IReadOnlyList<Event>> OfArticleAsync(Guid article, bool explain, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<EventRow>(new(OfArticleSql, new { article, explain }, cancellationToken: cancellationToken));
        return [.. rows.Select(row => row.ToEvent())];
    }

    internal static SqlFilter Filter(EventQuery query)
    {
        var filter = new SqlFilter();
        if (query.Q is not null)
        {
            filter.And(HasWords, "q", query.Q);
        }

        filter.AndAny("e.type = any(@type)", "type", query.Type);
        filter.AndAny("e.mode = any(@mode)", "mode", query.Mode);
        filter.AndAny("e.status = any(@status)", "status", query.Status);
        filter.AndActors("e.id in (select event_id from event_participant where actor_id in ({0}))", "actor", query.Actor);
        filter.AndActors(InRole.Replace("{1}", "source", StringComparison.Ordinal), "source", query.Source);
        filter.AndActors(InRole.Replace("{1}", "target", StringComparison.Ordinal), "target", query.Target);
        filter.AndAny("e.place_country = any(@country)", "country", query.Country, value => value.ToUpperInvariant());
        filter.AndPeriod("e.date", query.From, query.To);
        filter.AndIds("e.id in (select event_id from article_event where article_id = any(@article))", "article", query.Article);
        return filter;
    }

    private sealed record EventRow : PageRow
    {
        public Guid Id { get; init; }

        public string Type { get; init; } = string.Empty;

        public string? Mode { get; init; }

        public string Title { get; init; } = string.Empty;

        public string? DateEdtf { get; init; }

        public DateOnly? DateEarliest { get; init; }

        public DateOnly? DateLatest { get; init; }

        public string? DateBasis { get; init; }

        public string? DateText { get; init; }

        public string? PlaceName { get; init; }

        public string? PlaceCountry { get; init; }

        public double? PlaceLatitude { get; init; }

        public double? PlaceLongitude { get; init; }

        public string? PlacePrecision { get; init; }

        public string Status { get; init; } = string.Empty;

        public int ArticleCount { get; init; }

        public int OriginCount { get; init; }

        public string Participants { get; init; } = string.Empty;

        public string Mentions { get; init; } = string.Empty;

        public Event ToEvent() => new()
        {
            Id = Id,
            Type = Type,
            Mode = Mode,
            Title = Title,
            Date = DateValue.From(DateEdtf, DateEarliest, DateLatest, DateBasis, DateText),
            Place = PlaceName is null || PlacePrecision is null
                ? null
                : new EventPlace { Name = PlaceName, Country = PlaceCountry, Latitude = PlaceLatitude, Longitude = PlaceLongitude, Precision = PlacePrecision },
            Status = Status,
            Participants = JsonSerializer.Deserialize(Participants, DossierJson.Default.IReadOnlyListEventParticipant)!,
            ArticleCount = ArticleCount,
            OriginCount = OriginCount,
            Mentions = JsonSerializer.Deserialize(Mentions, DossierJson.Default.IReadOnlyListEventMention)!,
        };
    }
}
