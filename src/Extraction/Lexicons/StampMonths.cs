using System.Collections.Frozen;
using System.Globalization;
using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Lexicons;

/// <summary>Months as stamps write them: those of prose, and those of pages whose machinery speaks English (see stamp-months.tsv).</summary>
internal static class StampMonths
{
    private static readonly Lazy<FrozenDictionary<string, int>> Foreign = new(() => LexiconFile.Read("French/stamp-months.tsv", 2)
        .ToFrozenDictionary(row => row[0], row => int.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.Ordinal));

    /// <returns>1 to 12; 0 where the word is no month.</returns>
    public static int Find(Token token) =>
        token.Kind != TokenKind.Word ? 0
        : token.Word.Date is var word && word.Is(DateRoles.Month) ? word.Month
        : Foreign.Value.GetValueOrDefault(token.Lower);
}
