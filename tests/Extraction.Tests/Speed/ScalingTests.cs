using System.Diagnostics;
using System.Text;
using Xunit;

namespace Dossier.Extraction.Tests.Speed;

/// <summary>Ten times the text costs ten times as much: nothing is asked of everything else.</summary>
[Collection(Alone.Name)]
public sealed class ScalingTests
{
    private const int Short = 100_000;
    private const int Times = 10;

    /// <summary>What is allocated is the same on every machine; buffers that double are allowed for.</summary>
    private const double MostBytes = 12;

    /// <summary>Time is not: what grows with the square would take a hundred times as long.</summary>
    private const double MostTime = 25;

    public static TheoryData<string> Texts => ["articles", "strangers"];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Ten_times_the_text_takes_ten_times_the_work(string kind)
    {
        var (few, many) = (TextOf(kind, Short), TextOf(kind, Short * Times));
        Measure(few);
        var (bytes, time) = (double.MaxValue, double.MaxValue);
        for (var round = 0; round < 5 && (bytes > MostBytes || time > MostTime); round++)
        {
            var (less, more) = (Measure(few), Measure(many));
            (bytes, time) = (Math.Min(bytes, more.Bytes / less.Bytes), Math.Min(time, more.Seconds / less.Seconds));
        }

        Assert.True(bytes <= MostBytes, $"{bytes:F1} times the bytes");
        Assert.True(time <= MostTime, $"{time:F1} times as long");
    }

    private static (double Bytes, double Seconds) Measure(string text)
    {
        GC.Collect();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.GetTimestamp();
        CaseFile.Read(text);
        return (GC.GetAllocatedBytesForCurrentThread() - before, Stopwatch.GetElapsedTime(clock).TotalSeconds);
    }

    private static string TextOf(string kind, int length)
    {
        var text = new StringBuilder(length + 10_000);
        var articles = kind == "articles" ? Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Corpus/Development"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText).ToArray() : [];
        for (var i = 0; text.Length < length; i++)
        {
            text.Append(kind == "articles" ? articles[i % articles.Length] : HostileTexts.Strangers(i)).Append("\n\n");
        }

        return text.ToString(0, length);
    }
}
