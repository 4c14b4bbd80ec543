using System.Text.Json;
using Dapper;
using Dossier.Api.Actors;
using Dossier.Api.Database;
using Dossier.Api.Http;

namespace Dossier.Api.Articles;

internal sealed class ArticleQueries(DatabaseHandle database)
{
    public static readonly Sorts Sorts = new(
        new Sort("-published", new SortKey("a.published_sort", "date", Descending: true), new SortKey("a.id", "uuid", Descending: false)),
        new Sort("ingested", new SortKey("a.ingested_at", "timestamptz", Descending: false), new SortKey("a.id", "uuid", Descending: false)));

    private const string Columns = """
        a.id, a.title, a.lead, a.language, a.published_edtf, a.published_earliest, a.published_latest, a.published_basis, a.published_text,
          a.outlet, a.agencies, a.dateline_place, a.dateline_edtf, a.dateline_earliest, a.dateline_latest, a.dateline_basis, a.dateline_text,
          a.captions, d.name as source_name, d.url as source_url, encode(d.sha256, 'hex') as source_sha256, a.copy_of, a.ingested_at,
          (select count(distinct actor_id) from article_actor where article_id = a.id) as actor_count,
          (select count(distinct event_id) from article_event where article_id = a.id) as event_count,
          (select count(*) from claim where article_id = a.id) as claim_count
        """;

    private const string ListSelect = $"""
        select p.key1, p.key2, {Columns}
        from page p
        join article a on a.id = p.id
        join document d on d.id = a.id
        """;

    private const string DetailSql = $"""
        select {Columns}, a.text
        from article a
        join document d on d.id = a.id
        where a.id = @id
        """;

    private static readonly string AnnotationsSql = $"""
        select a.sentences,
          (select coalesce(json_agg(json_build_object('start', m.start_at, 'end', m.end_at, 'text', m.text, 'date',
              case when m.edtf is not null and m.basis is not null then json_build_object('edtf', m.edtf, 'earliest', m.earliest, 'latest', m.latest,
                'basis', m.basis, 'text', m.text) end, 'why', case when @explain then {Explanation.Json("m")} end) order by m.start_at, m.end_at desc), '[]')
            from date_mention m where m.article_id = a.id) as dates,
          (select coalesce(json_agg(json_build_object('actor', json_build_object('id', r.id, 'name', r.name, 'kind', r.kind, 'country', r.country),
              'mentions', s.mentions) order by s.first, r.id), '[]')
            from (
              select x.actor_id, min(m.start_at) as first,
                json_agg(json_build_object('start', m.start_at, 'end', m.end_at, 'text', m.text, 'form', m.form,
                  'why', case when @explain then {Explanation.Json("m")} end) order by m.start_at, m.end_at desc) as mentions
              from article_actor x join actor_mention m on m.article_id = x.article_id and m.ordinal = x.ordinal
              where x.article_id = a.id
              group by x.actor_id) s
            join actor r on r.id = s.actor_id) as actors
        from article a
        where a.id = @id
        """;

    internal static readonly ListSql List = new("article a", "a.id", ListSelect);

    public Task<Page<Article>> ListAsync(ArticleQuery query, HttpRequest request, CancellationToken cancellationToken) =>
        List.ReadAsync<ArticleRow, Article>(database, query, Filter(query), request, row => row.ToArticle(), cancellationToken);

    public async Task<Article?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return (await connection.QuerySingleOrDefaultAsync<ArticleRow>(new(DetailSql, new { id }, cancellationToken: cancellationToken)))?.ToArticle();
    }

    public async Task<AnnotationRow?> FindAnnotationsAsync(Guid id, bool explain, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<AnnotationRow>(new(AnnotationsSql, new { id, explain }, cancellationToken: cancellationToken));
    }

    /// <summary>The document's bytes as they came, with the charset that they are in.</summary>
    public async Task<SourceRow?> FindSourceAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<SourceRow>(new(
            "select d.content, d.charset from article a join document d on d.id = a.id where a.id = @id", new { id }, cancellationToken: cancellationToken));
    }

    internal static SqlFilter Filter(ArticleQuery query)
    {
        var filter = new SqlFilter();
        filter.AndWords("a.search", query.Q);
        filter.AndAny("lower(a.language) = any(@language)", "language", query.Language, value => value.ToLowerInvariant());
        filter.AndAny("lower(a.outlet) = any(@outlet)", "outlet", query.Outlet, value => value.ToLowerInvariant());
        filter.AndAny("lower_all(a.agencies) && @agency", "agency", query.Agency, value => value.ToLowerInvariant());
        filter.AndPeriod("a.published", query.From, query.To);
        filter.AndActors("a.id in (select article_id from article_actor where actor_id in ({0}))", "actor", query.Actor);
        filter.AndIds(
            """
            a.id in (select article_id from article_event
              where event_id = any(@event) or event_id in (select event_id from article_event where own_id = any(@event)))
            """,
            "event",
            query.Event);
        return filter;
    }
}
