using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Dossier.Api.Http;

/// <summary>Where a page ended: the order, a fingerprint of the filters, and the last row's keys.</summary>
internal sealed record Cursor(string Sort, string Filters, string Key1, string Key2)
{
    private const char Separator = '\n';

    public string Encode() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Join(Separator, "1", Sort, Filters, Key2, Key1)));

    public static Cursor? Decode(string text)
    {
        if (text.Length is 0 or > 2000 || !Base64Url.IsValid(text))
        {
            return null;
        }

        // The first key may be any text, so it comes last.
        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split(Separator, 5);
        return parts is ["1", var sort, var filters, var key2, var key1] ? new Cursor(sort, filters, key1, key2) : null;
    }

    /// <summary>A fingerprint of the filters of a request that does not depend on their order.</summary>
    public static string Fingerprint(IQueryCollection query)
    {
        var filters = query.Where(pair => pair.Key is not ("cursor" or "limit" or "count" or "sort"))
            .SelectMany(pair => pair.Value.Select(value => $"{pair.Key.ToLowerInvariant()}={value}"))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        return Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(Separator, filters))).AsSpan(0, 6));
    }
}
