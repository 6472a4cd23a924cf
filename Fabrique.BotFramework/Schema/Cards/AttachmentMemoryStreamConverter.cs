using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>Lets bytes in memory be the content of an attachment; anything else stays plain JSON.</summary>
internal sealed class AttachmentMemoryStreamConverter : JsonConverter
{
    private const string TypeName = "$type";
    private const string StreamType = nameof(MemoryStream);
    private const string BufferName = "buffer";

    public override bool CanConvert(Type objectType) => true;

    public override object ReadJson(
        JsonReader reader, Type objectType, object existingValue, JsonSerializer serializer)
    {
        if (reader.TokenType is not (JsonToken.StartObject or JsonToken.StartArray))
            return reader.Value;
        var content = JToken.Load(reader);
        return content is JObject some && IsStream(some) ? new MemoryStream(some[BufferName].ToObject<byte[]>(Bytes)) : content;
    }

    public override void WriteJson(JsonWriter writer, object value, JsonSerializer serializer)
    {
        if (value is not MemoryStream stream)
        {
            serializer.Serialize(writer, value);
            return;
        }

        writer.WriteStartObject();
        writer.WritePropertyName(TypeName);
        writer.WriteValue(StreamType);
        writer.WritePropertyName(BufferName);
        writer.WriteStartArray();
        foreach (var one in stream.ToArray())
            writer.WriteValue((int)one);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static readonly JsonSerializer Bytes = JsonSerializer.Create();

    private static bool IsStream(JObject content) =>
        content[TypeName] is JValue { Value: StreamType } && content[BufferName] is JArray;
}
