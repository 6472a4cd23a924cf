using System.Collections.Immutable;

namespace Fabrique.Data.Storage;

/// <summary>Moves an installation from its SQLite file to PostgreSQL, for the <c>migrate</c> command.</summary>
public interface IStoreMove
{
    /// <summary>Copies every row in one transaction and compares the counts; the file is left as it is.</summary>
    /// <exception cref="StoreRefusedException">A host uses the folder, or its file is no database of ours.</exception>
    /// <exception cref="StoreUnavailableException">One of the two cannot be used; nothing was written.</exception>
    Task<MoveOutcome> MoveAsync(CancellationToken ct);
}

/// <summary>What became of a move; a closed set.</summary>
public abstract record MoveOutcome
{
    private MoveOutcome()
    {
    }

    /// <param name="Tables">Rows of each table, by name; the same on both sides.</param>
    public sealed record Moved(ImmutableSortedDictionary<string, long> Tables) : MoveOutcome;

    /// <summary>PostgreSQL holds somebody's data already; nothing was changed.</summary>
    /// <param name="Table">The first such table.</param>
    public sealed record NotEmpty(string Place, string Table, long Rows) : MoveOutcome;

    /// <summary>The two sides differ after the copy, which was taken back.</summary>
    public sealed record Differs(string Table, long Before, long After) : MoveOutcome;
}
