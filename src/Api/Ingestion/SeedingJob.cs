using System.Collections.Concurrent;
using System.Data;
using System.Diagnostics;
using Npgsql;

namespace Dossier.Api.Ingestion;

/// <summary>How many documents of a folder were written, were in already, and could not go in.</summary>
internal readonly record struct SeedingSummary(int Written, int Skipped, int Failed);

/// <summary>
/// Takes in every document of a folder, in the order of their names: what is in already is skipped, what is broken is
/// recorded with its reason. Killed at any moment and run again, it ends as if it had not been.
/// </summary>
internal sealed partial class SeedingJob(ArticleWriter writer, DocumentPreparer preparer, TimeProvider time, ILogger<SeedingJob> logger)
{
    /// <summary>Documents to a transaction: enough that its statements cost little for each, few enough that memory stays small.</summary>
    private const int BatchSize = 32;

    public async Task<SeedingSummary> RunAsync(NpgsqlDataSource source, string folder, DateOnly receivedOn, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var total = default(SeedingSummary);
        var paths = Directory.EnumerateFiles(folder)
            .Where(p => Path.GetFileName(p) is not ['.', ..])
            .OrderBy(Path.GetFileName, StringComparer.Ordinal);
        foreach (var batch in paths.Chunk(BatchSize))
        {
            var done = await RunAsync(source, batch, receivedOn, cancellation);
            total = new SeedingSummary(total.Written + done.Written, total.Skipped + done.Skipped, total.Failed + done.Failed);
        }

        LogEnded(folder, total.Written, total.Skipped, total.Failed, watch.ElapsedMilliseconds);
        return total;
    }

    private async Task<SeedingSummary> RunAsync(NpgsqlDataSource source, string[] paths, DateOnly receivedOn, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        var refused = new ConcurrentBag<RefusedDocument>();
        var received = await ReadAsync(paths, receivedOn, refused, cancellation);
        var known = await DocumentTable.FindAsync(connection, received.Select(r => r.Id), cancellation);
        var skipped = received.FindAll(r => known.TryGetValue(r.Id, out var k) && k.IsCurrent(preparer.Version, r.Submission));
        var prepared = new ConcurrentBag<PreparedArticle>();
        // What another version has read keeps the day on which it first came in, however much later it is read again.
        var due = received.Except(skipped).Select(r =>
            known.TryGetValue(r.Id, out var k) && k.Submission.ReceivedOn < r.ReceivedOn ? r with { ReceivedOn = k.Submission.ReceivedOn } : r);
        Parallel.ForEach(due, new ParallelOptions { CancellationToken = cancellation }, document =>
        {
            try
            {
                prepared.Add(preparer.Prepare(document));
            }
            catch (UnreadableDocumentException broken)
            {
                refused.Add(new RefusedDocument(document.Name, document.Sha256, broken.Message));
            }
        });

        var written = await WriteAsync(connection, [.. prepared.OrderBy(p => p.Name, StringComparer.Ordinal)], refused, cancellation);
        await IngestionTable.RecordAsync(connection, skipped, refused, time.GetUtcNow(), cancellation);
        Log(written, skipped, refused);
        return new SeedingSummary(written.Count, skipped.Count, refused.Count);
    }

    private static async Task<List<ReceivedDocument>> ReadAsync(
        string[] paths, DateOnly receivedOn, ConcurrentBag<RefusedDocument> refused, CancellationToken cancellation)
    {
        var received = new List<ReceivedDocument>(paths.Length);
        foreach (var path in paths)
        {
            try
            {
                received.Add(new ReceivedDocument(Path.GetFileName(path), await File.ReadAllBytesAsync(path, cancellation), receivedOn));
            }
            catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
            {
                // The message of the system would give away where the folder is.
                refused.Add(new RefusedDocument(Path.GetFileName(path), Sha256: null, $"The file cannot be read ({unreadable.GetType().Name})."));
            }
        }

        return received;
    }

    /// <summary>All in one transaction; where the database refuses one of them, one by one, so that only that one stays out.</summary>
    private async Task<List<PreparedArticle>> WriteAsync(
        NpgsqlConnection connection, List<PreparedArticle> prepared, ConcurrentBag<RefusedDocument> refused, CancellationToken cancellation)
    {
        try
        {
            await writer.WriteAsync(connection, prepared, cancellation);
            return prepared;
        }
        catch (Exception fault) when (prepared.Count > 1 && IsOfDocument(fault, connection))
        {
            var written = new List<PreparedArticle>();
            foreach (var article in prepared)
            {
                written.AddRange(await WriteAsync(connection, [article], refused, cancellation));
            }

            return written;
        }
        catch (Exception fault) when (IsOfDocument(fault, connection))
        {
            var reason = fault switch
            {
                PostgresException { ConstraintName: { } constraint } => $"it breaks {constraint}",
                PostgresException refusal => refusal.MessageText,
                _ => "an offset points outside the text, or an index outside its list",
            };
            refused.Add(new RefusedDocument(prepared[0].Name, prepared[0].Sha256, $"What was read in it cannot be stored: {reason}."));
            LogFault(prepared[0].Name, fault);
            return [];
        }
    }

    /// <summary>
    /// A document's own fault: data or a constraint that the database refuses (classes 22, 23 and 54), offsets outside the text.
    /// Anything else (no connection, shutting down) is none, and the job is to be run again.
    /// </summary>
    private static bool IsOfDocument(Exception fault, NpgsqlConnection connection) => connection.State == ConnectionState.Open && fault switch
    {
        PostgresException refusal => refusal.SqlState[..2] is "22" or "23" or "54",
        ArgumentException or IndexOutOfRangeException or KeyNotFoundException => true,
        _ => false,
    };

    private void Log(List<PreparedArticle> written, List<ReceivedDocument> skipped, IEnumerable<RefusedDocument> refused)
    {
        foreach (var article in written)
        {
            LogWritten(article.Name, article.Document.Actors.Count, article.Document.Events.Count, article.Document.Claims.Count);
        }

        foreach (var document in skipped)
        {
            LogSkipped(document.Name);
        }

        foreach (var document in refused)
        {
            LogRefused(document.Name, document.Reason);
        }
    }

    [LoggerMessage(EventId = 41, Level = LogLevel.Information, Message = "{Name}: {Actors} actors, {Events} events, {Claims} claims")]
    private partial void LogWritten(string? name, int actors, int events, int claims);

    [LoggerMessage(EventId = 42, Level = LogLevel.Information, Message = "{Name}: in already")]
    private partial void LogSkipped(string? name);

    [LoggerMessage(EventId = 43, Level = LogLevel.Warning, Message = "{Name}: refused. {Reason}")]
    private partial void LogRefused(string? name, string reason);

    [LoggerMessage(EventId = 44, Level = LogLevel.Error, Message = "{Name} could not be stored")]
    private partial void LogFault(string? name, Exception fault);

    [LoggerMessage(EventId = 45, Level = LogLevel.Information,
        Message = "Seeded from {Folder}: {Written} documents written, {Skipped} in already, {Failed} refused ({Milliseconds} ms)")]
    private partial void LogEnded(string folder, int written, int skipped, int failed, long milliseconds);
}
