using System.Threading.Channels;
using Fabrique.Data.Storage;
using Fabrique.Data.Storage.Connections;
using Npgsql;
using static Fabrique.Tests.Storage.Writes;

namespace Fabrique.Tests.Storage.Postgres;

/// <summary>What nodes of one database hear of each other, and how long they wait for it.</summary>
[Collection(nameof(PostgresServer))]
public sealed class PostgresNodesTests(PostgresServer server)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [SkippableFact]
    public async Task A_node_hears_what_others_commit_and_not_its_own_and_again_after_the_server_was_away()
    {
        await using var own = new OwnPostgres();
        var machine = await own.StartAsync();
        var database = await machine.NewDatabaseAsync();
        await using var one = await PostgresStore.OpenAsync(database);
        await using var other = await PostgresStore.OpenAsync(database);
        using var end = new CancellationTokenSource();
        var heard = Channel.CreateUnbounded<StoreNews>();
        var listening = one.Get<IStoreNews>().ListenAsync(news => heard.Writer.TryWrite(news), end.Token);
        Assert.Equal(StoreNews.Anything, await NextAsync(heard));

        await one.Get<ITurnStore>().CommitAsync(Turn("1", "directline/mine").Saying("a"), default);
        await other.Get<ITurnStore>().CommitAsync(Turn("1", "directline/\"é\n").Saying("a"), default);
        Assert.Equal(new StoreNews("directline/\"é\n", HasPosts: false), await NextAsync(heard));
        await other.Get<ITurnStore>().CommitAsync(Turn("2", "msteams/a").With(new DomainWrite.Post("msteams/b", "id", "{}")).WithReply("c", OutboxDelivery.Connector), default);
        Assert.Equal(["msteams/a", "msteams/b"], new[] { (await NextAsync(heard)).Conversation, (await NextAsync(heard)).Conversation }.Order());

        await machine.StopAsync();
        await machine.StartAsync();
        one.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(StoreNews.Anything, await NextAsync(heard, () => one.Clock.Advance(TimeSpan.FromSeconds(1))));
        await end.CancelAsync();
        await listening;
    }

    [SkippableFact]
    public async Task One_node_at_a_time_has_the_daily_duty()
    {
        var database = await server.NewDatabaseAsync();
        await using var one = await PostgresStore.OpenAsync(database);
        await using var other = await PostgresStore.OpenAsync(database);

        await using (await one.Get<SharedDuty>().TryTakeAsync(default))
            Assert.Null(await other.Get<SharedDuty>().TryTakeAsync(default));

        await using var taken = await other.Get<SharedDuty>().TryTakeAsync(default);
        Assert.NotNull(taken);
    }

    [SkippableFact]
    public async Task Every_statement_has_a_limit_and_a_table_that_is_held_is_said_and_used_again_afterwards()
    {
        var database = await server.NewDatabaseAsync();
        await using var store = await PostgresStore.OpenAsync(database);
        Assert.Equal("10s", await ReadAsync(store, "SHOW statement_timeout"));
        Assert.Equal("5s", await ReadAsync(store, "SHOW lock_timeout"));
        Assert.Equal("15", await ReadAsync(store, "SHOW tcp_keepalives_idle"));
        await using var hasty = await PostgresStore.OpenAsync($"{database};Options=-c statement_timeout=300 -c lock_timeout=200");
        await using var other = new NpgsqlConnection(database);
        await other.OpenAsync();
        await using (var held = await other.BeginTransactionAsync())
        {
            await using var take = new NpgsqlCommand("LOCK TABLE conversation", other);
            await take.ExecuteNonQueryAsync();

            var locked = await Assert.ThrowsAsync<StoreUnavailableException>(() => hasty.Get<ITurnStore>().CommitAsync(Turn("1").Saying("a"), default));
            Assert.Equal(StoreOutage.Locked, locked.Outage);
        }

        await Assert.ThrowsAsync<StoreUnavailableException>(() => ReadAsync(hasty, "SELECT pg_sleep(20)::text"));
        Assert.Equal(new CommitResult.Committed(1, 1), await hasty.Get<ITurnStore>().CommitAsync(Turn("1").Saying("a"), default));
    }

    [SkippableFact]
    public async Task A_database_that_becomes_read_only_is_said_and_used_again_afterwards()
    {
        var database = await server.NewDatabaseAsync();
        await using var store = await PostgresStore.OpenAsync(database);

        await ChangeAsync(database, "SET default_transaction_read_only = on");
        await UntilAsync(store, StoreOutage.ReadOnly);
        await ChangeAsync(database, "RESET default_transaction_read_only");
        await UntilAsync(store, null);
    }

    /// <summary>Changes what holds for new connections, and ends those that are open.</summary>
    private static async Task ChangeAsync(string database, string change)
    {
        await using var connection = new NpgsqlConnection($"{database};Options=-c default_transaction_read_only=off;Pooling=false");
        await connection.OpenAsync();
#pragma warning disable CA2100 // Names and texts of our own.
        await using var command = new NpgsqlCommand(
            $"ALTER DATABASE {connection.Database} {change}; SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()", connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    /// <param name="expected">Null: the turn is stored.</param>
    private static async Task UntilAsync(PostgresStore store, StoreOutage? expected)
    {
        for (var end = DateTime.UtcNow + Patience; DateTime.UtcNow < end; await Task.Delay(50))
            if (await SayAsync(store) == expected) return;
        Assert.Equal(expected, await SayAsync(store));
    }

    private static async Task<StoreOutage?> SayAsync(PostgresStore store)
    {
        try
        {
            await store.Get<ITurnStore>().CommitAsync(Turn("1").Saying("a"), default);
            return null;
        }
        catch (StoreUnavailableException fault)
        {
            store.Clock.Advance(TimeSpan.FromSeconds(6));
            return fault.Outage;
        }
    }

    private static Task<string> ReadAsync(PostgresStore store, string sql) =>
        store.Get<ReadPool>().ReadAsync(connection => connection[sql].First(row => row.GetString(0))!, default);

    /// <param name="meanwhile">Done while it is waited.</param>
    private static async Task<StoreNews> NextAsync(Channel<StoreNews> heard, Action? meanwhile = null)
    {
        for (var end = DateTime.UtcNow + Patience; DateTime.UtcNow < end; await Task.Delay(50))
        {
            if (heard.Reader.TryRead(out var news)) return news;
            meanwhile?.Invoke();
        }

        throw new TimeoutException("Nothing was heard.");
    }
}
