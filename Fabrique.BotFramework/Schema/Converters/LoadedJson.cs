using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>Reads JSON that is in memory already. How deep it may go was decided where it came in; members whose names begin
/// with a dollar are members like all others.</summary>
internal static class LoadedJson
{
    private static readonly JsonSerializer Serializer = JsonSerializer.Create(
        new JsonSerializerSettings { MaxDepth = null, MetadataPropertyHandling = MetadataPropertyHandling.Ignore });

    /// <exception cref="JsonException">It does not fit the type.</exception>
    public static T As<T>(this JToken json) => json.ToObject<T>(Serializer);

    /// <exception cref="JsonException">It does not fit the type.</exception>
    public static object As(this JToken json, Type type) => json.ToObject(type, Serializer);
}
