using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dossier.Extraction.Claims;
using Dossier.Extraction.Events;

namespace Dossier.Extraction.Resolution;

/// <summary>Ids derived from content: UUID version 8 (RFC 9562) over SHA-256, so that a rebuilt database has the same ids.</summary>
public static class StableId
{
    /// <param name="sha256">Of the document's bytes as they came.</param>
    public static Guid OfArticle(ReadOnlySpan<byte> sha256) => Of("article", Convert.ToHexStringLower(sha256));

    /// <param name="key">See <see cref="ActorKey"/>.</param>
    public static Guid OfActor(string key) => Of("actor", key);

    /// <summary>The id that an event has by the article alone; the event that stands has the id of its first report.</summary>
    /// <param name="repetition">How many events before it in the article have the same type and trigger.</param>
    public static Guid OfEvent(Guid article, DocumentEvent told, int repetition = 0) =>
        Of("event", string.Create(CultureInfo.InvariantCulture, $"{article:N} {told.Type} {told.Mentions[0].Trigger.Start}-{told.Mentions[0].Trigger.End}"), repetition);

    /// <param name="speakerKey">The speaker's actor key, or the words that stand for one; null where there is none.</param>
    /// <param name="repetition">How many claims before it in the article are the same in all of that.</param>
    public static Guid OfClaim(Guid article, DocumentClaim claim, string? speakerKey, int repetition = 0) =>
        Of("claim", string.Create(CultureInfo.InvariantCulture, $"{article:N} {claim.Kind} {claim.Span.Start}-{claim.Span.End} {claim.Cue.Start} {speakerKey}"), repetition);

    /// <summary>The id of one document's coming in under one name.</summary>
    /// <param name="sha256">Of its bytes; empty where they could not be read.</param>
    public static Guid OfIngestion(ReadOnlySpan<byte> sha256, string? name) => Of("ingestion", $"{Convert.ToHexStringLower(sha256)} {name}");

    private static Guid Of(string kind, string key, int repetition) =>
        Of(kind, repetition == 0 ? key : string.Create(CultureInfo.InvariantCulture, $"{key} {repetition}"));

    private static Guid Of(string kind, string key)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\n{key}"), hash);
        var id = hash[..16];
        id[6] = (byte)((id[6] & 0x0F) | 0x80);
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return new Guid(id, bigEndian: true);
    }
}
