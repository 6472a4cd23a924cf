using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Fabrique.Bot.Commands.Trials;

/// <summary>What one person would type, by question name, and when and where they are.</summary>
/// <param name="Answers">For each name the tries, one after the other; a name that is missing is left blank.</param>
internal sealed record TrialScript(ImmutableSortedDictionary<string, ImmutableArray<string>> Answers, DateTimeOffset? Now, TimeZoneInfo? Zone)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        AllowDuplicateProperties = false,
        MaxDepth = 8,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <exception cref="IOException">There is no such file, or it cannot be read.</exception>
    /// <exception cref="TrialScriptException">It is not written as questionnaires.md says.</exception>
    public static async Task<TrialScript> ReadAsync(string path, CancellationToken ct)
    {
        var text = await File.ReadAllTextAsync(path, ct);
        try
        {
            var written = JsonSerializer.Deserialize<Written>(text, Json) ?? throw new TrialScriptException("null");
            var answers = (written.Answers ?? []).ToImmutableSortedDictionary(pair => pair.Key, pair => Tries(pair.Value), StringComparer.Ordinal);
            return new TrialScript(answers, written.Now, written.TimeZone is { } zone ? TimeZoneInfo.FindSystemTimeZoneById(zone) : null);
        }
        catch (Exception fault) when (fault is JsonException or TimeZoneNotFoundException or InvalidTimeZoneException)
        {
            throw new TrialScriptException(fault.Message);
        }
    }

    private static ImmutableArray<string> Tries(JsonElement written) => written.ValueKind switch
    {
        JsonValueKind.String => [written.GetString()!],
        JsonValueKind.Number => [written.GetRawText()],
        JsonValueKind.Null => [],
        JsonValueKind.Array => [.. written.EnumerateArray().SelectMany(one => one.ValueKind == JsonValueKind.Array ? throw new TrialScriptException("[[") : Tries(one))],
        _ => throw new TrialScriptException(written.GetRawText()),
    };

    private sealed record Written(Dictionary<string, JsonElement>? Answers, DateTimeOffset? Now, string? TimeZone);
}

/// <summary>A file of answers that cannot be understood.</summary>
internal sealed class TrialScriptException(string message) : Exception(message);
