using System.Collections.Frozen;

namespace Dossier.Extraction.Lexicons;

/// <summary>A verb that tells who does the event that its noun names, or to whom.</summary>
/// <param name="Tail">The words due right after the verb, folded: "l'", "objet".</param>
/// <param name="Noun">Where the noun stands: "object", "subject" or a preposition in its full form.</param>
/// <param name="Parties">Where the parties stand, and their roles.</param>
/// <param name="Planned">The event is still to come: "préparer une attaque".</param>
/// <param name="Called">So it is of a protest only: "appeler à la grève", but not "appeler à un cessez-le-feu".</param>
internal sealed record SupportVerb(string Lemma, bool Reflexive, string[] Tail, string Noun, TriggerComplement[] Parties, bool Planned, bool Called);

/// <summary>See support-verbs.tsv.</summary>
internal sealed class SupportVerbLexicon
{
    private static readonly Lazy<SupportVerbLexicon> Instance = new(() => new SupportVerbLexicon());

    private readonly FrozenDictionary<string, SupportVerb[]> _verbs;

    private SupportVerbLexicon() => _verbs = LexiconFile.Read("French/support-verbs.tsv", 4).SelectMany(Read)
        .GroupBy(verb => verb.Lemma, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(verb => verb.Tail.Length).ToArray(), StringComparer.Ordinal);

    public static SupportVerbLexicon French => Instance.Value;

    /// <summary>The ways in which a verb supports a noun, those with more words first.</summary>
    public bool TryGet(string lemma, out SupportVerb[] verbs)
    {
        verbs = [];
        return _verbs.TryGetValue(lemma, out verbs!);
    }

    private static IEnumerable<SupportVerb> Read(string[] row) =>
        from verb in LexiconFile.List(row[0])
        let parts = VerbLexicon.Split(verb)
        from tail in WordForms.OfTail(parts.Tail)
        select new SupportVerb(parts.Head, parts.Reflexive, tail, row[1], [.. LexiconFile.List(row[2]).Select(Party)], row[3] is "planned" or "called", row[3] == "called");

    private static TriggerComplement Party(string cell)
    {
        var equals = cell.IndexOf('=', StringComparison.Ordinal);
        return new TriggerComplement(cell[..equals], Enum.Parse<SlotRole>(cell[(equals + 1)..], ignoreCase: true));
    }
}
