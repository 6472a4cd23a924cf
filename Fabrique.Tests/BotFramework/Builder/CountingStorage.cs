using Microsoft.Bot.Builder;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Fabrique.Tests.BotFramework.Builder;

/// <summary>Keeps plain JSON, without the names of types, as a database does; counts what is written.</summary>
internal sealed class CountingStorage : IStorage
{
    private readonly Dictionary<string, string> _texts = [];

    public int Writes { get; private set; }

    public string TextOf(string key) => _texts[key];

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken) =>
        Task.FromResult<IDictionary<string, object>>(keys
            .Where(_texts.ContainsKey)
            .ToDictionary(key => key, object (key) => JObject.Parse(_texts[key])));

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
    {
        Writes++;
        foreach (var (key, value) in changes)
            _texts[key] = JsonConvert.SerializeObject(value);
        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken)
    {
        foreach (var key in keys)
            _texts.Remove(key);
        return Task.CompletedTask;
    }
}
