using Dossier.Extraction.Resolution;
using Npgsql;
using static Dossier.Api.Ingestion.Sql;

namespace Dossier.Api.Ingestion;

/// <summary>A document that did not go in, and why.</summary>
/// <param name="Sha256">Null where its bytes could not be read.</param>
internal sealed record RefusedDocument(string? Name, byte[]? Sha256, string Reason);

/// <summary>What became of each document that came in. The same outcome again leaves its row as it is.</summary>
internal static class IngestionTable
{
    private const string Upsert = """
        insert into ingestion (id, name, sha256, state, reason, attempts, article_id, created_at, updated_at)
        select n.id, n.name, n.sha256, n.state, n.reason, 1, n.article_id, $7, $7
        from unnest($1, $2, $3, $4, $5, $6) n (id, name, sha256, state, reason, article_id)
        order by n.id
        on conflict on constraint ingestion_pk do update set
            state = excluded.state, reason = excluded.reason, article_id = excluded.article_id, updated_at = excluded.updated_at
        where (ingestion.state, ingestion.reason, ingestion.article_id) is distinct from (excluded.state, excluded.reason, excluded.article_id)
        """;

    public static Task RecordDoneAsync(
        NpgsqlConnection connection, IEnumerable<PreparedArticle> articles, DateTimeOffset at, CancellationToken cancellation) =>
        WriteAsync(connection, articles.Select(a => new Row(a.Name, a.Sha256, "done", null, a.Id)), at, cancellation);

    /// <param name="skipped">Documents that are in already.</param>
    public static Task RecordAsync(
        NpgsqlConnection connection,
        IEnumerable<ReceivedDocument> skipped,
        IEnumerable<RefusedDocument> refused,
        DateTimeOffset at,
        CancellationToken cancellation) =>
        WriteAsync(
            connection,
            skipped.Select(d => new Row(d.Name, d.Sha256, "done", null, d.Id))
                .Concat(refused.Select(d => new Row(d.Name, d.Sha256, "failed", d.Reason, null))),
            at,
            cancellation);

    private static Task WriteAsync(NpgsqlConnection connection, IEnumerable<Row> documents, DateTimeOffset at, CancellationToken cancellation)
    {
        var rows = documents.DistinctBy(r => r.Id).ToList();
        return rows.Count == 0
            ? Task.CompletedTask
            : connection.ExecuteAsync(
                Upsert,
                cancellation,
                Array(rows.Select(r => r.Id)),
                Array(rows.Select(r => r.Name)),
                Array(rows.Select(r => r.Sha256)),
                Array(rows.Select(r => r.State)),
                Array(rows.Select(r => r.Reason)),
                Array(rows.Select(r => r.Article)),
                new NpgsqlParameter<DateTimeOffset> { TypedValue = at });
    }

    private sealed record Row(string? Name, byte[]? Sha256, string State, string? Reason, Guid? Article)
    {
        public Guid Id { get; } = StableId.OfIngestion(Sha256, Name);
    }
}
