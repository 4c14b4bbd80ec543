using Npgsql;

namespace Dossier.Api.Database;

/// <summary>
/// The way to the database. It is started and migrated while the server is answering already, so whoever needs it early waits
/// here for a little, and is then told to come again.
/// </summary>
internal sealed class DatabaseHandle
{
    private readonly TaskCompletionSource<NpgsqlDataSource> _source = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What a request is made to wait for a database that is starting.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Ends once the schema is up to date; fails where the start-up did. Never cut short by <see cref="Patience"/>.</summary>
    public Task<NpgsqlDataSource> Migrated => _source.Task;

    public bool Ready => _source.Task.IsCompletedSuccessfully;

    /// <exception cref="DatabaseStartingException">It is not there yet: 503, with Retry-After.</exception>
    public async ValueTask<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var source = Ready ? await _source.Task : await WaitAsync(cancellationToken);
        return await source.OpenConnectionAsync(cancellationToken);
    }

    internal void Complete(NpgsqlDataSource source) => _source.TrySetResult(source);

    internal void Fail(Exception exception) => _source.TrySetException(exception);

    private async Task<NpgsqlDataSource> WaitAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _source.Task.WaitAsync(Patience, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            throw new DatabaseStartingException("The database is starting.", e);
        }
    }
}

/// <summary>The database is not there yet: the request may be repeated after <see cref="RetryAfter"/>.</summary>
internal sealed class DatabaseStartingException : Exception
{
    public DatabaseStartingException()
    {
    }

    public DatabaseStartingException(string message)
        : base(message)
    {
    }

    public DatabaseStartingException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public TimeSpan RetryAfter { get; } = TimeSpan.FromSeconds(2);
}
