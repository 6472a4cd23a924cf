using System.Collections.Frozen;
using Microsoft.Bot.Builder.Dialogs;
using Newtonsoft.Json;

namespace Fabrique.Bot.Turns;

/// <summary>A bot state document as the store keeps it.</summary>
/// <remarks>No type names in the JSON: what is created of it is a closed list. What is named there is read as what it is at once,
/// everything else as plain values.</remarks>
internal static class StateJson
{
    public const string Empty = "{}";

    private static readonly FrozenDictionary<string, Type> Types =
        FrozenDictionary.Create(StringComparer.Ordinal, KeyValuePair.Create(nameof(DialogState), typeof(DialogState)));

    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings { DateParseHandling = DateParseHandling.None });

    /// <exception cref="JsonException">It is no state.</exception>
    public static Dictionary<string, object> Read(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None, ArrayPool = LentText.Buffers };
        var state = new Dictionary<string, object>();
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonToken.PropertyName)
        {
            var name = (string)reader.Value!;
            reader.Read();
            state[name] = Serializer.Deserialize(reader, Types.GetValueOrDefault(name, typeof(object)))!;
        }

        return state;
    }

    public static string Print(object state)
    {
        using var text = new LentText();
        using var json = new JsonTextWriter(text) { ArrayPool = LentText.Buffers, CloseOutput = false };
        Serializer.Serialize(json, state);
        return text.ToString();
    }
}
