using Fabrique.Data.Storage.Schema;

namespace Fabrique.Data.Storage.Connections;

/// <summary>EF contexts for lists; each has a connection of its own, which goes with it.</summary>
internal abstract class StoreContexts
{
    /// <exception cref="StoreUnavailableException">The database cannot be read.</exception>
    public abstract Task<T> QueryAsync<T>(Func<FabriqueDbContext, Task<T>> query, CancellationToken ct);
}
