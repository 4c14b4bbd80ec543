using System.Text.Json;
using Dapper;
using Dossier.Api.Actors;
using Dossier.Api.Articles;
using Dossier.Api.Database;
using Dossier.Api.Events;
using Dossier.Api.Http;

namespace Dossier.Api.Claims;

internal sealed class ClaimQueries(DatabaseHandle database)
{
    public static readonly Sorts Sorts = new(
        new Sort("-said", new SortKey("c.said_sort", "date", Descending: true), new SortKey("c.id", "uuid", Descending: false)),
        new Sort("article", new SortKey("c.article_id", "uuid", Descending: false), new SortKey("c.ordinal", "integer", Descending: false)));

    private const string Speaks = "(c.article_id, c.speaker_ordinal) in (select article_id, ordinal from article_actor where actor_id in ({0}))";

    private static readonly string Select = SelectWith(string.Empty);

    private static string SelectWith(string more) => $"""
        select p.key1, p.key2, c.id, c.kind, c.hedged, c.text, c.cue, c.said_edtf, c.said_earliest, c.said_latest, c.said_basis, c.said_text,
          c.start_at, c.end_at, c.sentence_start, c.sentence_end, c.sentence_text, c.disputed,{more}
          {ArticleRef.Json("a")} as article,
          case when c.speaker_text is not null then json_build_object(
            'actor', (select {ActorRef.Json("r")} from article_actor x join actor r on r.id = x.actor_id
              where x.article_id = c.article_id and x.ordinal = c.speaker_ordinal),
            'text', c.speaker_text) end as speaker,
          (select coalesce(json_agg({ActorRef.Json("r")} order by v.position), '[]')
            from claim_via v
            join article_actor x on x.article_id = v.article_id and x.ordinal = v.actor_ordinal
            join actor r on r.id = x.actor_id
            where v.claim_id = c.id) as via,
          (select coalesce(json_agg({ActorRef.Json("r")} order by b.first, r.id), '[]')
            from (
              select x.actor_id, min(b.actor_ordinal) as first
              from claim_about b join article_actor x on x.article_id = b.article_id and x.ordinal = b.actor_ordinal
              where b.claim_id = c.id
              group by x.actor_id) b
            join actor r on r.id = b.actor_id) as about,
          (select coalesce(json_agg(json_build_object('start', q.start_at, 'end', q.end_at, 'text', q.text) order by q.ordinal), '[]')
            from claim_quote q where q.claim_id = c.id) as quotes,
          (select json_build_object('id', e.id, 'type', e.type, 'title', e.title)
            from article_event w join event e on e.id = w.event_id
            where w.article_id = c.article_id and w.ordinal = c.event_ordinal) as event,
          (select coalesce(json_agg(json_build_object('type', l.type, 'claim', l.claim) order by l.type, l.claim), '[]')
            from (
              select type collate "C" as type, other_id as claim from claim_link where claim_id = c.id
              union all
              select case type when 'denies' then 'deniedBy' else 'supportedBy' end, claim_id
              from claim_link where other_id = c.id and type in ('denies', 'supports')) l) as relations
        from page p
        join claim c on c.id = p.id
        join article a on a.id = c.article_id
        """;

    internal static readonly ListSql List = new("claim c", "c.id", Select);

    public Task<Page<Claim>> ListAsync(ClaimQuery query, HttpRequest request, CancellationToken cancellationToken) =>
        List.ReadAsync<ClaimRow, Claim>(database, query, Filter(query), request, row => row.ToClaim(), cancellationToken);

    public async Task<Claim?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        (await List.FindAsync<ClaimRow>(database, id, cancellationToken))?.ToClaim();

    /// <summary>The claims that an article reports, in reading order.</summary>
    public async Task<IReadOnlyList<Claim>> OfArticleAsync(Guid article, bool explain, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var sql = $"""
            with page as (select id, null::text as key1, null::text as key2 from claim where article_id = @article)
            {SelectWith($" case when @explain then {Explanation.Json("c")} end as why,")}
            order by c.start_at, c.ordinal
            """;
        var rows = await connection.QueryAsync<ClaimRow>(new(sql, new { article, explain }, cancellationToken: cancellationToken));
        return [.. rows.Select(row => row.ToClaim())];
    }

    internal static SqlFilter Filter(ClaimQuery query)
    {
        var filter = new SqlFilter();
        filter.AndWords("c.search", query.Q);
        filter.AndAny("c.kind = any(@kind)", "kind", query.Kind);
        filter.AndActors(Speaks, "speaker", query.Speaker);
        filter.AndActors(MentionedIn("claim_about"), "about", query.About);
        filter.AndActors(MentionedIn("claim_via"), "via", query.Via);
        AndFlag(filter, "c.hedged", query.Hedged);
        AndFlag(filter, "c.disputed", query.Disputed);
        filter.AndPeriod("c.said", query.From, query.To);
        filter.AndIds("c.article_id = any(@article)", "article", query.Article);
        filter.AndIds(
            """
            (c.article_id, c.event_ordinal) in (select article_id, ordinal from article_event
              where event_id = any(@event) or event_id in (select event_id from article_event where own_id = any(@event)))
            """,
            "event",
            query.Event);
        return filter;
    }

    private static string MentionedIn(string table) =>
        $$"""
        c.id in (select b.claim_id from {{table}} b join article_actor x on x.article_id = b.article_id and x.ordinal = b.actor_ordinal
              where x.actor_id in ({0}))
        """;

    // Not as a parameter: the indexes of what is hedged and disputed are partial.
    private static void AndFlag(SqlFilter filter, string column, string? value)
    {
        if (value is not null)
        {
            filter.And(value == "true" ? column : "not " + column);
        }
    }

    private sealed record ClaimRow : PageRow
    {
        public Guid Id { get; init; }

        public string Kind { get; init; } = string.Empty;

        public bool Hedged { get; init; }

        public string Text { get; init; } = string.Empty;

        public string Cue { get; init; } = string.Empty;

        public string? SaidEdtf { get; init; }

        public DateOnly? SaidEarliest { get; init; }

        public DateOnly? SaidLatest { get; init; }

        public string? SaidBasis { get; init; }

        public string? SaidText { get; init; }

        public int StartAt { get; init; }

        public int EndAt { get; init; }

        public int SentenceStart { get; init; }

        public int SentenceEnd { get; init; }

        public string SentenceText { get; init; } = string.Empty;

        public bool Disputed { get; init; }

        public string Article { get; init; } = string.Empty;

        public string? Speaker { get; init; }

        public string Via { get; init; } = string.Empty;

        public string About { get; init; } = string.Empty;

        public string Quotes { get; init; } = string.Empty;

        public string? Event { get; init; }

        public string Relations { get; init; } = string.Empty;

        /// <summary>Read only where it is asked for.</summary>
        public string? Why { get; init; }

        public Claim ToClaim() => new()
        {
            Id = Id,
            Kind = Kind,
            Hedged = Hedged,
            Text = Text,
            Quotes = JsonSerializer.Deserialize(Quotes, DossierJson.Default.IReadOnlyListQuote)!,
            Speaker = Speaker is null ? null : JsonSerializer.Deserialize(Speaker, DossierJson.Default.ClaimSpeaker),
            Via = JsonSerializer.Deserialize(Via, DossierJson.Default.IReadOnlyListActorRef)!,
            About = JsonSerializer.Deserialize(About, DossierJson.Default.IReadOnlyListActorRef)!,
            Cue = Cue,
            Said = DateValue.From(SaidEdtf, SaidEarliest, SaidLatest, SaidBasis, SaidText),
            Article = JsonSerializer.Deserialize(Article, DossierJson.Default.ArticleRef)!,
            Start = StartAt,
            End = EndAt,
            Sentence = new Quote { Start = SentenceStart, End = SentenceEnd, Text = SentenceText },
            Event = Event is null ? null : JsonSerializer.Deserialize(Event, DossierJson.Default.EventRef),
            Disputed = Disputed,
            Relations = JsonSerializer.Deserialize(Relations, DossierJson.Default.IReadOnlyListClaimRelation)!,
            Why = Why is null ? null : JsonSerializer.Deserialize(Why, DossierJson.Default.Explanation),
        };
    }
}
