using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Lexicons;

/// <summary>Collects phrases for a <see cref="PhraseTable{T}"/> where words of one folded spelling may mean several things.</summary>
internal sealed class PhraseGroups<T>
{
    private readonly Dictionary<string, (string Phrase, List<T> Values)> _groups = new(StringComparer.Ordinal);

    public void Add(string phrase, T value)
    {
        var key = string.Join(' ', Tokenizer.Tokenize(phrase).Select(token => token.Folded));
        if (!_groups.TryGetValue(key, out var group))
        {
            _groups.Add(key, group = (phrase, []));
        }

        group.Values.Add(value);
    }

    /// <summary>The values of a phrase in the order in which they were added.</summary>
    public PhraseTable<T[]> ToTable() => new(_groups.Values.Select(group => (group.Phrase, group.Values.ToArray())));
}
