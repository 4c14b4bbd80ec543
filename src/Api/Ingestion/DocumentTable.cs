using Npgsql;
using NpgsqlTypes;
using static Dossier.Api.Ingestion.Sql;

namespace Dossier.Api.Ingestion;

/// <summary>A document that is in: the version that read it (null: none has), and how it came.</summary>
internal sealed record KnownDocument(Guid Id, string? ExtractorVersion, Submission Submission)
{
    /// <summary>False where nothing has read it, another version has, or it came in a way that gives way to this one.</summary>
    public bool IsCurrent(string version, Submission submission) => ExtractorVersion == version && submission >= Submission;
}

/// <summary>Documents byte for byte, and how each came.</summary>
internal static class DocumentTable
{
    private const string Known = """
        select d.id, a.extractor_version, d.given::text, d.received_on, d.name, d.url
        from document d
        left join article a on a.id = d.id
        where d.id = any($1)
        """;

    public static Task InsertAsync(NpgsqlConnection connection, List<PreparedArticle> articles, CancellationToken cancellation) =>
        connection.ExecuteAsync(
            """
            insert into document (id, sha256, name, url, content, media_type, charset, received_on, given)
            select * from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9)
            on conflict do nothing
            """,
            cancellation,
            Array(articles.Select(a => a.Id)),
            Array(articles.Select(a => a.Sha256)),
            Array(articles.Select(a => a.Name)),
            Array(articles.Select(a => a.Url)),
            Array(articles.Select(a => a.Content)),
            Array(articles.Select(a => a.MediaType)),
            Array(articles.Select(a => a.Charset)),
            Array(articles.Select(a => a.ReceivedOn)),
            Given(articles));

    /// <summary>Holds the documents until the transaction ends, and says what is known of each.</summary>
    public static async Task<Dictionary<Guid, KnownDocument>> LockAsync(
        NpgsqlConnection connection, IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
    {
        // The lock comes first and the look at the article after it: one statement would see the article as it was before
        // another writer, whose lock it waited for, had committed.
        await connection.ExecuteAsync("select from document where id = any($1) order by id for update", cancellation, Array(ids));
        return await FindAsync(connection, ids, cancellation);
    }

    public static async Task<Dictionary<Guid, KnownDocument>> FindAsync(
        NpgsqlConnection connection, IEnumerable<Guid> ids, CancellationToken cancellation)
    {
        var known = await connection.ReadAsync(
            Known,
            r => new KnownDocument(
                r.GetGuid(0),
                r.Nullable<string>(1),
                new Submission(r.Nullable<string>(2), r.GetFieldValue<DateOnly>(3), r.Nullable<string>(4), r.Nullable<string>(5))),
            cancellation,
            Array(ids));
        return known.ToDictionary(d => d.Id);
    }

    public static Task UpdateAsync(NpgsqlConnection connection, List<PreparedArticle> articles, CancellationToken cancellation) =>
        connection.ExecuteAsync(
            """
            update document d
            set name = n.name, url = n.url, media_type = n.media_type, charset = n.charset, received_on = n.received_on, given = n.given
            from unnest($1, $2, $3, $4, $5, $6, $7) n (id, name, url, media_type, charset, received_on, given)
            where d.id = n.id
            """,
            cancellation,
            Array(articles.Select(a => a.Id)),
            Array(articles.Select(a => a.Name)),
            Array(articles.Select(a => a.Url)),
            Array(articles.Select(a => a.MediaType)),
            Array(articles.Select(a => a.Charset)),
            Array(articles.Select(a => a.ReceivedOn)),
            Given(articles));

    public static Task<List<Guid>> DeleteAsync(NpgsqlConnection connection, Guid[] ids, CancellationToken cancellation) =>
        connection.ReadAsync("delete from document where id = any($1) returning id", r => r.GetGuid(0), cancellation, Array(ids));

    private static NpgsqlParameter Given(IEnumerable<PreparedArticle> articles)
    {
        var given = Array(articles.Select(a => a.Given));
        given.NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Jsonb;
        return given;
    }
}
