using System.Collections.Immutable;
using Fabrique.Data.Storage;
using Microsoft.Bot.Builder;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Fabrique.Bot.Turns;

/// <summary>Bot state for one turn: read from the store, written into the turn instead.</summary>
/// <remarks>No type names in the JSON: state holds plain values only.</remarks>
internal sealed class TurnStorage(ITurnStore store) : IStorage
{
    private readonly Dictionary<string, long> _etags = [];
    private readonly Dictionary<string, StateWrite> _writes = [];
    private bool _sealed;

    public ImmutableArray<StateWrite> Writes => [.. _writes.Values];

    public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ThrowIfSealed();
        var found = await store.ReadStateAsync(keys, cancellationToken);
        var items = new Dictionary<string, object>(found.Count);
        foreach (var (key, state) in found)
        {
            _etags[key] = state.ETag;
            items[key] = JObject.Parse(state.Json);
        }

        return items;
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        ThrowIfSealed();
        foreach (var (key, value) in changes)
        {
            _writes[key] = new StateWrite(key, JsonConvert.SerializeObject(value), ETag(key));
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

    public void Seal() => _sealed = true;

    private long? ETag(string key) => _etags.TryGetValue(key, out var tag) ? tag : null;

    private void ThrowIfSealed() => ObjectDisposedException.ThrowIf(_sealed, this);
}
