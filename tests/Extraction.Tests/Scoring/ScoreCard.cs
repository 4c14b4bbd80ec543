namespace Dossier.Extraction.Tests.Scoring;

/// <summary>How well documents were read: precision and recall by layer, by type of event and by kind of claim, and what was wrong.</summary>
public sealed class ScoreCard
{
    public Tally Article { get; } = new();

    /// <summary>The words of the bodies.</summary>
    public Tally Body { get; } = new();

    public Tally Actors { get; } = new();

    public Tally ActorKind { get; } = new();

    public Tally Events { get; } = new();

    public Tally EventDate { get; } = new();

    public Tally EventStatus { get; } = new();

    public Tally EventRole { get; } = new();

    public Tally Claims { get; } = new();

    /// <summary>Of the claims whose words were found, those that have the right speaker.</summary>
    public Tally ClaimSpeaker { get; } = new();

    public Tally ClaimKind { get; } = new();

    public Tally ClaimHedged { get; } = new();

    public Tally ClaimVia { get; } = new();

    public Tally Denials { get; } = new();

    /// <summary>Direct speech, whoever says it.</summary>
    public Tally Quotations { get; } = new();

    /// <summary>Of the quotations found, those that have the right speaker.</summary>
    public Tally QuotationSpeaker { get; } = new();

    /// <summary>Events by PLOVER type.</summary>
    public SortedDictionary<string, Tally> ByType { get; } = new(StringComparer.Ordinal);

    /// <summary>Claims by kind: one that was found under another kind is missing under its own, and too much under the other.</summary>
    public SortedDictionary<string, Tally> ByKind { get; } = new(StringComparer.Ordinal);

    /// <summary>What is missing, wrong or too much, a line each.</summary>
    public List<string> Misses { get; } = [];

    public IEnumerable<(string Name, Tally Tally)> Layers =>
    [
        ("article", Article), ("body words", Body), ("actors", Actors), ("actor kind", ActorKind), ("events", Events), ("event date", EventDate),
        ("event status", EventStatus), ("event role", EventRole), ("claims", Claims), ("claim speaker", ClaimSpeaker), ("claim kind", ClaimKind),
        ("claim hedged", ClaimHedged), ("claim via", ClaimVia), ("denials", Denials), ("quotations", Quotations), ("quotation speaker", QuotationSpeaker),
    ];

    public string Table => TableOf("layer", Layers);

    public string TypeTable => TableOf("event type", ByType.Where(t => t.Value.Found + t.Value.Gold > 0).Select(t => (t.Key, t.Value)));

    public string KindTable => TableOf("claim kind", ByKind.Where(k => k.Value.Found + k.Value.Gold > 0).Select(k => (k.Key, k.Value)));

    internal static Tally In(SortedDictionary<string, Tally> tallies, string key)
    {
        if (!tallies.TryGetValue(key, out var tally))
        {
            tallies.Add(key, tally = new Tally());
        }

        return tally;
    }

    private static string TableOf(string title, IEnumerable<(string Name, Tally Tally)> rows) => string.Join(
        '\n',
        rows.Select(r => $"{r.Name,-18}{r.Tally}").Prepend($"{title,-18}precision  recall      f1  found  gold  right"));
}
