using Fabrique.Data.Storage.Sqlite.Opening;
using Microsoft.EntityFrameworkCore;

namespace Fabrique.Tests.Storage;

public class MigrationTests
{
    [Fact]
    public async Task The_last_migration_says_what_the_model_says()
    {
        await using var store = await TestStore.OpenAsync();
        await using var connection = store.Connect();

        await using var context = SqliteContexts.Over(connection);

        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task An_opened_file_has_every_migration_and_its_number()
    {
        await using var store = await TestStore.OpenAsync();
        await using var connection = store.Connect();

        await using var context = SqliteContexts.Over(connection);

        Assert.Equal(context.Database.GetMigrations().Last(), context.Database.GetMigrations().ElementAt(SchemaUpgrade.Newest - 1));
        Assert.Empty(await context.Database.GetPendingMigrationsAsync());
        Assert.Equal(SchemaUpgrade.Newest, connection.Number("PRAGMA user_version"));
    }

    [Fact]
    public async Task Every_table_is_strict()
    {
        await using var store = await TestStore.OpenAsync();

        await using var connection = store.Connect();

        Assert.Equal("", connection.Text("SELECT group_concat(name) FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict AND name NOT LIKE 'sqlite^_%' ESCAPE '^'"));
        Assert.Equal("answer,inbox,response_conversation", connection.Text("SELECT group_concat(name) FROM (SELECT name FROM pragma_table_list WHERE wr AND type = 'table' ORDER BY name)"));
    }

    [Fact]
    public async Task The_file_is_written_for_a_power_loss()
    {
        await using var store = await TestStore.OpenAsync();

        await using var connection = store.Connect();

        Assert.Equal("wal", connection.Text("PRAGMA journal_mode"));
        Assert.Equal(2, connection.Number("PRAGMA synchronous"));
        Assert.Equal(1, connection.Number("PRAGMA foreign_keys"));
        Assert.Equal(1, connection.Number("PRAGMA secure_delete"));
        Assert.Equal(5000, connection.Number("PRAGMA busy_timeout"));
    }
}
