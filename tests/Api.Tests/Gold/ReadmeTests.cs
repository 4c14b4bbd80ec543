using Xunit;

namespace Dossier.Api.Tests.Gold;

/// <summary>What the README shows of the service is what the service says.</summary>
public sealed class ReadmeTests(SeededFixture service) : IClassFixture<SeededFixture>
{
    /// <summary>What stands before the path; between the two, a body in single quotation marks may.</summary>
    private const string Prompt = "$ curl -s ";

    private const string Body = "-H 'content-type: text/plain' --data '";

    private const string Host = "'http://localhost:5080";

    public static TheoryData<string, string?, string> Answers
    {
        get
        {
            TheoryData<string, string?, string> answers = [];
            foreach (var block in File.ReadAllText(Path.Combine(Root(), "README.md")).ReplaceLineEndings("\n").Split("```console\n").Skip(1))
            {
                var lines = block[..block.IndexOf("\n```", StringComparison.Ordinal)].Split('\n');
                Assert.StartsWith(Prompt, lines[0], StringComparison.Ordinal);
                var at = lines[0].IndexOf(Host, StringComparison.Ordinal);
                var body = lines[0][Prompt.Length..at].Trim();
                answers.Add(
                    lines[0][(at + Host.Length)..].TrimEnd('\''),
                    body.Length == 0 ? null : body[Body.Length..].TrimEnd('\'').Replace("'\\''", "'", StringComparison.Ordinal),
                    string.Concat(lines.Skip(1)));
            }

            return answers;
        }
    }

    [Fact]
    public void There_are_six() => Assert.Equal(6, Answers.Count);

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task An_answer_that_is_shown_is_the_one_that_is_given(string path, string? body, string shown)
    {
        var given = await service.TextAsync(path, body);
        var at = 0;
        foreach (var part in shown.Split('…', StringSplitOptions.RemoveEmptyEntries))
        {
            var found = given.IndexOf(part, at, StringComparison.Ordinal);
            Assert.True(found >= 0 && (at > 0 || found == 0), $"The README has\n{part}\nwhich does not follow in\n{given[at..]}");
            at = found + part.Length;
        }
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Api.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("There is no Api.sln above the tests.");
    }
}
