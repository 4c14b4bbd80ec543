using Dossier.Extraction;
using Dossier.Extraction.Resolution;
using Npgsql;

namespace Dossier.Api.Ingestion;

/// <summary>
/// Writes documents with all that was read in them, and brings what follows from the set of all documents up to date: one
/// transaction, the same rows and ids in whatever order and batches the documents come.
/// </summary>
/// <remarks>
/// Writers work side by side until they resolve; there they take turns, so that each sees what the one before it made, and the
/// order of <c>change.sequence</c> is the order of the commits. What is already in is rewritten only inside that turn: before
/// it, two writers could wait for one another.
/// </remarks>
internal sealed class ArticleWriter(TimeProvider time)
{
    /// <summary>Of the advisory lock under which writers take turns; any number that nothing else in the database locks.</summary>
    private const long Turn = 0x646F7373696572;

    public async Task<WrittenArticles> WriteAsync(NpgsqlConnection connection, IReadOnlyList<PreparedArticle> articles, CancellationToken cancellation)
    {
        if (articles.Count == 0)
        {
            return WrittenArticles.None;
        }

        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var at = time.GetUtcNow();
        var standing = Standing(articles);
        await DocumentTable.InsertAsync(connection, standing, cancellation);
        var known = await DocumentTable.LockAsync(connection, Ids(standing), cancellation);
        var created = standing.Where(a => known[a.Id].ExtractorVersion is null).ToList();
        var rewritten = standing.Except(created).Where(a => !known[a.Id].IsCurrent(a.ExtractorVersion, Submission.Of(a))).ToList();

        await ArticleTable.UpsertAsync(connection, created, at, cancellation);
        await ArticleTables.WriteAsync(connection, [.. created.Select(a => new ArticleRows(a))], cancellation);
        if (created.Count + rewritten.Count > 0)
        {
            await connection.ExecuteAsync("select pg_advisory_xact_lock($1)", cancellation, new NpgsqlParameter<long> { TypedValue = Turn });
            var changes = new ChangeSet();
            var touched = await Touched.CollectAsync(connection, Ids(rewritten), cancellation);
            await RewriteAsync(connection, rewritten, at, cancellation);
            await ResolveAsync(connection, Ids(created), Ids(rewritten), touched, changes, cancellation);
            await changes.WriteAsync(connection, at, cancellation);
        }

        await IngestionTable.RecordDoneAsync(connection, articles, at, cancellation);
        await transaction.CommitAsync(cancellation);
        return new WrittenArticles(Ids(created), Ids(rewritten));
    }

    /// <summary>Takes documents out, with all that rests on them alone.</summary>
    public async Task DeleteAsync(NpgsqlConnection connection, IReadOnlyCollection<Guid> articles, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await DocumentTable.LockAsync(connection, articles, cancellation);
        await connection.ExecuteAsync("select pg_advisory_xact_lock($1)", cancellation, new NpgsqlParameter<long> { TypedValue = Turn });
        var changes = new ChangeSet();
        var touched = await Touched.CollectAsync(connection, [.. articles], cancellation);
        await ArticleTable.ClearAsync(connection, [.. articles], cancellation);
        foreach (var id in await DocumentTable.DeleteAsync(connection, [.. articles], cancellation))
        {
            changes.Deleted(ChangedKind.Article, id);
        }

        await ResolveAsync(connection, [], [], touched, changes, cancellation);
        await changes.WriteAsync(connection, time.GetUtcNow(), cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static async Task RewriteAsync(
        NpgsqlConnection connection, List<PreparedArticle> articles, DateTimeOffset at, CancellationToken cancellation)
    {
        if (articles.Count > 0)
        {
            await DocumentTable.UpdateAsync(connection, articles, cancellation);
            await ArticleTable.ClearAsync(connection, Ids(articles), cancellation);
            await ArticleTable.UpsertAsync(connection, articles, at, cancellation);
            await ArticleTables.WriteAsync(connection, [.. articles.Select(a => new ArticleRows(a))], cancellation);
        }
    }

    private static async Task ResolveAsync(
        NpgsqlConnection connection, Guid[] created, Guid[] rewritten, Touched touched, ChangeSet changes, CancellationToken cancellation)
    {
        foreach (var id in created)
        {
            changes.Created(ChangedKind.Article, id);
        }

        foreach (var id in rewritten)
        {
            changes.Updated(ChangedKind.Article, id);
        }

        Guid[] written = [.. created, .. rewritten];
        var copies = await CopyResolution.ApplyAsync(connection, written, touched, changes, cancellation);
        var actors = await ActorResolution.ApplyAsync(connection, written, touched, changes, cancellation);
        var events = await EventResolution.ApplyAsync(connection, [.. written.Union(copies)], touched, actors, changes, cancellation);
        await ClaimResolution.ApplyAsync(connection, written, touched, actors, events, changes, cancellation);
    }

    /// <summary>
    /// Where the same bytes come more than once, one submission stands whatever their order; in the order of their ids, so
    /// that two writers lock in the same order.
    /// </summary>
    private static List<PreparedArticle> Standing(IReadOnlyList<PreparedArticle> articles) =>
        [.. articles.GroupBy(a => a.Id).Select(g => g.MinBy(Submission.Of)!).OrderBy(a => a.Id)];

    private static Guid[] Ids(IEnumerable<PreparedArticle> articles) => [.. articles.Select(a => a.Id)];
}

/// <summary>Which articles were new, and which were rewritten in place; the others were in already.</summary>
internal sealed record WrittenArticles(IReadOnlyList<Guid> Created, IReadOnlyList<Guid> Rewritten)
{
    public static WrittenArticles None { get; } = new([], []);
}
