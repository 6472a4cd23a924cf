using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>Keeps objects as JSON in memory, for tests. Many callers at once.</summary>
public class MemoryStorage : IStorage
{
    private const string StoredETag = "eTag";

    private readonly Lock _gate = new();
    private readonly Dictionary<string, JObject> _memory;
    private readonly JsonSerializer _serializer;
    private long _nextETag;

    public MemoryStorage(JsonSerializer jsonSerializer, Dictionary<string, JObject> dictionary = null)
    {
        ArgumentNullException.ThrowIfNull(jsonSerializer);
        _serializer = jsonSerializer;
        _memory = dictionary ?? [];
    }

    /// <summary>Its JSON names types; only those that were written into the same dictionary are created again.</summary>
    public MemoryStorage(Dictionary<string, JObject> dictionary = null)
        : this(WithTypeNames(WrittenTypes.Of(dictionary ??= [])), dictionary)
    {
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_gate)
        {
            foreach (var key in keys)
                _memory.Remove(key);
        }

        return Task.CompletedTask;
    }

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        IDictionary<string, object> found = new Dictionary<string, object>(keys.Length);
        lock (_gate)
        {
            foreach (var key in keys)
            {
                if (_memory.TryGetValue(key, out var json) && json != null)
                    found[key] = json.ToObject<object>(_serializer);
            }
        }

        return Task.FromResult(found);
    }

    /// <exception cref="ArgumentException">Another version is stored; changes before it in the set are kept.</exception>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (_gate)
        {
            foreach (var (key, value) in changes)
                Write(key, value);
        }

        return Task.CompletedTask;
    }

    private static JsonSerializer WithTypeNames(WrittenTypes types) => JsonSerializer.Create(new JsonSerializerSettings
    {
        TypeNameHandling = TypeNameHandling.All,
        SerializationBinder = types,
        MaxDepth = null,
    });

    private void Write(string key, object value)
    {
        var json = value == null ? null : JObject.FromObject(value, _serializer);
        if (value is IStoreItem item)
        {
            RefuseOtherVersion(key, item);
            json.Remove(nameof(IStoreItem.ETag));
            json[StoredETag] = (_nextETag++).ToString(CultureInfo.InvariantCulture);
        }

        _memory[key] = json;
    }

    private void RefuseOtherVersion(string key, IStoreItem item)
    {
        var stored = _memory.TryGetValue(key, out var json) ? json?[StoredETag]?.Value<string>() : null;
        if (stored != null && item.ETag != "*" && item.ETag != stored)
            throw new ArgumentException($"ETag conflict on {key}: stored is {stored}, written was {item.ETag ?? "none"}.");
    }
}
