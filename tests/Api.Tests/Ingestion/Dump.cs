using System.Text;
using Dossier.Api.Ingestion;
using Npgsql;

namespace Dossier.Api.Tests.Ingestion;

/// <summary>All that the tables hold, in one order, without when it was written: equal for two databases that answer alike.</summary>
internal static class Dump
{
    public static async Task<string> OfAsync(NpgsqlConnection connection)
    {
        var cancellation = Xunit.TestContext.Current.CancellationToken;
        var tables = await connection.ReadAsync(
            """
            select table_name from information_schema.tables
            where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in ('migration', 'change')
            order by table_name collate "C"
            """,
            r => r.GetString(0),
            cancellation);
        var dump = new StringBuilder();
        foreach (var table in tables)
        {
            var rows = await connection.ReadAsync(
                $"""
                select line
                from (select (to_jsonb(t) - 'ingested_at' - 'created_at' - 'updated_at' - 'search')::text as line from {table} t) l
                order by line collate "C"
                """,
                r => r.GetString(0),
                cancellation);
            dump.Append(table).Append('\n');
            foreach (var row in rows)
            {
                dump.Append("  ").Append(row).Append('\n');
            }
        }

        return dump.ToString();
    }

    /// <summary>Takes every row out: for so few, many times quicker than truncating, or than another database.</summary>
    public static Task EmptyAsync(NpgsqlConnection connection) => connection.ExecuteAsync(
        "delete from claim; delete from document; delete from event; delete from actor; delete from ingestion; delete from change",
        Xunit.TestContext.Current.CancellationToken);
}
