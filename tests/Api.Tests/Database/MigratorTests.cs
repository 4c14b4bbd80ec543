using Dossier.Api.Database;
using Dossier.Api.Tests.Fixtures;
using Npgsql;
using Xunit;

namespace Dossier.Api.Tests.Database;

public sealed class MigratorTests(PostgresFixture postgres) : IAsyncLifetime
{
    private static readonly Migration First = new(1, "First", "create table a (n integer);\ninsert into a values (1);");
    private static readonly Migration Second = new(2, "Second", "alter table a add column m integer; update a set n = n + 1;");

    private string _connectionString = "";
    private NpgsqlDataSource _source = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _connectionString = await postgres.CreateEmptyDatabaseAsync();
        _source = NpgsqlDataSource.Create(_connectionString);
    }

    public async ValueTask DisposeAsync()
    {
        await _source.DisposeAsync();
        await postgres.DropDatabaseAsync(_connectionString);
    }

    [Fact]
    public async Task A_fresh_database_gets_the_whole_schema_and_a_record_of_it()
    {
        await Migrator.MigrateAsync(_source, Cancellation);

        Assert.Equal(Migrator.Embedded().Count, await ScalarAsync<long>("select count(*) from migration where checksum ~ '^[0-9a-f]{64}$' and applied_at <= now()"));
        Assert.Equal("Schema", await ScalarAsync<string>("select name from migration where number = 1"));
        Assert.Equal(0L, await ScalarAsync<long>("select count(*) from article"));
    }

    [Fact]
    public async Task Migrating_again_does_nothing()
    {
        await Migrator.MigrateAsync(_source, [First, Second], Cancellation);
        await Migrator.MigrateAsync(_source, [First, Second], Cancellation);

        Assert.Equal(2, await ScalarAsync<int>("select n from a"));
    }

    [Fact]
    public async Task A_later_version_applies_only_what_is_new()
    {
        await Migrator.MigrateAsync(_source, [First], Cancellation);
        await Migrator.MigrateAsync(_source, [Second, First], Cancellation);

        Assert.Equal(2, await ScalarAsync<int>("select n from a"));
    }

    [Fact]
    public async Task A_changed_migration_is_an_error_that_names_it_and_changes_nothing()
    {
        await Migrator.MigrateAsync(_source, [First], Cancellation);

        var e = await Assert.ThrowsAsync<MigrationException>(
            () => Migrator.MigrateAsync(_source, [First with { Sql = First.Sql + " -- later" }, Second], Cancellation));

        Assert.Contains("001.First.sql", e.Message, StringComparison.Ordinal);
        Assert.Equal(1L, await ScalarAsync<long>("select count(*) from migration"));
    }

    [Fact]
    public async Task Line_ends_are_no_change()
    {
        await Migrator.MigrateAsync(_source, [First], Cancellation);
        await Migrator.MigrateAsync(_source, [First with { Sql = First.Sql.Replace("\n", "\r\n", StringComparison.Ordinal) }], Cancellation);

        Assert.Equal(1, await ScalarAsync<int>("select n from a"));
    }

    [Fact]
    public async Task A_migration_that_fails_leaves_no_trace_and_is_named()
    {
        var broken = new Migration(2, "Broken", "create table b (n integer); select nothing from nowhere;");

        var e = await Assert.ThrowsAsync<MigrationException>(() => Migrator.MigrateAsync(_source, [First, broken], Cancellation));

        Assert.Contains("002.Broken.sql", e.Message, StringComparison.Ordinal);
        Assert.Contains("nowhere", e.Message, StringComparison.Ordinal);
        Assert.Equal(1, await ScalarAsync<int>("select max(number) from migration"));
        Assert.True(await ScalarAsync<bool>("select to_regclass('b') is null"));
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_left_alone()
    {
        await Migrator.MigrateAsync(_source, [First, Second], Cancellation);

        var e = await Assert.ThrowsAsync<MigrationException>(() => Migrator.MigrateAsync(_source, [First], Cancellation));

        Assert.Contains("newer version", e.Message, StringComparison.Ordinal);
        Assert.Contains("002.Second.sql", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gap_in_the_database_is_an_error_that_names_what_is_missing()
    {
        await Migrator.MigrateAsync(_source, [First, Second], Cancellation);
        await ExecuteAsync("delete from migration where number = 1");

        var e = await Assert.ThrowsAsync<MigrationException>(() => Migrator.MigrateAsync(_source, [First, Second], Cancellation));

        Assert.Contains("001.First.sql", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gap_among_the_files_is_an_error_that_names_the_one_after_it()
    {
        var e = await Assert.ThrowsAsync<MigrationException>(() => Migrator.MigrateAsync(_source, [First, Second with { Number = 3 }], Cancellation));

        Assert.Contains("003.Second.sql", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_files_of_one_number_are_an_error_that_names_both()
    {
        var e = await Assert.ThrowsAsync<MigrationException>(() => Migrator.MigrateAsync(_source, [First, Second with { Number = 1 }], Cancellation));

        Assert.Contains("001.First.sql", e.Message, StringComparison.Ordinal);
        Assert.Contains("001.Second.sql", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Schema.sql")]
    [InlineData("one.Schema.sql")]
    [InlineData("001..sql")]
    public void A_file_that_is_not_named_as_a_migration_is_an_error(string fileName) =>
        Assert.Contains(fileName, Assert.Throws<MigrationException>(() => Migration.Parse(fileName, "")).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Eight_instances_that_start_at_once_migrate_once()
    {
        Migration slow = new(1, "Slow", "create table a (n integer); insert into a values (1); select pg_sleep(0.2);");

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Migrator.MigrateAsync(_source, [slow, Second], Cancellation)));

        Assert.Equal(2, await ScalarAsync<int>("select n from a"));
    }

    [Fact]
    public async Task A_failure_lets_go_of_the_lock()
    {
        var broken = new Migration(1, "Broken", "select nothing from nowhere;");
        await Assert.ThrowsAsync<MigrationException>(() => Migrator.MigrateAsync(_source, [broken], Cancellation));

        Assert.Equal(0L, await ScalarAsync<long>("select count(*) from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())"));
    }

    private async Task<T> ScalarAsync<T>(string sql)
    {
        await using var command = _source.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync(Cancellation))!;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = _source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Cancellation);
    }
}
