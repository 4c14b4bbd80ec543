using System.Text;

namespace Dossier.Benchmarks;

/// <summary>The annotated documents for development, as texts to measure speed on.</summary>
internal static class Corpus
{
    /// <summary>Each document cut to a length, or gone through again until it has it.</summary>
    public static IEnumerable<string> Texts(int length)
    {
        foreach (var file in Directory.GetFiles(Path.Combine(QualityReport.Root(), "tests/Extraction.Tests/Corpus/Development"), "*.txt").Order(StringComparer.Ordinal))
        {
            var text = File.ReadAllText(file);
            while (text.Length < length)
            {
                text = $"{text}\n\n{text}";
            }

            yield return text[..length];
        }
    }

    /// <summary>All of them one after the other, as often as it takes.</summary>
    public static string Joined(int length)
    {
        var texts = Texts(2_500).ToList();
        var joined = new StringBuilder(length);
        for (var i = 0; joined.Length < length; i++)
        {
            joined.Append(texts[i % texts.Count]).Append("\n\n");
        }

        return joined.ToString(0, length);
    }
}
