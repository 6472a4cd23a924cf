namespace Fabrique.Data.Storage.Connections;

/// <summary>One prepared statement; its parameters are ?1, ?2, … in the order of the values.</summary>
internal abstract class Statement
{
    /// <returns>How many rows were inserted, changed or deleted.</returns>
    public abstract int Execute(params ReadOnlySpan<object?> values);

    /// <summary>For a change that must meet exactly one row: otherwise somebody was faster, and the turn runs again.</summary>
    /// <returns>False when it met none.</returns>
    public virtual bool ChangesOne(params ReadOnlySpan<object?> values) => Execute(values) == 1;

    /// <summary>For a count that must be 0: otherwise somebody was faster, and the turn runs again.</summary>
    /// <returns>False when there are rows.</returns>
    public virtual bool CountsNone(params ReadOnlySpan<object?> values) => Number(values) == 0;

    /// <returns>The first column of the first row, which must be there.</returns>
    public abstract long Number(params ReadOnlySpan<object?> values);

    /// <returns>The first row, or null.</returns>
    public abstract T? First<T>(Func<StoredRow, T> read, params ReadOnlySpan<object?> values)
        where T : class;

    public abstract List<T> All<T>(Func<StoredRow, T> read, params ReadOnlySpan<object?> values);
}
