using System.Security.Cryptography;
using System.Text;
using Dossier.Extraction.Actors;
using Dossier.Extraction.Lexicons;

namespace Dossier.Extraction.Resolution;

/// <summary>
/// The key under which an actor is known: <c>country:KP</c>; <c>organisation:kcna</c> for one of the lexicon, else
/// <c>organisation:</c> with folded name and country; <c>person:</c> with the fingerprint of the name; <c>surname:</c> with the
/// fingerprint of a single word, where the document gives no more; <c>group:</c> with folded name and country; behind an <c>@</c> the
/// text that a party without a name belongs to.
/// </summary>
public static class ActorKey
{
    public const string SurnamePrefix = "surname:";

    private const string PersonPrefix = "person:";

    public static string Country(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return "country:" + code.ToUpperInvariant();
    }

    public static string KnownOrganisation(string lexiconKey) => "organisation:" + lexiconKey;

    /// <summary>An organisation that the lexicon does not have; the bar keeps it apart from one that it has.</summary>
    public static string Organisation(string name, string? country) => $"organisation:{Named(name)}|{country?.ToUpperInvariant()}";

    public static string Person(string name) => PersonPrefix + PersonName.Fingerprint(name);

    internal static string Person(PersonNameForm name) => PersonPrefix + name.Fingerprint;

    public static string Surname(string name) => SurnamePrefix + string.Join(' ', PersonName.Tokens(name).Order(StringComparer.Ordinal));

    /// <summary>A party without a name is the same only within the text that speaks of it.</summary>
    /// <param name="kind">Group, or organisation: "la police".</param>
    internal static string Unnamed(ActorKind kind, string words, string textMark) =>
        $"{(kind == ActorKind.Organisation ? "organisation" : "group")}:{Named(words)}@{textMark}";

    /// <summary>What tells the text of one document from that of another.</summary>
    internal static string TextMark(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));

    public static string Group(string name, string? country) => $"group:{Named(name)}|{country?.ToUpperInvariant()}";

    /// <summary>
    /// The words under which a lone surname finds its candidates. Every word of a full name is one, for the key does not know
    /// their order, and in some languages the family's name stands in the middle; a surname has its own. Other actors have none.
    /// </summary>
    public static IReadOnlyList<string> Blocks(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var prefix = key.StartsWith(PersonPrefix, StringComparison.Ordinal) ? PersonPrefix
            : key.StartsWith(SurnamePrefix, StringComparison.Ordinal) ? SurnamePrefix
            : null;
        return prefix is null ? []
            : [.. key[prefix.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Where(word => word[0] != '#').Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Folded words parted by single spaces, without an article at the head.</summary>
    private static string Named(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in Folding.Fold(name))
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(c);
            }
            else
            {
                Take(words, word);
            }
        }

        Take(words, word);
        if (words.Count > 1 && NameWords.IsArticle(words[0]))
        {
            words.RemoveAt(0);
        }

        return string.Join(' ', words);
    }

    private static void Take(List<string> words, StringBuilder word)
    {
        if (word.Length > 0)
        {
            words.Add(word.ToString());
            word.Clear();
        }
    }
}
