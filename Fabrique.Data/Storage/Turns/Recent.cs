namespace Fabrique.Data.Storage.Turns;

/// <summary>The values that were put last, within bounds: one that was not put again for a whole generation goes.</summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class Recent<T>(int mostEntries, long mostWeight)
    where T : class
{
    private Dictionary<string, T> _young = new(StringComparer.Ordinal);
    private Dictionary<string, T> _old = new(StringComparer.Ordinal);
    private long _weight;

    public int Count => _young.Count + _old.Count;

    public T? Find(string key) => _young.GetValueOrDefault(key) ?? _old.GetValueOrDefault(key);

    /// <param name="weight">What it takes, in characters; what is put again counts again, so that the bound is never passed.</param>
    public void Put(string key, T value, long weight)
    {
        if (_young.Count >= mostEntries || _weight + weight > mostWeight)
        {
            (_old, _young) = (_young, new Dictionary<string, T>(StringComparer.Ordinal));
            _weight = 0;
        }

        _old.Remove(key);
        _young[key] = value;
        _weight += weight;
    }

    public void Remove(string key)
    {
        _young.Remove(key);
        _old.Remove(key);
    }

    public void Clear()
    {
        _young = new Dictionary<string, T>(StringComparer.Ordinal);
        _old = new Dictionary<string, T>(StringComparer.Ordinal);
        _weight = 0;
    }
}
