using Fabrique.Data.Storage.Connections;
using Npgsql;

namespace Fabrique.Data.Storage.Postgres;

/// <summary>An advisory lock of a connection of its own: a host that dies gives it back.</summary>
internal sealed class PostgresDuty(PostgresSource source) : SharedDuty
{
    /// <summary>The schema's own lock is 7165073.</summary>
    private const string Take = "SELECT pg_try_advisory_lock(7165074)";
    private const string GiveBack = "SELECT pg_advisory_unlock(7165074)";

    public override async Task<IAsyncDisposable?> TryTakeAsync(CancellationToken ct)
    {
        try
        {
            var connection = await source.Connections.OpenConnectionAsync(ct);
            await using var take = new NpgsqlCommand(Take, connection);
            if (await take.ExecuteScalarAsync(ct) is true) return new Taken(connection);
            await connection.DisposeAsync();
            return null;
        }
        catch (Exception fault) when (PostgresFaults.IsOutage(fault))
        {
            throw PostgresFaults.Unavailable(fault);
        }
    }

    private sealed class Taken(NpgsqlConnection connection) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            try
            {
                await using var giveBack = new NpgsqlCommand(GiveBack, connection);
                await giveBack.ExecuteNonQueryAsync();
            }
            catch (Exception fault) when (PostgresFaults.IsOutage(fault))
            {
                // The server lets go of it by itself.
            }

            await connection.DisposeAsync();
        }
    }
}
