using System.Globalization;
using Microsoft.Bot.Connector;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>Keeps objects as JSON in memory, for tests. Many callers at once.</summary>
/// <remarks>As trees only where somebody may look at them, in a dictionary of the caller's, or has to: a store item's tag.</remarks>
public class MemoryStorage : IStorage
{
    private const string StoredETag = "eTag";

    private readonly Lock _gate = new();
    private readonly Dictionary<string, JObject> _memory;
    private readonly Dictionary<string, TokenTape> _tapes = [];
    private readonly bool _isSeen;
    private readonly JsonSerializer _serializer;
    private long _nextETag;

    public MemoryStorage(JsonSerializer jsonSerializer, Dictionary<string, JObject> dictionary = null)
    {
        ArgumentNullException.ThrowIfNull(jsonSerializer);
        _serializer = jsonSerializer;
        _memory = dictionary ?? [];
        _isSeen = dictionary != null;
    }

    /// <summary>Its JSON names types; only those that were written into the same dictionary are created again.</summary>
    public MemoryStorage(Dictionary<string, JObject> dictionary = null)
        : this(WithTypeNames(WrittenTypes.Of(dictionary ?? [])), dictionary)
    {
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_gate)
        {
            foreach (var key in keys)
                Remove(key);
        }

        return Task.CompletedTask;
    }

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        IDictionary<string, object> found = new Dictionary<string, object>(keys.Length);
        foreach (var key in keys)
        {
            if (Find(key) is { } json)
                found[key] = _serializer.Deserialize<object>(json);
        }

        return Task.FromResult(found);
    }

    /// <exception cref="ArgumentException">Another version is stored; changes before it in the set are kept.</exception>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        foreach (var (key, value) in changes)
        {
            if (_isSeen || value is null or IStoreItem)
                Write(key, value);
            else
                Write(key, Tape(value));
        }

        return Task.CompletedTask;
    }

    private static JsonSerializer WithTypeNames(WrittenTypes types) => JsonSerializer.Create(new JsonSerializerSettings
    {
        TypeNameHandling = TypeNameHandling.All,
        SerializationBinder = types,
        MaxDepth = null,
    });

    private JsonReader Find(string key)
    {
        lock (_gate)
        {
            if (_tapes.TryGetValue(key, out var tape))
                return tape.Read();
            return _memory.TryGetValue(key, out var json) ? json?.CreateReader() : null;
        }
    }

    private TokenTape Tape(object value)
    {
        var tape = TokenTape.Of(value, _serializer);
        return tape.IsObject ? tape : throw new ArgumentException($"A {value.GetType().Name} is no object in JSON.");
    }

    private void Write(string key, TokenTape tape)
    {
        lock (_gate)
        {
            Remove(key);
            _tapes[key] = tape;
        }
    }

    private void Write(string key, object value)
    {
        var json = value == null ? null : JObject.FromObject(value, _serializer);
        lock (_gate)
        {
            if (value is IStoreItem item)
            {
                RefuseOtherVersion(key, item);
                json.Remove(nameof(IStoreItem.ETag));
                json[StoredETag] = (_nextETag++).ToString(CultureInfo.InvariantCulture);
            }

            Remove(key);
            _memory[key] = json;
        }
    }

    private void Remove(string key)
    {
        _memory.Remove(key);
        _tapes.Remove(key);
    }

    private void RefuseOtherVersion(string key, IStoreItem item)
    {
        var stored = _memory.TryGetValue(key, out var json) ? json?[StoredETag]?.Value<string>() : null;
        if (stored != null && item.ETag != "*" && item.ETag != stored)
            throw new ArgumentException($"ETag conflict on {key}: stored is {stored}, written was {item.ETag ?? "none"}.");
    }
}
