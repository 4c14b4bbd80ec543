using Npgsql;
using static Dossier.Api.Ingestion.Sql;

namespace Dossier.Api.Ingestion;

internal enum ChangedKind
{
    Article,
    Actor,
    Event,
    Claim,
}

/// <summary>What one transaction made different: a thing once, with the action that tells most.</summary>
internal sealed class ChangeSet
{
    private readonly Dictionary<(ChangedKind Kind, Guid Id), (string Action, Guid? MergedTo)> _changes = [];

    public void Created(ChangedKind kind, Guid id) => _changes[(kind, id)] = ("created", null);

    /// <summary>Says nothing of a thing that this transaction has already created or taken away.</summary>
    public void Updated(ChangedKind kind, Guid id) => _changes.TryAdd((kind, id), ("updated", null));

    public void Deleted(ChangedKind kind, Guid id) => _changes[(kind, id)] = ("deleted", null);

    public void Merged(ChangedKind kind, Guid id, Guid into) => _changes[(kind, id)] = ("merged", into);

    public async Task WriteAsync(NpgsqlConnection connection, DateTimeOffset at, CancellationToken cancellation)
    {
        if (_changes.Count == 0)
        {
            return;
        }

        var changes = _changes.OrderBy(c => c.Key.Kind).ThenBy(c => c.Key.Id).ToList();
        await connection.ExecuteAsync(
            """
            insert into change (kind, id, action, merged_to, at)
            select n.kind, n.id, n.action, n.merged_to, $6
            from unnest($1, $2, $3, $4, $5) n (position, kind, id, action, merged_to)
            order by n.position
            """,
            cancellation,
            Array(Enumerable.Range(0, changes.Count)),
            Array(changes.Select(c => c.Key.Kind.ToString().ToLowerInvariant())),
            Array(changes.Select(c => c.Key.Id)),
            Array(changes.Select(c => c.Value.Action)),
            Array(changes.Select(c => c.Value.MergedTo)),
            new NpgsqlParameter<DateTimeOffset> { TypedValue = at });
    }
}
