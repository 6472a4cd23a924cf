using System.Collections.Immutable;

namespace Fabrique.Data.Storage;

/// <summary>Examines the database for the <c>check</c> command.</summary>
public interface IStoreCheck
{
    /// <exception cref="StoreUnavailableException">The database cannot be read at all.</exception>
    Task<StoreReport> CheckAsync(CancellationToken ct);
}

/// <summary>What was found.</summary>
/// <param name="SchemaVersion">The database's.</param>
/// <param name="ProgramVersion">The newest schema that this program knows.</param>
/// <param name="Damages">What SQLite's integrity check and foreign key check say; empty when all is well.</param>
/// <param name="Tables">Rows of each table, by name.</param>
public sealed record StoreReport(
    string File,
    string SqliteVersion,
    int SchemaVersion,
    int ProgramVersion,
    ImmutableArray<string> Damages,
    ImmutableSortedDictionary<string, long> Tables);
