namespace Microsoft.Bot.Builder;

/// <summary>Reading with a type.</summary>
public static class StorageExtensions
{
    /// <returns>Only the keys that exist with a value of the type.</returns>
    public static async Task<IDictionary<string, TStoreItem>> ReadAsync<TStoreItem>(
        this IStorage storage, string[] keys, CancellationToken cancellationToken = default)
        where TStoreItem : class
    {
        var items = await storage.ReadAsync(keys, cancellationToken).ConfigureAwait(false);
        return items
            .Where(item => item.Value is TStoreItem)
            .ToDictionary(item => item.Key, item => (TStoreItem)item.Value);
    }
}
