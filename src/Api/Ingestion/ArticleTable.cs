using System.Text.Json;
using System.Text.Json.Serialization;
using Dossier.Extraction;
using Dossier.Extraction.Dates;
using Dossier.Extraction.Metadata;
using Dossier.Extraction.Resolution;
using Npgsql;
using NpgsqlTypes;
using static Dossier.Api.Ingestion.Sql;

namespace Dossier.Api.Ingestion;

/// <summary>The article of each document: text and metadata.</summary>
internal static class ArticleTable
{
    /// <summary>Between the agencies of one article, where an array of arrays cannot be: their numbers differ.</summary>
    private const char Separator = '\u001F';

    /// <summary>Adds articles, or puts them in the place of what stood there; when an article first came in stays.</summary>
    public static Task UpsertAsync(NpgsqlConnection connection, List<PreparedArticle> articles, DateTimeOffset at, CancellationToken cancellation)
    {
        if (articles.Count == 0)
        {
            return Task.CompletedTask;
        }

        var captions = Array(articles.Select(a => Captions(a.Document.Metadata.Captions)));
        captions.NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Jsonb;
        var metadata = articles.ConvertAll(a => a.Document.Metadata);
        return connection.ExecuteAsync(
            """
            insert into article (
                id, extractor_version, title, lead, language, text, text_length,
                published_edtf, published_earliest, published_latest, published_basis, published_text, outlet, agencies,
                dateline_place, dateline_edtf, dateline_earliest, dateline_latest, dateline_basis, dateline_text,
                captions, sentences, fingerprint, copy_of, origin, ingested_at)
            select
                n.id, n.version, n.title, n.lead, n.language, n.text, n.text_length,
                n.published_edtf, n.published_earliest, n.published_latest, n.published_basis, n.published_text, n.outlet,
                string_to_array(n.agencies, chr(31)),
                n.dateline_place, n.dateline_edtf, n.dateline_earliest, n.dateline_latest, n.dateline_basis, n.dateline_text,
                n.captions, string_to_array(n.sentences, ',')::integer[], string_to_array(n.fingerprint, ',')::bigint[], null, n.id, $25
            from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24) n (
                id, version, title, lead, language, text, text_length,
                published_edtf, published_earliest, published_latest, published_basis, published_text, outlet, agencies,
                dateline_place, dateline_edtf, dateline_earliest, dateline_latest, dateline_basis, dateline_text,
                captions, sentences, fingerprint, position)
            order by n.position
            on conflict on constraint article_pk do update set
                extractor_version = excluded.extractor_version, title = excluded.title, lead = excluded.lead, language = excluded.language,
                text = excluded.text, text_length = excluded.text_length,
                published_edtf = excluded.published_edtf, published_earliest = excluded.published_earliest,
                published_latest = excluded.published_latest, published_basis = excluded.published_basis,
                published_text = excluded.published_text, outlet = excluded.outlet, agencies = excluded.agencies,
                dateline_place = excluded.dateline_place, dateline_edtf = excluded.dateline_edtf,
                dateline_earliest = excluded.dateline_earliest, dateline_latest = excluded.dateline_latest,
                dateline_basis = excluded.dateline_basis, dateline_text = excluded.dateline_text,
                captions = excluded.captions, sentences = excluded.sentences, fingerprint = excluded.fingerprint, copy_of = excluded.copy_of, origin = excluded.origin
            """,
            cancellation,
            Array(articles.Select(a => a.Id)),
            Array(articles.Select(a => a.ExtractorVersion)),
            Array(metadata.Select(m => m.Title)),
            Array(metadata.Select(m => m.Lead)),
            Array(metadata.Select(m => m.Language)),
            Array(articles.Select(a => a.Document.Text)),
            Array(articles.Select(a => a.Document.Text.Length)),
            Array(metadata.Select(m => m.Published?.Value.Edtf)),
            Array(metadata.Select(m => m.Published?.Value.Earliest)),
            Array(metadata.Select(m => m.Published?.Value.Latest)),
            Array(metadata.Select(m => Basis(m.Published))),
            Array(metadata.Select(m => m.Published?.Text)),
            Array(metadata.Select(m => m.Outlet)),
            Array(metadata.Select(m => string.Join(Separator, m.Agencies))),
            Array(metadata.Select(m => m.Dateline?.Place)),
            Array(metadata.Select(m => m.Dateline?.Date?.Value.Edtf)),
            Array(metadata.Select(m => m.Dateline?.Date?.Value.Earliest)),
            Array(metadata.Select(m => m.Dateline?.Date?.Value.Latest)),
            Array(metadata.Select(m => Basis(m.Dateline?.Date))),
            Array(metadata.Select(m => m.Dateline?.Date?.Text)),
            captions,
            Array(articles.Select(a => Pairs(a.Document.Sentences))),
            Array(articles.Select(a => string.Join(',', TextFingerprint.Of(a.Document.Text).Hashes))),
            Array(Enumerable.Range(0, articles.Count)),
            new NpgsqlParameter<DateTimeOffset> { TypedValue = at });
    }

    /// <summary>Takes all that was read in the articles out, and leaves the articles.</summary>
    public static async Task ClearAsync(NpgsqlConnection connection, Guid[] articles, CancellationToken cancellation)
    {
        // Claims first: they point at the actors and events, which do not take claims with them.
        string[] tables = ["claim", "article_event", "article_actor", "date_mention"];
        foreach (var table in tables)
        {
            await connection.ExecuteAsync($"delete from {table} where article_id = any($1)", cancellation, Array(articles));
        }
    }

    private static string? Basis(ResolvedDate? date) => date is null ? null : SqlText.Of(date.Basis);

    private static string Pairs(IReadOnlyList<TextSpan> spans) => string.Join(',', spans.SelectMany(s => new[] { s.Start, s.End }));

    private static string Captions(IReadOnlyList<Caption> captions) => JsonSerializer.Serialize(captions, CaptionJson.Default.IReadOnlyListCaption);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IReadOnlyList<Caption>))]
internal sealed partial class CaptionJson : JsonSerializerContext;
