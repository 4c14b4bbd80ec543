using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace Dossier.Api.Database;

/// <summary>One numbered step of the schema: <c>NNN.Name.sql</c>.</summary>
internal sealed record Migration(int Number, string Name, string Sql)
{
    public string FileName => $"{Number:D3}.{Name}.sql";

    /// <summary>Of the text, not of the bytes: a checkout with other line ends is the same migration.</summary>
    public string Checksum => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql.ReplaceLineEndings("\n"))));

    public static Migration Parse(string fileName, string sql) =>
        fileName.Split('.') is [var number, { Length: > 0 } name, "sql"]
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed)
            ? new Migration(parsed, name, sql)
            : throw new MigrationException($"The migration {fileName} is not named NNN.Name.sql.");
}

/// <summary>The schema in the database and the migrations in the program do not belong together.</summary>
internal sealed class MigrationException : Exception
{
    public MigrationException()
    {
    }

    public MigrationException(string message)
        : base(message)
    {
    }

    public MigrationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>Brings a database up to date, forwards only, with as many instances starting at once as like to.</summary>
internal static class Migrator
{
    private const long LockKey = 0x446F7373696572; // "Dossier"

    public static Task MigrateAsync(NpgsqlDataSource source, CancellationToken cancellationToken) =>
        MigrateAsync(source, Embedded(), cancellationToken);

    public static async Task MigrateAsync(NpgsqlDataSource source, IReadOnlyList<Migration> migrations, CancellationToken cancellationToken)
    {
        var ordered = Ordered(migrations);
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await ExecuteAsync(connection, $"select pg_advisory_lock({LockKey})", cancellationToken);
        try
        {
            await ExecuteAsync(connection, CreateTable, cancellationToken);
            var applied = await AppliedAsync(connection, cancellationToken);
            Check(ordered, applied);
            foreach (var migration in ordered.Where(migration => !applied.ContainsKey(migration.Number)))
            {
                await ApplyAsync(connection, migration, cancellationToken);
            }
        }
        finally
        {
            // A connection that broke has let go of the lock by itself.
            if (connection.State == System.Data.ConnectionState.Open)
            {
                await ExecuteAsync(connection, $"select pg_advisory_unlock({LockKey})", CancellationToken.None);
            }
        }
    }

    public static IReadOnlyList<Migration> Embedded()
    {
        var assembly = typeof(Migrator).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .Select(name => Migration.Parse(name, Read(assembly, name)))];
    }

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static List<Migration> Ordered(IReadOnlyList<Migration> migrations)
    {
        var ordered = migrations.OrderBy(migration => migration.Number).ToList();
        for (var i = 0; i < ordered.Count; i++)
        {
            if (ordered[i].Number != i + 1)
            {
                throw new MigrationException(i > 0 && ordered[i].Number == ordered[i - 1].Number
                    ? $"The migrations {ordered[i - 1].FileName} and {ordered[i].FileName} have the same number."
                    : $"Before the migration {ordered[i].FileName} there is none numbered {i + 1:D3}.");
            }
        }

        return ordered;
    }

    private static void Check(List<Migration> known, Dictionary<int, (string Name, string Checksum)> applied)
    {
        var newest = applied.Count == 0 ? 0 : applied.Keys.Max();
        if (newest > known.Count)
        {
            throw new MigrationException(
                $"The database was migrated by a newer version of Dossier: it has {newest:D3}.{applied[newest].Name}.sql, and this "
                + $"version knows {known.Count} migrations. Start that version, or use another database.");
        }

        foreach (var migration in known)
        {
            if (!applied.TryGetValue(migration.Number, out var row))
            {
                if (migration.Number < newest)
                {
                    throw new MigrationException($"The database lacks the migration {migration.FileName}, though it has later ones.");
                }
            }
            else if (row.Checksum != migration.Checksum)
            {
                throw new MigrationException(
                    $"The migration {migration.FileName} was changed after it had been applied to this database (as {migration.Number:D3}.{row.Name}.sql): "
                    + "put it back as it was, and put the change in a new one.");
            }
        }
    }

    private static async Task ApplyAsync(NpgsqlConnection connection, Migration migration, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        try
        {
            await ExecuteAsync(connection, migration.Sql, cancellationToken);
        }
        catch (PostgresException e)
        {
            var advice = e.SqlState == PostgresErrorCodes.FeatureNotSupported && e.MessageText.Contains("extension", StringComparison.Ordinal)
                ? " Install PostgreSQL's contrib package on the machine of the database." : "";
            throw new MigrationException($"The migration {migration.FileName} failed: {e.MessageText}.{advice}", e);
        }

        await using var record = new NpgsqlCommand(
            "insert into migration (number, name, checksum, applied_at) values ($1, $2, $3, now())", connection, transaction);
        record.Parameters.Add(new() { Value = migration.Number });
        record.Parameters.Add(new() { Value = migration.Name });
        record.Parameters.Add(new() { Value = migration.Checksum });
        await record.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task<Dictionary<int, (string Name, string Checksum)>> AppliedAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("select number, name, checksum from migration", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var applied = new Dictionary<int, (string, string)>();
        while (await reader.ReadAsync(cancellationToken))
        {
            applied.Add(reader.GetInt32(0), (reader.GetString(1), reader.GetString(2)));
        }

        return applied;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 }; // another instance may be migrating
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private const string CreateTable = """
        create table if not exists migration (
            number      integer not null,
            name        text not null,
            checksum    text not null,
            applied_at  timestamptz not null,
            constraint migration_pk primary key (number)
        )
        """;
}
