using System.Diagnostics;
using Xunit;

namespace Dossier.Extraction.Tests.Speed;

/// <summary>No text of 5 MB takes more than 5 seconds or 500 MB; a busy machine is given more of the first.</summary>
[Collection(Alone.Name)]
public sealed class HostileTextTests
{
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(20);

    private const long MostBytes = 500_000_000;

    public static TheoryData<string> Names => [.. HostileTexts.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_read_in_bounded_time_and_memory(string name)
    {
        var text = HostileTexts.All[name]();
        foreach (var clean in new[] { true, false })
        {
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var peak = before;
            var clock = Stopwatch.GetTimestamp();
            var reader = new Thread(() => DocumentExtractor.Extract(new SourceDocument { Text = text, ReceivedOn = new DateOnly(2024, 9, 14), Clean = clean })) { IsBackground = true };
            reader.Start();
            while (!reader.Join(5) && Stopwatch.GetElapsedTime(clock) < MostTime)
            {
                peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false));
            }

            // What does not end is left behind: the other tests go on.
            var took = Stopwatch.GetElapsedTime(clock);
            Assert.True(took < MostTime, $"{took.TotalSeconds:F1} s or more");
            Assert.True(peak - before < MostBytes, $"{(peak - before) / 1_000_000} MB");
        }
    }
}
