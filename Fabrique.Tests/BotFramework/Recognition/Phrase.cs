using System.Globalization;
using Fabrique.Tests.BotFramework.Dialogs;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Newtonsoft.Json;

namespace Fabrique.Tests.BotFramework.Recognition;

/// <summary>What a phrase gives, in one short line.</summary>
internal static class Phrase
{
    public const string Nothing = "no match";

    public static readonly IReadOnlyDictionary<string, Probe> All = Probe.Read("Recognition/phrases.txt").DistinctBy(phrase => phrase.Key).ToDictionary(phrase => phrase.Key);

    public static async Task<string> GivesAsync(Probe phrase)
    {
        var json = await phrase.RunAsync(strict: false);
        return json == Nothing ? Nothing : phrase.Kind switch
        {
            "CHOICE" => Choice(JsonConvert.DeserializeObject<FoundChoice>(json)!),
            "DATE" => string.Join("; ", JsonConvert.DeserializeObject<List<DateTimeResolution>>(json)!.Select(Date)),
            "NUM" => double.Parse(json, CultureInfo.InvariantCulture).ToString("0.######", CultureInfo.InvariantCulture),
            _ => json,
        };
    }

    private static string Choice(FoundChoice choice) =>
        string.Create(CultureInfo.InvariantCulture, $"{choice.Index + 1} {choice.Score:0.##}");

    private static string Date(DateTimeResolution date) =>
        date.Value != null ? $"{date.Timex} = {date.Value}" : $"{date.Timex} = {date.Start}..{date.End}";
}
