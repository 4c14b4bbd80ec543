using Npgsql;

namespace Dossier.Api.Ingestion;

/// <summary>A column to fill: PostgreSQL's name of its type, and where a row has its value.</summary>
internal sealed record CopyColumn<T>(string Name, string Type, Func<T, object?> Value);

/// <summary>Rows into a table in one COPY, however many there are.</summary>
internal sealed class CopyTable<T>(string table, params CopyColumn<T>[] columns)
{
    private readonly string _copy = $"copy {table} ({string.Join(", ", columns.Select(c => c.Name))}) from stdin (format binary)";

    public async Task WriteAsync(NpgsqlConnection connection, IEnumerable<T> rows, CancellationToken cancellation)
    {
        using var source = rows.GetEnumerator();
        if (!source.MoveNext())
        {
            return;
        }

        await using var copy = await connection.BeginBinaryImportAsync(_copy, cancellation);
        do
        {
            await copy.StartRowAsync(cancellation);
            foreach (var column in columns)
            {
                if (column.Value(source.Current) is { } value)
                {
                    await copy.WriteAsync(value, column.Type, cancellation);
                }
                else
                {
                    await copy.WriteNullAsync(cancellation);
                }
            }
        }
        while (source.MoveNext());

        await copy.CompleteAsync(cancellation);
    }
}
