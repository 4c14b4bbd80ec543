using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Lexicons;

internal readonly record struct Publisher(string Name, bool IsAgency);

/// <summary>
/// News agencies and media as bylines, credits and signatures write them: agencies in small letters too ("ats/afp"), which in
/// prose would be common words.
/// </summary>
internal static class PublisherNames
{
    private static readonly Lazy<PhraseTable<Entry>> French = new(() => Build(OrganisationLexicon.French));

    public static bool TryMatch(Token[] tokens, string text, int i, int end, out Publisher publisher, out int length)
    {
        publisher = default;
        if (!French.Value.TryMatch(tokens, i, end, out var entry, out length))
        {
            return false;
        }

        var written = text.AsSpan(tokens[i].Start, tokens[i + length - 1].End - tokens[i].Start);
        publisher = entry.Publisher;
        if (entry.Spellings.Contains(written.ToString()) || !written.ContainsAnyInRange('a', 'z') || (entry.Publisher.IsAgency && !written.ContainsAnyInRange('A', 'Z')))
        {
            return true;
        }

        length = 0;
        return false;
    }

    private static PhraseTable<Entry> Build(OrganisationLexicon organisations)
    {
        var entries = new Dictionary<string, Entry>(StringComparer.Ordinal);
        foreach (var organisation in organisations.Agencies.Concat(organisations.Media))
        {
            foreach (var alias in organisation.Aliases)
            {
                var folded = Folding.Fold(alias);
                if (!entries.TryGetValue(folded, out var entry))
                {
                    entries.Add(folded, entry = new Entry(new Publisher(organisation.Name, organisation.Kind == OrganisationKind.Agency), new HashSet<string>(StringComparer.Ordinal)));
                }

                entry.Spellings.Add(alias);
            }
        }

        return new PhraseTable<Entry>(entries.Select(entry => (entry.Key, entry.Value)));
    }

    private sealed record Entry(Publisher Publisher, HashSet<string> Spellings);
}
