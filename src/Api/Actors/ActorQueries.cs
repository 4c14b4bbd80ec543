using System.Text.Json;
using Dapper;
using Dossier.Api.Database;
using Dossier.Api.Http;

namespace Dossier.Api.Actors;

internal sealed class ActorQueries(DatabaseHandle database)
{
    public static readonly Sorts Sorts = new(
        new Sort("-mentions", new SortKey("r.mention_count", "integer", Descending: true), new SortKey("r.id", "uuid", Descending: false)),
        new Sort("name", new SortKey("r.name_sort", "text", Descending: false), new SortKey("r.id", "uuid", Descending: false)));

    // A role is dated by the articles that state it as held; where all of them speak of a former one, by none.
    private const string Select = """
        select p.key1, p.key2, r.id, r.name, r.kind, r.country, r.same_as, r.first_seen, r.last_seen, r.article_count,
          (select count(distinct t.event_id) from event_participant t where t.actor_id = r.id) as event_count,
          (select count(*) from article_actor x join claim c on c.article_id = x.article_id and c.speaker_ordinal = x.ordinal
            where x.actor_id = r.id) as claim_count,
          (select coalesce(json_agg(json_build_object('text', n.text, 'count', n.count) order by n.count desc, n.text collate "C"), '[]')
            from actor_name n where n.actor_id = r.id) as names,
          (select coalesce(json_agg(json_build_object('title', o.title, 'country', o.country, 'earliest', o.earliest, 'latest', o.latest, 'articles', o.articles)
              order by o.latest desc nulls last, o.title collate "C", o.country collate "C"), '[]')
            from (
              select l.title, l.country,
                min(a.published_earliest) filter (where not l.former) as earliest,
                max(a.published_latest) filter (where not l.former) as latest,
                coalesce(array_agg(distinct a.id) filter (where not l.former), array_agg(distinct a.id)) as articles
              from article_actor x
              join article_actor_role l on l.article_id = x.article_id and l.ordinal = x.ordinal
              join article a on a.id = x.article_id
              where x.actor_id = r.id
              group by l.title, l.country) o) as roles
        from page p
        join actor r on r.id = p.id
        """;

    internal static readonly ListSql List = new("actor r", "r.id", Select);

    public Task<Page<Actor>> ListAsync(ActorQuery query, HttpRequest request, CancellationToken cancellationToken) =>
        List.ReadAsync<ActorRow, Actor>(database, query, Filter(query), request, row => row.ToActor(), cancellationToken);

    public async Task<Actor?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        (await List.FindAsync<ActorRow>(database, id, cancellationToken))?.ToActor();

    /// <summary>The actor that an id which does not stand was merged into: where articles disagree, the one that most of them mean.</summary>
    public async Task<Guid?> FindStandingAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<Guid?>(new(
            "select actor_id from article_actor where own_id = @id and actor_id <> @id group by actor_id order by count(*) desc, actor_id limit 1",
            new { id },
            cancellationToken: cancellationToken));
    }

    internal static SqlFilter Filter(ActorQuery query)
    {
        var filter = new SqlFilter();
        filter.AndActors("r.id in ({0})", "q", query.Q is null ? null : [query.Q]);
        filter.AndAny("r.kind = any(@kind)", "kind", query.Kind);
        filter.AndAny("r.country = any(@country)", "country", query.Country, value => value.ToUpperInvariant());
        filter.AndIds("r.id in (select actor_id from article_actor where article_id = any(@article))", "article", query.Article);
        filter.AndIds(
            """
            r.id in (select t.actor_id from event_participant t
              where t.event_id in (select event_id from article_event where own_id = any(@event) union all select unnest(@event)))
            """,
            "event",
            query.Event);
        return filter;
    }

    private sealed record ActorRow : PageRow
    {
        public Guid Id { get; init; }

        public string Name { get; init; } = string.Empty;

        public string Kind { get; init; } = string.Empty;

        public string? Country { get; init; }

        public string[] SameAs { get; init; } = [];

        public DateOnly? FirstSeen { get; init; }

        public DateOnly? LastSeen { get; init; }

        public int ArticleCount { get; init; }

        public long EventCount { get; init; }

        public long ClaimCount { get; init; }

        public string Names { get; init; } = string.Empty;

        public string Roles { get; init; } = string.Empty;

        public Actor ToActor() => new()
        {
            Id = Id,
            Name = Name,
            Kind = Kind,
            Country = Country,
            Names = JsonSerializer.Deserialize(Names, DossierJson.Default.IReadOnlyListActorSpelling)!,
            Roles = JsonSerializer.Deserialize(Roles, DossierJson.Default.IReadOnlyListActorRole)!,
            SameAs = SameAs,
            FirstSeen = FirstSeen,
            LastSeen = LastSeen,
            Counts = new ActorCounts { Articles = ArticleCount, Events = (int)EventCount, Claims = (int)ClaimCount },
        };
    }
}
