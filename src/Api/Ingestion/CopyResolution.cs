using Dossier.Extraction.Resolution;
using Npgsql;
using static Dossier.Api.Ingestion.Sql;

namespace Dossier.Api.Ingestion;

/// <summary>
/// Which articles reprint which: for all whose text may be that of an article that was written or taken out, anew, and the
/// difference is written.
/// </summary>
internal static class CopyResolution
{
    private sealed record StoredText(ArticleText Text, Guid Origin);

    private const string Columns = "select id, published_edtf, published_earliest, published_latest, fingerprint, origin from article";

    /// <returns>The articles that have another origin than before.</returns>
    public static async Task<IReadOnlyList<Guid>> ApplyAsync(
        NpgsqlConnection connection, Guid[] written, Touched touched, ChangeSet changes, CancellationToken cancellation)
    {
        var texts = await ReadAsync(connection, "where id = any($1)", [Array(written.Union(touched.Copies))], cancellation);
        var known = texts.ToDictionary(t => t.Text.Article);
        for (var open = texts; open.Count > 0;)
        {
            var hashes = open.SelectMany(t => t.Text.Fingerprint.Sketch).ToHashSet();
            var near = await ReadAsync(connection, "where fingerprint[1:32] && $1", [Array(hashes)], cancellation);
            open = near.FindAll(n => !known.ContainsKey(n.Text.Article) && open.Exists(o => CopyResolver.IsSameText(o.Text, n.Text)));
            foreach (var text in open)
            {
                known.Add(text.Text.Article, text);
            }
        }

        var origins = CopyResolver.Origins(known.Values.Select(t => t.Text));
        var different = known.Values.Where(t => origins[t.Text.Article] != t.Origin).Select(t => t.Text.Article).ToList();
        if (different.Count > 0)
        {
            await connection.ExecuteAsync(
                """
                update article a
                set origin = n.origin, copy_of = nullif(n.origin, n.id)
                from unnest($1, $2) n (id, origin)
                where a.id = n.id
                """,
                cancellation,
                Array(different),
                Array(different.Select(id => origins[id])));
        }

        foreach (var id in different)
        {
            changes.Updated(ChangedKind.Article, id);
        }

        return different;
    }

    private static Task<List<StoredText>> ReadAsync(
        NpgsqlConnection connection, string where, NpgsqlParameter[] parameters, CancellationToken cancellation) =>
        connection.ReadAsync(
            $"{Columns} {where} order by id",
            r => new StoredText(new ArticleText(r.GetGuid(0), r.Edtf(1), new TextFingerprint(r.GetFieldValue<long[]>(4))), r.GetGuid(5)),
            cancellation,
            parameters);
}
