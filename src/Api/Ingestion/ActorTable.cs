using Dossier.Extraction.Actors;
using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Resolution;
using Npgsql;
using static Dossier.Api.Ingestion.Sql;

namespace Dossier.Api.Ingestion;

/// <summary>Actors as all articles together know them.</summary>
internal static class ActorTable
{
    private sealed record Row(
        Guid Id, string Key, string Kind, string Name, string? Country, int Mentions, int Articles, DateOnly? FirstSeen, DateOnly? LastSeen);

    private sealed record NameRow(Guid Actor, string Kind, string Text, int Count, string? Folded, string[]? Tokens);

    /// <summary>Works the actors out anew from the articles that name them; one that no article names any more goes.</summary>
    /// <returns>Those that are new or have another kind, country or name than before.</returns>
    public static async Task<List<Guid>> RefreshAsync(NpgsqlConnection connection, Guid[] actors, ChangeSet changes, CancellationToken cancellation)
    {
        if (actors.Length == 0)
        {
            return [];
        }

        var before = (await connection.ReadAsync(
            """
            select id, key, kind, name, country, mention_count, article_count, first_seen, last_seen from actor where id = any($1)
            """,
            Read,
            cancellation,
            Array(actors))).ToDictionary(a => a.Id);
        var now = await ComputeAsync(connection, actors, cancellation);
        var different = now.FindAll(a => before.GetValueOrDefault(a.Id) != a);
        await UpsertAsync(connection, different, cancellation);
        foreach (var actor in different)
        {
            if (before.ContainsKey(actor.Id))
            {
                changes.Updated(ChangedKind.Actor, actor.Id);
            }
            else
            {
                changes.Created(ChangedKind.Actor, actor.Id);
            }
        }

        await RefreshNamesAsync(connection, actors, changes, cancellation);
        await DeleteAsync(connection, [.. before.Keys.Except(now.Select(a => a.Id))], changes, cancellation);
        return [.. different
            .Where(a => before.GetValueOrDefault(a.Id) is not { } was || (was.Kind, was.Name, was.Country) != (a.Kind, a.Name, a.Country))
            .Select(a => a.Id)];
    }

    /// <remarks>
    /// Kind, name and country are what most of the articles say that give the actor's own name, so that a surname that
    /// stands for it elsewhere does not count.
    /// </remarks>
    private static Task<List<Row>> ComputeAsync(NpgsqlConnection connection, Guid[] actors, CancellationToken cancellation) =>
        connection.ReadAsync(
            """
            with told as (
                select a.actor_id, a.own_key, a.kind, a.name, a.country, count(*) as articles
                from article_actor a
                where a.actor_id = any($1) and a.own_id = a.actor_id
                group by a.actor_id, a.own_key, a.kind, a.name, a.country),
            named as (
                select distinct on (actor_id) actor_id, own_key, kind, name
                from (select actor_id, own_key, kind, name, sum(articles) as articles from told group by actor_id, own_key, kind, name) n
                order by actor_id, articles desc, length(name) desc, name collate "C", kind collate "C"),
            placed as (
                select distinct on (actor_id) actor_id, country
                from (select actor_id, country, sum(articles) as articles from told where country is not null group by actor_id, country) n
                order by actor_id, articles desc, country collate "C"),
            seen as (
                select a.actor_id, count(distinct a.article_id) as articles, min(r.published_earliest) as first_seen, max(r.published_latest) as last_seen
                from article_actor a
                join article r on r.id = a.article_id
                where a.actor_id = any($1)
                group by a.actor_id),
            mentioned as (
                select a.actor_id, count(*) as mentions
                from article_actor a
                join actor_mention m on m.article_id = a.article_id and m.ordinal = a.ordinal
                where a.actor_id = any($1)
                group by a.actor_id)
            select n.actor_id, n.own_key, n.kind, n.name, p.country, coalesce(m.mentions, 0)::integer, s.articles::integer, s.first_seen, s.last_seen
            from named n
            join seen s on s.actor_id = n.actor_id
            left join placed p on p.actor_id = n.actor_id
            left join mentioned m on m.actor_id = n.actor_id
            """,
            Read,
            cancellation,
            Array(actors));

    private static Row Read(NpgsqlDataReader r) => new(
        r.GetGuid(0),
        r.GetString(1),
        r.GetString(2),
        r.GetString(3),
        r.Nullable<string>(4),
        r.GetInt32(5),
        r.GetInt32(6),
        r.NullableValue<DateOnly>(7),
        r.NullableValue<DateOnly>(8));

    private static Task<int> UpsertAsync(NpgsqlConnection connection, List<Row> actors, CancellationToken cancellation) =>
        connection.ExecuteAsync(
            """
            insert into actor (id, key, kind, name, name_sort, country, same_as, mention_count, article_count, first_seen, last_seen)
            select n.id, n.key, n.kind, n.name, n.name_sort, n.country, '{}', n.mentions, n.articles, n.first_seen, n.last_seen
            from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) n (
                id, key, kind, name, name_sort, country, mentions, articles, first_seen, last_seen)
            on conflict on constraint actor_pk do update set
                kind = excluded.kind, name = excluded.name, name_sort = excluded.name_sort, country = excluded.country,
                mention_count = excluded.mention_count, article_count = excluded.article_count,
                first_seen = excluded.first_seen, last_seen = excluded.last_seen
            """,
            cancellation,
            Array(actors.Select(a => a.Id)),
            Array(actors.Select(a => a.Key)),
            Array(actors.Select(a => a.Kind)),
            Array(actors.Select(a => a.Name)),
            Array(actors.Select(a => Folding.Fold(a.Name))),
            Array(actors.Select(a => a.Country)),
            Array(actors.Select(a => a.Mentions)),
            Array(actors.Select(a => a.Articles)),
            Array(actors.Select(a => a.FirstSeen)),
            Array(actors.Select(a => a.LastSeen)));

    private static async Task RefreshNamesAsync(NpgsqlConnection connection, Guid[] actors, ChangeSet changes, CancellationToken cancellation)
    {
        var names = await connection.ReadAsync(
            """
            select coalesce(n.actor_id, o.actor_id), coalesce(n.kind, ''), coalesce(n.text, o.text), coalesce(n.count, 0)::integer,
                   o.count, o.folded, o.tokens
            from (
                select a.actor_id, min(a.kind) as kind, n.text, sum(n.count) as count
                from article_actor a
                join article_actor_name n on n.article_id = a.article_id and n.ordinal = a.ordinal
                where a.actor_id = any($1)
                group by a.actor_id, n.text) n
            full join (select actor_id, text, count, folded, tokens from actor_name where actor_id = any($1)) o
                on o.actor_id = n.actor_id and o.text = n.text
            """,
            r => (
                Now: Spelling(r.GetGuid(0), r.GetString(1), r.GetString(2), r.GetInt32(3)),
                Count: r.NullableValue<int>(4),
                Folded: r.Nullable<string>(5),
                Tokens: r.Nullable<string[]>(6)),
            cancellation,
            Array(actors));
        // What is compared includes what is worked out here: another version of the extractor may fold a name otherwise.
        var different = names
            .FindAll(n => n.Count != n.Now.Count || n.Folded != n.Now.Folded || !n.Now.Tokens!.SequenceEqual(n.Tokens!))
            .ConvertAll(n => n.Now);
        foreach (var name in different)
        {
            changes.Updated(ChangedKind.Actor, name.Actor);
        }

        await WriteNamesAsync(connection, different.FindAll(n => n.Count > 0), cancellation);
        var gone = different.FindAll(n => n.Count == 0);
        await connection.ExecuteAsync(
            "delete from actor_name a using unnest($1, $2) n (actor_id, text) where a.actor_id = n.actor_id and a.text = n.text",
            cancellation,
            Array(gone.Select(n => n.Actor)),
            Array(gone.Select(n => n.Text)));
    }

    private static NameRow Spelling(Guid actor, string kind, string text, int count)
    {
        var folded = Folding.Fold(text);
        return new NameRow(actor, kind, text, count, folded, kind == SqlText.Of(ActorKind.Person)
            ? [.. PersonName.Tokens(text)]
            : folded.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Tokens go as one text with a space between: an array of arrays would want them all of one length.</summary>
    private static Task<int> WriteNamesAsync(NpgsqlConnection connection, List<NameRow> names, CancellationToken cancellation) =>
        connection.ExecuteAsync(
            """
            insert into actor_name (actor_id, text, folded, tokens, count)
            select n.actor_id, n.text, n.folded, string_to_array(n.tokens, ' '), n.count
            from unnest($1, $2, $3, $4, $5) n (actor_id, text, folded, tokens, count)
            on conflict on constraint actor_name_pk do update set folded = excluded.folded, tokens = excluded.tokens, count = excluded.count
            """,
            cancellation,
            Array(names.Select(n => n.Actor)),
            Array(names.Select(n => n.Text)),
            Array(names.Select(n => n.Folded)),
            Array(names.Select(n => string.Join(' ', n.Tokens!))),
            Array(names.Select(n => n.Count)));

    /// <summary>An actor that no article names: where its own name now stands for another, it was merged into that one.</summary>
    private static async Task DeleteAsync(NpgsqlConnection connection, Guid[] actors, ChangeSet changes, CancellationToken cancellation)
    {
        if (actors.Length == 0)
        {
            return;
        }

        var into = (await connection.ReadAsync(
            """
            select distinct on (own_id) own_id, actor_id
            from (select own_id, actor_id, count(*) as articles from article_actor where own_id = any($1) group by own_id, actor_id) n
            order by own_id, articles desc, actor_id
            """,
            r => (Own: r.GetGuid(0), Standing: r.GetGuid(1)),
            cancellation,
            Array(actors))).ToDictionary(m => m.Own, m => m.Standing);
        await connection.ExecuteAsync("delete from actor where id = any($1)", cancellation, Array(actors));
        foreach (var actor in actors)
        {
            if (into.TryGetValue(actor, out var standing))
            {
                changes.Merged(ChangedKind.Actor, actor, standing);
            }
            else
            {
                changes.Deleted(ChangedKind.Actor, actor);
            }
        }
    }
}
