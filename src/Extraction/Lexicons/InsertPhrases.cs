namespace Dossier.Extraction.Lexicons;

/// <summary>What may stand between an auxiliary and its participle without being part of either: see insert-phrases.tsv.</summary>
internal static class InsertPhrases
{
    private static readonly Lazy<PhraseTable<bool>> Table = new(() =>
        new PhraseTable<bool>(LexiconFile.Read("French/insert-phrases.tsv", 1).Select(row => (row[0], true))));

    public static PhraseTable<bool> French => Table.Value;
}
