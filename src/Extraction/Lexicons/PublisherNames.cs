using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Lexicons;

internal readonly record struct Publisher(string Name, bool IsAgency);

/// <summary>News agencies and media by their names, for bylines, credits and signatures.</summary>
internal static class PublisherNames
{
    private static readonly PhraseTable<Publisher> Names = new(LexiconFile.Read("French/publishers.tsv", 2)
        .SelectMany(row => LexiconFile.List(row[1]).Select(name => (name, new Publisher(LexiconFile.List(row[1])[0], row[0] == "agency")))));

    public static bool TryMatch(Token[] tokens, string text, int i, int end, out Publisher publisher, out int length)
    {
        _ = text;
        return Names.TryMatch(tokens, i, end, out publisher, out length);
    }
}
