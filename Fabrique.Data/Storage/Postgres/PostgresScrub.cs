using Fabrique.Data.Storage.Connections;

namespace Fabrique.Data.Storage.Postgres;

/// <summary>Writes every table anew, for <c>VACUUM</c> alone leaves what was erased in its pages until something else comes there.</summary>
/// <remarks>A table waits while it is written anew: large ones are only vacuumed, and the operator writes them anew at a quiet hour.
/// What stands in the server's own log goes when it drops its segments. See docs/several-machines.md.</remarks>
internal sealed class PostgresScrub(PostgresCrew crew) : StoreScrub
{
    private const string Tables =
        """
        SELECT quote_ident(tablename), pg_total_relation_size(quote_ident(tablename)::regclass)::bigint <= 134217728
        FROM pg_tables WHERE schemaname = current_schema() AND tablename NOT IN ('key', '__EFMigrationsHistory') ORDER BY 1
        """;

    public override Task<bool> RunAsync(CancellationToken ct) => crew.RunAsync(Run, again: true, ct);

    private static bool Run(StoreConnection connection)
    {
        var tables = connection[Tables].All(row => (Name: row.GetString(0), IsSmall: row.GetBoolean(1)));
        foreach (var table in tables) connection[$"VACUUM {(table.IsSmall ? "(FULL) " : "")}{table.Name}"].Execute();
        return tables.TrueForAll(table => table.IsSmall);
    }
}
