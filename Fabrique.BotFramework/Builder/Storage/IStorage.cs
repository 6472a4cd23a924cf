namespace Microsoft.Bot.Builder;

/// <summary>Keeps objects under keys.</summary>
public interface IStorage
{
    /// <returns>Only the keys that exist.</returns>
    Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default);

    Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default);

    Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default);
}

/// <summary>An object with a version: a write of another version than the stored one is refused.</summary>
public interface IStoreItem
{
    /// <summary>The version; <c>*</c> overwrites any.</summary>
    string ETag { get; set; }
}
