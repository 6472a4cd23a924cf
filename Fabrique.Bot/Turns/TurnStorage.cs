using System.Collections.Immutable;
using Fabrique.Data.Storage;
using Microsoft.Bot.Builder;

namespace Fabrique.Bot.Turns;

/// <summary>Bot state for one turn: read from the store, written into the turn instead.</summary>
internal sealed class TurnStorage(ITurnStore store) : IStorage
{
    private readonly Dictionary<string, StoredState> _found = [];
    private readonly Dictionary<string, StateWrite> _writes = [];
    private bool _sealed;

    public ImmutableArray<StateWrite> Writes => [.. _writes.Values];

    /// <summary>What was found and stays as it is.</summary>
    public IEnumerable<StoredRead> Read =>
        _found.Where(found => !_writes.ContainsKey(found.Key)).Select(found => new StoredRead.OfState(found.Key, found.Value.ETag));

    /// <summary>The document, or an empty one.</summary>
    public async Task<Dictionary<string, object>> LoadAsync(string key, CancellationToken ct)
    {
        ThrowIfSealed();
        if (!(await store.ReadStateAsync([key], ct)).TryGetValue(key, out var state)) return [];
        _found[key] = state;
        return StateJson.Read(state.Json);
    }

    public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ThrowIfSealed();
        var items = new Dictionary<string, object>(keys.Length);
        foreach (var (key, state) in await store.ReadStateAsync(keys, cancellationToken))
        {
            _found[key] = state;
            items[key] = StateJson.Read(state.Json);
        }

        return items;
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        foreach (var (key, value) in changes)
        {
            Keep(key, value, force: true);
        }

        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ThrowIfSealed();
        foreach (var key in keys)
        {
            _writes[key] = new StateWrite(key, null, ETag(key));
        }

        return Task.CompletedTask;
    }

    /// <summary>Writes the document where it is another than the stored one, or in any case.</summary>
    public void Keep(string key, object value, bool force)
    {
        ThrowIfSealed();
        var json = StateJson.Print(value);
        if (force || json != (_found.GetValueOrDefault(key)?.Json ?? StateJson.Empty))
        {
            _writes[key] = new StateWrite(key, json, ETag(key));
        }
    }

    public void Seal() => _sealed = true;

    private long? ETag(string key) => _found.GetValueOrDefault(key)?.ETag;

    private void ThrowIfSealed() => ObjectDisposedException.ThrowIf(_sealed, this);
}
