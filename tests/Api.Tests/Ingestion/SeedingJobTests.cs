using System.Collections.Concurrent;
using System.Text;
using Dossier.Api.Ingestion;
using Dossier.Api.Tests.Fixtures;
using Dossier.Extraction;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Dossier.Api.Tests.Ingestion;

public sealed class SeedingJobTests(PostgresFixture postgres) : IDisposable
{
    private static readonly DateOnly Today = new(2024, 6, 1);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dossier-seeding-");
    private readonly ConcurrentQueue<string> _log = [];

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Every_document_goes_in_and_a_second_run_skips_it()
    {
        await using var database = await WriterDatabase.CreateAsync(postgres);
        Put("b.txt", "Un texte.");
        Put("a.txt", "Un autre texte.");

        Assert.Equal(new SeedingSummary(Written: 2, Skipped: 0, Failed: 0), await RunAsync(database));
        var after = await database.DumpAsync();
        Assert.Equal(new SeedingSummary(Written: 0, Skipped: 2, Failed: 0), await RunAsync(database));

        Assert.Equal(after, await database.DumpAsync());
        Assert.Equal(["Un autre texte.", "Un texte."], await database.ReadAsync("select convert_from(content, 'UTF8') from document order by name"));
        Assert.Equal(
            ["a.txt done", "b.txt done"], await database.ReadAsync("select name || ' ' || state from ingestion where article_id is not null order by 1"));
    }

    [Fact]
    public async Task A_broken_document_is_recorded_with_its_reason_and_the_others_go_in()
    {
        await using var database = await WriterDatabase.CreateAsync(postgres);
        Put("beyond.txt", "beyond");
        Put("bytes.txt", [(byte)'a', 0xE9, (byte)'b']);
        Put("empty.txt", "");
        Put("fault.txt", "fault");
        Put("good.txt", "Un texte.");
        Put("nothing.txt", "nothing");
        Put("outside.txt", "outside");
        File.CreateSymbolicLink(Path.Combine(_folder.FullName, "gone.txt"), Path.Combine(_folder.FullName, "nowhere"));

        Assert.Equal(new SeedingSummary(Written: 1, Skipped: 0, Failed: 7), await RunAsync(database));

        Assert.Equal(
            [
                "beyond.txt: What was read in it cannot be stored: an offset points outside the text, or an index outside its list.",
                "bytes.txt: The document is not UTF-8: byte 1 starts no character.",
                "empty.txt: The document is empty.",
                "fault.txt: The extractor failed on it (InvalidOperationException: a fault)",
                "gone.txt: The file cannot be read (FileNotFoundException).",
                "nothing.txt: Nothing is left of the document once the furniture of the page is taken off.",
                "outside.txt: What was read in it cannot be stored: it breaks event_mention_trigger_inside.",
            ],
            await database.ReadAsync("select name || ': ' || reason from ingestion where state = 'failed' order by name"));
        Assert.Equal(["good.txt"], await database.ReadAsync("select name from document"));
    }

    [Fact]
    public async Task Broken_documents_are_as_broken_the_second_time()
    {
        await using var database = await WriterDatabase.CreateAsync(postgres);
        Put("empty.txt", "");
        Put("good.txt", "Un texte.");
        await RunAsync(database);
        var after = await database.DumpAsync();

        Assert.Equal(new SeedingSummary(Written: 0, Skipped: 1, Failed: 1), await RunAsync(database));

        Assert.Equal(after, await database.DumpAsync());
    }

    [Fact]
    public async Task One_line_a_document_and_a_summary_are_logged()
    {
        await using var database = await WriterDatabase.CreateAsync(postgres);
        Put("a.txt", "Un texte.");
        Put("b.txt", "");

        await RunAsync(database);

        Assert.Collection(
            _log,
            l => Assert.Equal("a.txt: 0 actors, 0 events, 0 claims", l),
            l => Assert.Equal("b.txt: refused. The document is empty.", l),
            l => Assert.StartsWith($"Seeded from {_folder.FullName}: 1 documents written, 0 in already, 1 refused (", l, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_version_reads_all_again_as_of_the_day_they_came()
    {
        await using var database = await WriterDatabase.CreateAsync(postgres);
        Put("a.txt", "Un texte.");
        await RunAsync(database);

        Assert.Equal(new SeedingSummary(Written: 1, Skipped: 0, Failed: 0), await RunAsync(database, "next", Today.AddDays(30)));

        Assert.Equal(["next 2024-06-01"], await database.ReadAsync("select extractor_version || ' ' || received_on from article join document using (id)"));
    }

    [Fact]
    public async Task The_same_bytes_under_two_names_are_one_article()
    {
        await using var database = await WriterDatabase.CreateAsync(postgres);
        Put("b.txt", "Un texte.");
        Put("a.txt", "Un texte.");

        await RunAsync(database);

        Assert.Equal(["a.txt"], await database.ReadAsync("select name from document"));
        Assert.Equal(["a.txt", "b.txt"], await database.ReadAsync("select i.name from ingestion i join article a on a.id = i.article_id order by 1"));
    }

    [Fact]
    public async Task More_documents_than_a_batch_all_go_in()
    {
        await using var database = await WriterDatabase.CreateAsync(postgres);
        for (var i = 0; i < 70; i++)
        {
            Put($"{i}.txt", $"Le texte {i}.");
        }

        Assert.Equal(new SeedingSummary(Written: 70, Skipped: 0, Failed: 0), await RunAsync(database));
        Assert.Equal(["70"], await database.ReadAsync("select count(*)::text from article"));
    }

    [Fact]
    public void The_folder_is_found_from_anywhere_below_it()
    {
        var below = _folder.CreateSubdirectory("src/Api");
        var seeds = _folder.CreateSubdirectory("some-seeds");

        Assert.Equal(seeds.FullName, new SeedingOptions { Folder = "some-seeds" }.Find(below.FullName));
        Assert.Equal(seeds.FullName, new SeedingOptions { Folder = seeds.FullName }.Find(Path.GetTempPath()));
        Assert.Null(new SeedingOptions { Folder = "no-seeds-at-all" }.Find(below.FullName));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("2024-02-29", true)]
    [InlineData("2023-02-29", false)]
    [InlineData("29/02/2024", false)]
    public void The_day_of_receipt_is_a_day(string? day, bool valid) => Assert.Equal(valid, new SeedingOptions { ReceivedOn = day }.IsReceivedOnValid);

    private void Put(string name, string text) => Put(name, Encoding.UTF8.GetBytes(text));

    private void Put(string name, byte[] content) => File.WriteAllBytes(Path.Combine(_folder.FullName, name), content);

    private Task<SeedingSummary> RunAsync(WriterDatabase database, string version = "1", DateOnly? receivedOn = null)
    {
        var preparer = new DocumentPreparer(Extract) { Version = version };
        return new SeedingJob(database.Writer, preparer, TimeProvider.System, new QueueLogger(_log))
            .RunAsync(database.Source, _folder.FullName, receivedOn ?? Today, TestContext.Current.CancellationToken);
    }

    /// <summary>An extractor that reads nothing, and fails in each way that one can.</summary>
    private static ExtractedDocument Extract(SourceDocument source)
    {
        var document = new DocumentSketch("2024-05-31", source.Text).Document;
        var told = Sketches.Visit.Document;
        var (clause, trigger) = (told.Events[0].Mentions[0].Span, told.Events[0].Mentions[0].Trigger);
        return source.Text switch
        {
            "fault" => throw new InvalidOperationException("a fault"),
            "nothing" => document with { Text = "" },
            "outside" => With(told, new TextSpan(trigger.End, clause.End)),
            "beyond" => With(told, new TextSpan(clause.Start, clause.End + 1)),
            _ => document,
        };
    }

    private static ExtractedDocument With(ExtractedDocument document, TextSpan clause)
    {
        var told = document.Events[0];
        return document with { Events = [told with { Mentions = [told.Mentions[0] with { Span = clause }] }] };
    }

    private sealed class QueueLogger(ConcurrentQueue<string> lines) : ILogger<SeedingJob>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue(formatter(state, exception));
    }
}
