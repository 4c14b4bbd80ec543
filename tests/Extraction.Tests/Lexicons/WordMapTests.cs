using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;
using Xunit;

namespace Dossier.Extraction.Tests.Lexicons;

public sealed class WordMapTests
{
    [Fact]
    public void Every_word_is_found_and_no_other()
    {
        var words = Enumerable.Range(0, 5_000).Select(i => KeyValuePair.Create($"mot{i}", i)).ToList();
        var map = new WordMap<int>(words);
        Assert.All(words, pair => Assert.True(map.TryGet(WordHash.Of(pair.Key), pair.Key, out var value) && value == pair.Value));
        Assert.False(map.TryGet(WordHash.Of("mot5000"), "mot5000", out _));
        Assert.False(new WordMap<int>([]).TryGet(WordHash.Of("mot"), "mot", out _));
    }

    [Fact]
    public void A_word_that_fell_out_of_the_cache_reads_as_before()
    {
        var before = Tokenizer.Tokenize("L'Élysée a reçu Sœur Zoé à 8h30.");
        for (var i = 0; i < 300_000; i++)
        {
            WordCache.Get($"x{i}");
        }

        var after = Tokenizer.Tokenize("L'Élysée a reçu Sœur Zoé à 8h30.");
        Assert.Equal(before.Select(t => (t.Span, t.Kind, t.Case, t.Lower, t.Folded)), after.Select(t => (t.Span, t.Kind, t.Case, t.Lower, t.Folded)));
        Assert.Equal(before.Select(t => t.Word.Classes), after.Select(t => t.Word.Classes));
    }

    [Fact]
    public void Long_texts_have_the_tokens_of_their_parts()
    {
        var text = string.Concat(Enumerable.Repeat("Un mot, « deux » mots ; ", 3_000));
        var tokens = Tokenizer.Tokenize(text);
        Assert.Equal(3_000 * Tokenizer.Tokenize("Un mot, « deux » mots ; ").Length, tokens.Length);
        Assert.All(tokens, token => Assert.Equal(Folding.Lower(text.AsSpan(token.Start, token.Span.Length)), token.Lower));
    }
}
