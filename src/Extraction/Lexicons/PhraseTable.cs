using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Lexicons;

/// <summary>
/// Phrases of one word or more, found in a run of tokens by their folded words, the longest first. Built once, read by any thread.
/// </summary>
internal sealed class PhraseTable<T>
{
    private readonly WordMap<Node> _roots;

    /// <param name="phrases">
    /// Phrase and value; where a phrase stands twice, the first counts. Phrases are split as the tokenizer splits text.
    /// </param>
    public PhraseTable(IEnumerable<(string Phrase, T Value)> phrases)
    {
        var root = new Branch();
        foreach (var (phrase, value) in phrases)
        {
            var branch = root;
            foreach (var token in Tokenizer.Tokenize(phrase))
            {
                branch = branch.Add(token.Folded);
            }

            if (!branch.HasValue && branch != root)
            {
                branch.Value = value;
                branch.HasValue = true;
            }
        }

        _roots = root.Freeze().Next ?? new WordMap<Node>([]);
    }

    /// <summary>Whether a phrase starts with a word.</summary>
    public bool Starts(Word word) => _roots.TryGet(word.FoldedHash, word.Folded, out _);

    /// <summary>The longest phrase that starts at <paramref name="index"/> and ends before <paramref name="end"/>.</summary>
    /// <param name="length">Its number of tokens.</param>
    public bool TryMatch(Token[] tokens, int index, int end, out T value, out int length)
    {
        value = default!;
        length = 0;
        var next = _roots;
        for (var i = index; i < end && next is not null; i++)
        {
            var word = tokens[i].Word;
            if (!next.TryGet(word.FoldedHash, word.Folded, out var node))
            {
                break;
            }

            if (node.HasValue)
            {
                value = node.Value;
                length = i + 1 - index;
            }

            next = node.Next;
        }

        return length > 0;
    }

    private sealed record Node(T Value, bool HasValue, WordMap<Node>? Next);

    /// <summary>A node while the table is being built.</summary>
    private sealed class Branch
    {
        private Dictionary<string, Branch>? _next;

        public T Value { get; set; } = default!;

        public bool HasValue { get; set; }

        public Branch Add(string word)
        {
            _next ??= new Dictionary<string, Branch>(StringComparer.Ordinal);
            if (!_next.TryGetValue(word, out var branch))
            {
                _next.Add(word, branch = new Branch());
            }

            return branch;
        }

        public Node Freeze() => new(Value, HasValue, _next is null ? null
            : new WordMap<Node>([.. _next.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Freeze()))]));
    }
}
