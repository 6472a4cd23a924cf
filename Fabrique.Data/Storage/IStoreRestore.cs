using System.Collections.Immutable;

namespace Fabrique.Data.Storage;

/// <summary>Puts a backup in the place of the data, for the <c>restore</c> command.</summary>
public interface IStoreRestore
{
    /// <param name="replaces">False: data that are there are left alone.</param>
    /// <exception cref="StoreRefusedException">A host uses the folder, or the backup is no database of ours.</exception>
    /// <exception cref="FileNotFoundException">There is no such backup.</exception>
    /// <remarks>The backup itself is not changed. What stood there is kept beside.</remarks>
    Task<RestoreOutcome> RestoreAsync(string backup, bool replaces, CancellationToken ct);
}

/// <summary>What became of a restore; a closed set.</summary>
public abstract record RestoreOutcome
{
    private RestoreOutcome()
    {
    }

    /// <param name="KeptBeside">Where the replaced file is now, or null.</param>
    /// <param name="ErasedAgain">Responses that were erased since the backup was made, and now once more.</param>
    public sealed record Restored(ImmutableSortedDictionary<string, long> Tables, string? KeptBeside, int ErasedAgain) : RestoreOutcome;

    /// <summary>There are data, and they were not to be replaced.</summary>
    public sealed record AlreadyThere(string File) : RestoreOutcome;

    /// <summary>The backup is damaged; nothing was changed.</summary>
    public sealed record Damaged(ImmutableArray<string> Damages) : RestoreOutcome;
}
