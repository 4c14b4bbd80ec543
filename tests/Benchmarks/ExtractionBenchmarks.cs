using BenchmarkDotNet.Attributes;
using Dossier.Extraction;
using Dossier.Extraction.Actors;
using Dossier.Extraction.Claims;
using Dossier.Extraction.Cleaning;
using Dossier.Extraction.Dates;
using Dossier.Extraction.Events;
using Dossier.Extraction.Metadata;
using Dossier.Extraction.Sentences;
using Dossier.Extraction.Syntax;

namespace Dossier.Benchmarks;

/// <summary>
/// The stages of the extractor, each on what those before it gave, over all documents of a folder brought to one length: divide
/// by <see cref="Documents"/> for one. Events and claims change what they read, so that each includes the steps since the syntax.
/// </summary>
[MemoryDiagnoser]
public class ExtractionBenchmarks
{
    public const int Documents = 32;
    private const int Length = 2_500;

    private readonly List<Steps> _documents = [];

    [GlobalSetup]
    public void Setup()
    {
        foreach (var text in Corpus.Texts(Length).Take(Documents))
        {
            var source = new SourceDocument { Text = text, ReceivedOn = new DateOnly(2025, 6, 15) };
            var cleaned = DocumentCleaner.Clean(source.Text);
            var metadata = MetadataExtractor.Extract(cleaned, source);
            var body = SentenceSplitter.Split(cleaned.Body);
            var around = SentenceSplitter.Split(string.Join("\n\n", metadata.Title, metadata.Lead));
            var dates = DateExtractor.Extract(body, metadata.Published?.Value);
            _documents.Add(new Steps(source, cleaned, metadata, body, around, dates, ActorExtractor.Extract(body, around)));
        }
    }

    [Benchmark(Baseline = true)]
    public int Whole() => _documents.Sum(d => DocumentExtractor.Extract(d.Source).Claims.Count);

    [Benchmark]
    public int Cleaning() => _documents.Sum(d => DocumentCleaner.Clean(d.Source.Text).Lines.Count);

    [Benchmark]
    public int Metadata() => _documents.Sum(d => MetadataExtractor.Extract(d.Cleaned, d.Source).Captions.Count);

    [Benchmark]
    public int Sentences() => _documents.Sum(d => SentenceSplitter.Split(d.Cleaned.Body).Sentences.Length);

    [Benchmark]
    public int Dates() => _documents.Sum(d => DateExtractor.Extract(d.Body, d.Metadata.Published?.Value).Count);

    [Benchmark]
    public int Actors() => _documents.Sum(d => ActorExtractor.Extract(d.Body, d.Around).Entities.Count);

    [Benchmark]
    public int Syntax() => _documents.Sum(d => SyntaxReader.Read(d.Body, d.Analysis.Mentions, d.Dates).Count);

    [Benchmark]
    public int Events() => _documents.Sum(d => EventsOf(d).Events.Count);

    [Benchmark]
    public int Claims() => _documents.Sum(d =>
    {
        var (context, sentences, events) = EventsOf(d);
        return ClaimExtractor.Extract(context, sentences, events, d.Metadata.Published).Count;
    });

    private static (EventContext Context, IReadOnlyList<SentenceSyntax> Sentences, List<EventGroup> Events) EventsOf(Steps d)
    {
        var sentences = SyntaxReader.Read(d.Body, d.Analysis.Mentions, d.Dates);
        var actors = new ActorDirectory(d.Analysis, sentences, d.Body.Text);
        var context = new EventContext(d.Body, d.Dates, actors, sentences, d.Metadata.Published?.Value, told: null);
        return (context, sentences, EventExtractor.Extract(context, sentences));
    }

    private sealed record Steps(
        SourceDocument Source, CleanedDocument Cleaned, ArticleMetadata Metadata, TokenizedText Body, TokenizedText Around, IReadOnlyList<DateMention> Dates, ActorAnalysis Analysis);
}
