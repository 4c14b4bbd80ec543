using Dossier.Extraction.Lexicons;

namespace Dossier.Extraction.Sentences;

/// <summary>Lower and folded forms of the words of one text, each made once.</summary>
internal sealed class WordPool
{
    private readonly Dictionary<string, (string Lower, string Folded)>.AlternateLookup<ReadOnlySpan<char>> _words =
        new Dictionary<string, (string Lower, string Folded)>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public (string Lower, string Folded) Get(ReadOnlySpan<char> word)
    {
        if (!_words.TryGetValue(word, out var forms))
        {
            var lower = Folding.Lower(word);
            var folded = Folding.Fold(word);
            forms = (lower, folded == lower ? lower : folded);
            _words[word] = forms;
        }

        return forms;
    }
}
