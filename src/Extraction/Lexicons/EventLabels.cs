using System.Collections.Frozen;

namespace Dossier.Extraction.Lexicons;

/// <summary>What an event is called in a title: see event-labels.tsv.</summary>
internal sealed class EventLabels
{
    private static readonly Lazy<EventLabels> LazyFrench = new(() => new EventLabels("French/event-labels.tsv"));

    private readonly FrozenDictionary<(string Type, string Mode), string> _labels;

    private EventLabels(string name) =>
        _labels = LexiconFile.Read(name, 3).ToFrozenDictionary(row => (row[0], row[1]), row => row[2]);

    public static EventLabels French => LazyFrench.Value;

    public string Of(string type, string? mode) =>
        _labels.GetValueOrDefault((type, mode ?? "-")) ?? _labels.GetValueOrDefault((type, "-")) ?? type;
}
