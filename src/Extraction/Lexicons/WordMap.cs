using System.Numerics;

namespace Dossier.Extraction.Lexicons;

/// <summary>Values by word, for words whose hash is known: see <see cref="WordHash"/>. Built once, read by any thread.</summary>
internal sealed class WordMap<T>
{
    private readonly Entry[] _entries;

    /// <param name="values">Where a word stands twice, the last counts.</param>
    public WordMap(IReadOnlyCollection<KeyValuePair<string, T>> values)
    {
        // Half of the places stay empty, so that a word that is not here is seldom compared with another.
        _entries = new Entry[BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, values.Count * 2))];
        foreach (var (word, value) in values)
        {
            var hash = WordHash.Of(word);
            var at = hash & (_entries.Length - 1);
            while (_entries[at].Word is { } other && other != word)
            {
                at = (at + 1) & (_entries.Length - 1);
            }

            _entries[at] = new Entry(hash, word, value);
        }
    }

    public bool TryGet(int hash, string word, out T value)
    {
        for (var at = hash & (_entries.Length - 1); ; at = (at + 1) & (_entries.Length - 1))
        {
            ref readonly var entry = ref _entries[at];
            if (entry.Word is null)
            {
                value = default!;
                return false;
            }

            if (entry.Hash == hash && entry.Word == word)
            {
                value = entry.Value;
                return true;
            }
        }
    }

    private readonly record struct Entry(int Hash, string? Word, T Value);
}
