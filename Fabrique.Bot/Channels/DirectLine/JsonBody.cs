using System.Text;
using System.Text.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using JsonException = System.Text.Json.JsonException;

namespace Fabrique.Bot.Channels.DirectLine;

/// <summary>Reads a body that should be one JSON object, from anybody.</summary>
internal static class JsonBody
{
    /// <summary>256 KiB, in bytes.</summary>
    public const int MaxBytes = 256 * 1024;

    private const int MaxDepth = 64;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false };

    /// <summary>The object, cleaned of what cannot be stored: NUL goes, lone surrogates become U+FFFD.</summary>
    public static async Task<JsonReading> ReadAsync(Stream body, CancellationToken ct)
    {
        var bytes = await ReadBytesAsync(body, ct);
        if (bytes is null) return new JsonReading.Refused(DirectLineError.ActivityTooBig);
        var text = Encoding.UTF8.GetString(bytes.Value.Span).TrimStart('\uFEFF');
        return string.IsNullOrWhiteSpace(text) ? new JsonReading.Empty() : Parse(text);
    }

    private static async Task<ReadOnlyMemory<byte>?> ReadBytesAsync(Stream body, CancellationToken ct)
    {
        using var content = new MemoryStream();
        var buffer = new byte[4096];
        int read;
        while ((read = await body.ReadAsync(buffer, ct)) > 0)
        {
            if (content.Length + read > MaxBytes) return null;
            content.Write(buffer, 0, read);
        }

        return content.GetBuffer().AsMemory(0, (int)content.Length);
    }

    private static JsonReading Parse(string text)
    {
        try
        {
            // Newtonsoft also takes comments, single quotes, NaN and undefined, which would come back as a
            // history that no browser can parse: what is not JSON to the letter is refused first.
            using (var document = JsonDocument.Parse(text, Strict))
            {
                if (document.RootElement.ValueKind != JsonValueKind.Object)
                    return new JsonReading.Refused(DirectLineError.BadArgument("The body must be a JSON object."));
            }

            using var reader = new JsonTextReader(new StringReader(text)) { MaxDepth = MaxDepth, DateParseHandling = DateParseHandling.None };
            return new JsonReading.Read((JObject)Clean(JObject.Load(reader)));
        }
        catch (Exception exception) when (exception is JsonException or Newtonsoft.Json.JsonException)
        {
            return new JsonReading.Refused(DirectLineError.BadArgument(
                "The body is not valid JSON, names a property twice or is nested deeper than 64 levels."));
        }
    }

    private static JToken Clean(JToken token) => token switch
    {
        JObject members => Clean(members),
        JArray items => new JArray(items.Select(Clean)),
        JValue { Value: string text } => new JValue(Clean(text)),
        _ => token.DeepClone(),
    };

    private static JObject Clean(JObject members)
    {
        var cleaned = new JObject();
        foreach (var member in members.Properties()) cleaned[Clean(member.Name)] = Clean(member.Value);
        return cleaned;
    }

    private static string Clean(string text)
    {
        if (!text.Contains('\0') && !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')) return text;
        var cleaned = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value != 0) cleaned.Append(rune);
        return cleaned.ToString();
    }
}

/// <summary>What a body was; a closed set.</summary>
internal abstract record JsonReading
{
    private JsonReading()
    {
    }

    public sealed record Read(JObject Content) : JsonReading;

    public sealed record Empty : JsonReading;

    public sealed record Refused(DirectLineError Error) : JsonReading;
}
