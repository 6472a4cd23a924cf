using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Fabrique.Bot.Dialogs.Questionnaires;
using Fabrique.Bot.Dialogs.Trials;
using Fabrique.Bot.Turns;
using Fabrique.Data.Questionnaires.Model;

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

    /// <summary>The files that are named where the questionnaire asks for one, beside the file of answers; what is no file is left to be refused.</summary>
    public async Task<IReadOnlyDictionary<string, TrialFile>> FilesAsync(Questionnaire questionnaire, string folder, CancellationToken ct)
    {
        var files = new Dictionary<string, TrialFile>(StringComparer.Ordinal);
        foreach (var question in questionnaire.Questions.Where(question => question.AsksForFile))
        {
            foreach (var name in Answers.GetValueOrDefault(question.Name, []))
            {
                var path = Path.Combine(folder, name);
                if (File.Exists(path) && new FileInfo(path).Length <= ReceivedFile.LargestSize)
                    files[name] = TrialFile.Of(await File.ReadAllBytesAsync(path, ct), Path.GetFileName(path));
            }
        }

        return files;
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
