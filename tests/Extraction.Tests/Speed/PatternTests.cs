using System.Text.RegularExpressions;
using Xunit;

namespace Dossier.Extraction.Tests.Speed;

/// <summary>A pattern that can backtrack takes as long as the text that it is given wants.</summary>
public sealed partial class PatternTests
{
    [Fact]
    public void No_pattern_in_the_sources_can_backtrack()
    {
        var sources = Directory.GetFiles(Path.Combine(Root(), "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(sources);
        List<string> faults = [];
        foreach (var file in sources)
        {
            foreach (var line in File.ReadLines(file))
            {
                if (Pattern().IsMatch(line) && !line.Contains("NonBacktracking", StringComparison.Ordinal))
                {
                    faults.Add($"{Path.GetFileName(file)}: {line.Trim()}");
                }
            }
        }

        Assert.Empty(faults);
    }

    [GeneratedRegex(@"new Regex\(|Regex\.(Is|Match|Replace|Split|Count|Enumerate)|\[GeneratedRegex\(", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Api.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("The tests do not stand inside the repository.");
    }
}
