using System.Net;
using System.Text;
using Fabrique.Bot;
using Fabrique.Data.OpenLab;
using Microsoft.AspNetCore.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json;
using Activity = Microsoft.Bot.Schema.Activity;

namespace Fabrique.Bench;

/// <summary>Questionnaire turns through the whole host, against the bare endpoint in the same run.</summary>
internal static class TurnRuns
{
    private static readonly string[] Answers =
    [
        "Oui", "Déclarer mes mesures", "En partie", "Bien", "4", "Rien", "Personne", "Des lettres plus grandes",
        "Oui, sans aide", "Chaque jour", "Un ordinateur", "Sans aide", "Non", "Envoyer",
    ];

    public static async Task RunAsync(ResultTable table, TimeSpan time)
    {
        await using var bare = await BareHost.StartAsync();
        var bareByCount = new Dictionary<int, LoadResult>();
        foreach (var conversations in new[] { 1, 32 })
        {
            bareByCount[conversations] = await MeasureAsync(bare, "", conversations, time);
            table.Add("bare Kestrel endpoint", Setting(conversations), bareByCount[conversations], bareByCount[conversations]);
        }

        await AddHostAsync(table, "questionnaire turn, file in memory", "/dev/shm", bareByCount, time);
        await AddHostAsync(table, "questionnaire turn, durable on SQLite", Path.GetTempPath(), bareByCount, time);
    }

    private static async Task AddHostAsync(
        ResultTable table, string what, string parent, Dictionary<int, LoadResult> bare, TimeSpan time)
    {
        if (!Directory.Exists(parent))
        {
            return;
        }

        using var folder = new BenchFolder(parent);
        await using var host = await BenchHost.StartAsync(folder.Path);
        var sessions = await host.Services.GetRequiredService<ISessionReader>().ListAsync(default);
        foreach (var (conversations, measure) in bare)
        {
            var result = await MeasureAsync(host, sessions[0].Session.Code.Words, conversations, time);
            table.Add(what, Setting(conversations), result, measure);
        }
    }

    private static string Setting(int conversations) => $"{conversations} at once";

    private static async Task<LoadResult> MeasureAsync(WebApplication host, string code, int conversations, TimeSpan time)
    {
        using var client = new HttpClient { BaseAddress = new Uri(host.Urls.First()) };
        return await Load.RunAsync(conversations, time, (conversation, count) => SayAsync(client, code, conversation, count));
    }

    private static async Task<HttpStatusCode> SayAsync(HttpClient client, string code, int conversation, int count)
    {
        var turns = Answers.Length + 1;
        var text = count % turns == 0 ? $"donner mon avis {code}" : Answers[(count % turns) - 1];
        var person = $"p{conversation}-{count / turns}";
        var activity = new Activity
        {
            Type = ActivityTypes.Message,
            Id = $"{person}-{count}",
            ChannelId = "emulator",
            ServiceUrl = "http://127.0.0.1",
            Locale = "fr-FR",
            DeliveryMode = DeliveryModes.ExpectReplies,
            Text = text,
            From = new ChannelAccount(person),
            Recipient = new ChannelAccount("fabrique"),
            Conversation = new ConversationAccount(id: person),
        };
        var json = JsonConvert.SerializeObject(activity, HttpHelper.BotMessageSerializerSettings);
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
        await response.Content.ReadAsByteArrayAsync();
        return response.StatusCode;
    }
}
