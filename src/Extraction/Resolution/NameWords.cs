using System.Collections.Frozen;
using Dossier.Extraction.Lexicons;

namespace Dossier.Extraction.Resolution;

internal enum NameWordKind
{
    Name,
    Title,
    Honour,
    Particle,
    Inner,
    Given,
    Bound,
    Generation,
}

/// <summary>What is known of single words of names: see the comments in <c>romanisation.tsv</c> and <c>name-particles.tsv</c>.</summary>
internal static class NameWords
{
    private static readonly FrozenDictionary<string, NameWordKind> Kinds;
    private static readonly FrozenSet<string> Articles;
    private static readonly FrozenDictionary<string, string> Written;
    private static readonly FrozenDictionary<string, string> Sounding;

    static NameWords()
    {
        var kinds = new Dictionary<string, NameWordKind>(StringComparer.Ordinal);
        var articles = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in LexiconFile.Read("French/name-particles.tsv", 2))
        {
            if (row[1] == "article")
            {
                articles.Add(row[0]);
            }
            else
            {
                kinds.Add(row[0], Enum.Parse<NameWordKind>(row[1], ignoreCase: true));
            }
        }

        var written = new Dictionary<string, string>(StringComparer.Ordinal);
        var sounding = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in LexiconFile.Read("French/romanisation.tsv", 2))
        {
            var word = Folding.Fold(row[0]);
            var variants = LexiconFile.List(row[1]);
            if (variants.Length == 0)
            {
                written.Add(word, word);
                continue;
            }

            var token = NameSound.Reduce(word);
            sounding[token] = token;
            foreach (var variant in variants)
            {
                var sound = NameSound.Reduce(Folding.Fold(variant));
                if (sounding.TryGetValue(sound, out var other) && other != token)
                {
                    throw new InvalidDataException($"French/romanisation.tsv: {variant} sounds like a spelling of another row.");
                }

                sounding[sound] = token;
            }
        }

        Kinds = kinds.ToFrozenDictionary(StringComparer.Ordinal);
        Articles = articles.ToFrozenSet(StringComparer.Ordinal);
        Written = written.ToFrozenDictionary(StringComparer.Ordinal);
        Sounding = sounding.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public static NameWordKind KindOf(string folded) => Kinds.GetValueOrDefault(folded, NameWordKind.Name);

    public static bool IsArticle(string folded) => Articles.Contains(folded);

    public static string Token(string folded)
    {
        if (Written.TryGetValue(folded, out var asWritten))
        {
            return asWritten;
        }

        var sound = NameSound.Reduce(folded);
        return Sounding.GetValueOrDefault(sound, sound);
    }
}
