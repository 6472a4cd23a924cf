namespace Fabrique.Data.Storage;

/// <summary>Keys that all nodes of a host share, as XML; only where the store is shared too.</summary>
public interface IKeyStore
{
    Task<IReadOnlyList<string>> ReadAsync(CancellationToken ct);

    /// <summary>Adds a key, or replaces the one of the same name.</summary>
    Task KeepAsync(string name, string xml, CancellationToken ct);
}
