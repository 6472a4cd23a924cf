using System.Buffers;
using Newtonsoft.Json;

namespace Microsoft.Bot.Connector;

/// <summary>JSON to and from connectors: compact, nulls left out, no limit of depth. Its contracts are built once.</summary>
internal static class ConnectorJson
{
    public static readonly JsonSerializerSettings Settings = new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        DateFormatHandling = DateFormatHandling.IsoDateFormat,
        DateTimeZoneHandling = DateTimeZoneHandling.Utc,
        ReferenceLoopHandling = ReferenceLoopHandling.Serialize,
        ContractResolver = WritableMembersResolver.Instance,
        MetadataPropertyHandling = MetadataPropertyHandling.Ignore,
        MaxDepth = null,
    };

    private static readonly JsonSerializer Serializer = JsonSerializer.Create(Settings);

    public static ReadOnlyMemory<byte> Write(object value)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new JsonTextWriter(new Utf8Writer(buffer)) { ArrayPool = CharPool.Instance })
            Serializer.Serialize(writer, value);
        return buffer.WrittenMemory;
    }

    /// <returns>Default when the text is empty or no such JSON: channels answer with all sorts of things.</returns>
    public static T ReadOrDefault<T>(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return default;
        try
        {
            using var reader = new JsonTextReader(new StringReader(text)) { ArrayPool = CharPool.Instance };
            return Serializer.Deserialize<T>(reader);
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
