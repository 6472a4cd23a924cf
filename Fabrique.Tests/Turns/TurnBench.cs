using System.Diagnostics.Metrics;
using Fabrique.Bot.Operations;
using Fabrique.Bot.Turns;
using Fabrique.Data.Questionnaires;
using Fabrique.Data.Storage;
using Fabrique.Tests.Conversations;
using Fabrique.Tests.Storage;
using Fabrique.Tests.Support;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Fabrique.Tests.Turns;

/// <summary>Turns of bots that a test writes, on the real SQLite store.</summary>
internal sealed class TurnBench : IAsyncDisposable
{
    private readonly ServiceProvider _meters = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly SteadyChance _chance = new();

    private TurnBench(TestStore store) => Store = store;

    public TestStore Store { get; }

    public LogLines Logs { get; } = new();

    public static async Task<TurnBench> OpenAsync(int queueLength = 2048) => new(await TestStore.OpenAsync(queueLength: queueLength));

    /// <summary>A runner with locks of its own, as another process has it.</summary>
    public TurnRunner Runner(Func<ITurnContext, Task> bot) => new(new WrittenBot(bot), Store.Turns, Parts(), new LoggerFactory([Logs]).CreateLogger<TurnRunner>());

    public static Task<TurnOutcome> RunAsync(
        TurnRunner runner, string key, string text = "bonjour", string conversation = "a", string locale = "fr-FR") =>
        RunAsync(runner, new Activity
        {
            Type = ActivityTypes.Message,
            Id = key,
            Text = text,
            Locale = locale,
            ChannelId = "directline",
            Conversation = new ConversationAccount(id: conversation),
            From = new ChannelAccount(id: "somebody"),
            Recipient = new ChannelAccount(id: "fabrique"),
        });

    public Task<IReadOnlyList<HistoryRow>> HistoryAsync(string conversation = "a") =>
        Store.Conversations.ReadHistoryAsync($"directline/{conversation}", 0, 100, default);

    /// <summary>The texts of a conversation's history.</summary>
    public async Task<IEnumerable<string>> TextsAsync(string conversation = "a") =>
        (await HistoryAsync(conversation)).Select(row => ActivityJson.Parse(row.Json).Text);

    public static IEnumerable<string> Texts(TurnOutcome outcome) => Replies(outcome).Select(reply => reply.Text);

    public static IReadOnlyList<Activity> Replies(TurnOutcome outcome) => [.. outcome.Printed.Select(ActivityJson.Parse)];

    public async ValueTask DisposeAsync()
    {
        await _meters.DisposeAsync();
        await Store.DisposeAsync();
    }

    private static async Task<TurnOutcome> RunAsync(TurnRunner runner, Activity activity)
    {
        // The adapter refuses to send, so whatever leaves before the commit is found.
        using var context = new TurnContext(new PlayAdapter(runner), activity);
        return await runner.RunAsync(context, new TurnEnvelope(activity.Id, OutboxDelivery.History, KeepsIncoming: false, $"outcome of {activity.Id}"), default);
    }

    private TurnParts Parts() => new(
        Store.Turns,
        Store.Conversations,
        Store.Get<IQuestionnaireCatalog>(),
        new ConversationSignals(),
        Store.Clock,
        _chance,
        TimeZoneInfo.Utc,
        new HostMeter(_meters.GetRequiredService<IMeterFactory>(), Store.Turns, Store.Clock));

    private sealed class WrittenBot(Func<ITurnContext, Task> bot) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => bot(turnContext);
    }
}
