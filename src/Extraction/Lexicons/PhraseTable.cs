using System.Collections.Frozen;
using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Lexicons;

/// <summary>
/// Phrases of one word or more, found in a run of tokens by their folded words, the longest first. Built once, read by any thread.
/// </summary>
internal sealed class PhraseTable<T>
{
    private readonly FrozenDictionary<string, Node> _roots;

    /// <param name="phrases">
    /// Phrase and value; where a phrase stands twice, the first counts. Phrases are split as the tokenizer splits text.
    /// </param>
    public PhraseTable(IEnumerable<(string Phrase, T Value)> phrases)
    {
        var root = new Node();
        foreach (var (phrase, value) in phrases)
        {
            var node = root;
            foreach (var token in Tokenizer.Tokenize(phrase))
            {
                node = node.Add(token.Folded);
            }

            if (!node.HasValue && node != root)
            {
                node.Value = value;
                node.HasValue = true;
            }
        }

        _roots = (root.Next ?? []).ToFrozenDictionary();
    }

    /// <summary>The longest phrase that starts at <paramref name="index"/> and ends before <paramref name="end"/>.</summary>
    /// <param name="length">Its number of tokens.</param>
    public bool TryMatch(Token[] tokens, int index, int end, out T value, out int length)
    {
        value = default!;
        length = 0;
        if (index >= end || !_roots.TryGetValue(tokens[index].Folded, out var node))
        {
            return false;
        }

        for (var i = index + 1; ; i++)
        {
            if (node.HasValue)
            {
                value = node.Value;
                length = i - index;
            }

            if (i >= end || node.Next is null || !node.Next.TryGetValue(tokens[i].Folded, out node))
            {
                return length > 0;
            }
        }
    }

    private sealed class Node
    {
        public Dictionary<string, Node>? Next { get; private set; }

        public T Value { get; set; } = default!;

        public bool HasValue { get; set; }

        public Node Add(string word)
        {
            Next ??= new Dictionary<string, Node>(StringComparer.Ordinal);
            if (!Next.TryGetValue(word, out var node))
            {
                Next.Add(word, node = new Node());
            }

            return node;
        }
    }
}
