using Dossier.Extraction;
using Dossier.Extraction.Tests.Scoring;

namespace Dossier.Benchmarks;

/// <summary>
/// How well the extractor reads annotated documents, each by itself and without a database: <c>--quality [FOLDER…] [--show] [--record]</c>.
/// A folder holds gold files, and beside them the documents, which for the seeds are in the folder of that name.
/// </summary>
internal static class QualityReport
{
    private static readonly (string Part, string Folder)[] Corpora =
    [
        ("seeds", "tests/Api.Tests/Gold"), ("development", "tests/Extraction.Tests/Corpus/Development"), ("kept aside", "tests/Extraction.Tests/Corpus/KeptAside"),
    ];

    /// <summary>Where a gold file names no day of its own.</summary>
    private static readonly DateOnly ReceivedOn = new(2025, 6, 15);

    /// <returns>0, or 2 where a folder is not to be had: it measures, it does not judge.</returns>
    public static int Run(IReadOnlyList<string> args)
    {
        var root = Root();
        var (show, record) = (args.Contains("--show"), args.Contains("--record"));
        List<(string Part, string Folder)> folders = [.. args.Where(arg => arg is not ("--show" or "--record")).Select(folder => (folder, folder))];
        var measured = new List<(string Part, ScoreCard Card)>();
        foreach (var (part, folder) in folders.Count > 0 ? folders : [.. Corpora.Select(corpus => (corpus.Part, Path.Combine(root, corpus.Folder)))])
        {
            if (!Directory.Exists(folder))
            {
                Console.Error.WriteLine($"There is no folder {folder}.");
                return 2;
            }

            var gold = GoldDocument.ReadFolder(folder);
            var card = new ScoreCard();
            foreach (var document in gold)
            {
                var file = new[] { folder, Path.Combine(root, "seeds") }.Select(f => Path.Combine(f, document.Document)).FirstOrDefault(File.Exists);
                if (file is null)
                {
                    Scorer.Score(card, document, null);
                    continue;
                }

                var page = File.ReadAllText(file);
                var found = FoundDocument.Of(DocumentExtractor.Extract(new SourceDocument { Text = page, ReceivedOn = document.ReceivedOn ?? ReceivedOn }));
                Scorer.Score(card, document, found);
                Scorer.ScoreBody(card, document, page, found);
            }

            Print(part, gold.Count, card, show);
            measured.Add((part, card));
        }

        if (record && folders.Count == 0)
        {
            AccuracyFigures.Write(root, measured);
        }

        return 0;
    }

    private static void Print(string part, int documents, ScoreCard card, bool show)
    {
        Console.WriteLine($"# {part}: {documents} documents\n");
        foreach (var miss in show ? card.Misses : [])
        {
            Console.WriteLine(miss);
        }

        Console.WriteLine(show ? "\n" + card.Table : card.Table);
        Console.WriteLine($"\n{card.TypeTable}\n\n{card.KindTable}\n");
    }

    /// <summary>The folder of the solution, from the working directory upwards or else from the program.</summary>
    internal static string Root()
    {
        foreach (var start in new[] { Environment.CurrentDirectory, AppContext.BaseDirectory })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "Api.sln")))
                {
                    return folder.FullName;
                }
            }
        }

        return Environment.CurrentDirectory;
    }
}
