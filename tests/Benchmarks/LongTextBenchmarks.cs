using BenchmarkDotNet.Attributes;
using Dossier.Extraction;

namespace Dossier.Benchmarks;

/// <summary>Texts far longer than any article: ten times the length is to take ten times as long.</summary>
[MemoryDiagnoser]
public class LongTextBenchmarks
{
    private SourceDocument _document = null!;

    [Params(10_000, 100_000, 1_000_000)]
    public int Length { get; set; }

    [GlobalSetup]
    public void Setup() => _document = new SourceDocument { Text = Corpus.Joined(Length), ReceivedOn = new DateOnly(2025, 6, 15), Clean = false };

    [Benchmark]
    public int Whole() => DocumentExtractor.Extract(_document).Claims.Count;
}
