using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using Xunit;

namespace Dossier.Api.Tests.Fixtures;

/// <summary>
/// Compares with a file that is committed beside the tests. Where the new text is right, write it there by running the tests once
/// with UPDATE_SNAPSHOTS=1, and read the difference before it is committed.
/// </summary>
internal static class Snapshot
{
    public static JsonSerializerOptions Json { get; } = new() { WriteIndented = true, IndentSize = 2, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="file">Path in the test project.</param>
    public static void Matches(string file, string actual, [CallerFilePath] string caller = "")
    {
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(caller))!, file), actual + "\n");
            return;
        }

        var path = Path.Combine(AppContext.BaseDirectory, file);
        var expected = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n").TrimEnd('\n') : string.Empty;
        if (expected == actual)
        {
            return;
        }

        var (line, theirs, ours) = FirstDifference(expected.Split('\n'), actual.Split('\n'));
        Assert.Fail($"{file} differs from line {line} on.\n  expected: {theirs}\n  actual:   {ours}\nRun the tests with UPDATE_SNAPSHOTS=1 to write it anew, and read the difference.");
    }

    private static (int Line, string Expected, string Actual) FirstDifference(string[] expected, string[] actual)
    {
        var line = 0;
        while (line < expected.Length && line < actual.Length && expected[line] == actual[line])
        {
            line++;
        }

        return (line + 1, line < expected.Length ? expected[line] : "(end)", line < actual.Length ? actual[line] : "(end)");
    }
}
