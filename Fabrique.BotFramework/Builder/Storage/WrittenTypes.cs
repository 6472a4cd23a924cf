using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Builder;

/// <summary>The types that a memory's JSON may name: those whose objects were written into it, and the plain dictionary of a
/// state. Whoever changes the JSON cannot choose what is created of it.</summary>
internal sealed partial class WrittenTypes : ISerializationBinder
{
    // Several storages over one dictionary are one memory: a bot that starts again finds what it wrote.
    private static readonly ConditionalWeakTable<Dictionary<string, JObject>, WrittenTypes> Known = [];

    private readonly DefaultSerializationBinder _names = new();
    private readonly ConcurrentDictionary<(string Assembly, string Name), Type> _types = new();

    public WrittenTypes() => BindToName(typeof(Dictionary<string, object>), out _, out _);

    public static WrittenTypes Of(Dictionary<string, JObject> memory) => Known.GetOrCreateValue(memory);

    public void BindToName(Type serializedType, out string assemblyName, out string typeName)
    {
        _names.BindToName(serializedType, out assemblyName, out typeName);
        _types.TryAdd((Plain(assemblyName), Plain(typeName)), serializedType);
    }

    /// <exception cref="JsonSerializationException">No object of that type was written.</exception>
    public Type BindToType(string assemblyName, string typeName) =>
        _types.GetValueOrDefault((Plain(assemblyName), Plain(typeName)))
        ?? throw new JsonSerializationException($"Nothing of the stored type '{typeName}' was written here.");

    // Stored names leave out versions and keys, those of types with arguments inside too.
    private static string Plain(string name) => Details().Replace(name ?? string.Empty, string.Empty);

    [GeneratedRegex(@", (?:Version|Culture|PublicKeyToken)=[^,\]]*")]
    private static partial Regex Details();
}
