using Fabrique.Data.Storage.Connections;

namespace Fabrique.Data.Storage.Postgres;

/// <summary>Frees the place of erased rows for others. What stands in the database's own log goes when the server recycles it.</summary>
internal sealed class PostgresScrub(PostgresCrew crew) : StoreScrub
{
    public override Task<bool> RunAsync(CancellationToken ct) => crew.RunAsync(
        connection =>
        {
            connection["VACUUM answer, response, outbox"].Execute();
            return true;
        },
        again: true,
        ct);
}
