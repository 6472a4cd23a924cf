using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Fabrique.Bot.Turns;

/// <summary>A reply that was printed when it was stored: its JSON goes out as it is. Nothing else of it may be asked.</summary>
[JsonConverter(typeof(AsItIs))]
internal sealed class PrintedReply(string json) : Activity
{
    private string Json => json;

    private sealed class AsItIs : JsonConverter<PrintedReply>
    {
        public override bool CanRead => false;

        public override void WriteJson(JsonWriter writer, PrintedReply? value, JsonSerializer serializer) => writer.WriteRawValue(value!.Json);

        public override PrintedReply ReadJson(JsonReader reader, Type objectType, PrintedReply? existingValue, bool hasExistingValue, JsonSerializer serializer) =>
            throw new NotSupportedException();
    }
}
