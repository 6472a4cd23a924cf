using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Fabrique.Tests.BotFramework.Builder;

public sealed class TelemetryLoggerTests
{
    private static readonly string[] AboutReceived =
        ["activityId", "activityType", "conversationId", "conversationName", "fromId", "locale", "recipientId", "recipientName"];

    private static readonly string[] AboutSent =
        ["activityId", "activityType", "conversationId", "conversationName", "locale", "recipientId", "replyActivityId"];

    private readonly Events _told = new();

    [Fact]
    public async Task Each_activity_is_an_event()
    {
        await TurnAsync(new(_told), async turn =>
        {
            var sent = await turn.SendActivityAsync("un");
            await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = sent.Id, Text = "deux" });
            await turn.DeleteActivityAsync(sent.Id);
        });

        Assert.Equal(
            ["BotMessageReceived", "BotMessageSend", "BotMessageUpdate", "BotMessageDelete"], _told.Select(told => told.Name));
    }

    [Fact]
    public async Task Without_leave_neither_names_nor_words_are_told()
    {
        await TurnAsync(new(_told), turn => turn.SendActivityAsync("secret"));

        Assert.Equal(AboutReceived, _told[0].Properties.Keys.Order());
        Assert.Equal(AboutSent, _told[1].Properties.Keys.Order());
        Assert.DoesNotContain(_told, told => told.Properties.Values.Any(value => value is "secret" or "bonjour" or "User1"));
    }

    [Fact]
    public async Task With_leave_names_words_and_attachments_are_told()
    {
        await TurnAsync(new(_told, logPersonalInformation: true), turn =>
        {
            var reply = MessageFactory.Text("dit", "parlé");
            reply.Attachments = [new Attachment("text/plain", content: "joint")];
            return turn.SendActivityAsync(reply);
        });

        Assert.Equal(("bonjour", "User1"), (_told[0].Properties["text"], _told[0].Properties["fromName"]));
        Assert.Equal(("dit", "parlé", "User1"), (_told[1].Properties["text"], _told[1].Properties["speak"], _told[1].Properties["recipientName"]));
        Assert.Contains("joint", _told[1].Properties["attachments"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_Teams_the_tenant_the_team_and_the_person_are_told()
    {
        var adapter = new TestAdapter("msteams").Use(new TelemetryLoggerMiddleware(_told));
        var message = adapter.MakeActivity("bonjour");
        message.From = new ChannelAccount("u", "U", aadObjectId: "aad");
        message.ChannelData = new TeamsChannelData { Tenant = new TenantInfo("tenant"), Team = new TeamInfo("team") };

        await adapter.ProcessActivityAsync(message, (_, _) => Task.CompletedTask);

        var properties = _told[0].Properties;
        Assert.Equal(("aad", "tenant"), (properties["TeamsUserAadObjectId"], properties["TeamsTenantId"]));
        Assert.Contains("\"id\":\"team\"", properties["TeamsTeamInfo"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_subclass_tells_more_and_its_word_wins()
    {
        await TurnAsync(new Wordy(_told), _ => Task.CompletedTask);

        Assert.Equal(("bar", "ours"), (_told[0].Properties["foo"], _told[0].Properties["locale"]));
    }

    [Fact]
    public async Task Nobody_has_to_listen()
    {
        var middleware = new TelemetryLoggerMiddleware(null, logPersonalInformation: true);

        await TurnAsync(middleware, turn => turn.SendActivityAsync("un"));

        Assert.Same(NullBotTelemetryClient.Instance, middleware.TelemetryClient);
    }

    private static Task TurnAsync(TelemetryLoggerMiddleware middleware, Func<ITurnContext, Task> bot) =>
        new TestAdapter().Use(middleware).SendTextToBotAsync("bonjour", (turn, _) => bot(turn), default);

    private sealed class Wordy(IBotTelemetryClient client) : TelemetryLoggerMiddleware(client)
    {
        protected override async Task OnReceiveActivityAsync(Activity activity, CancellationToken cancellation) =>
            TelemetryClient.TrackEvent("Mine", await FillReceiveEventPropertiesAsync(activity, new() { ["foo"] = "bar", ["locale"] = "ours" }));
    }

    private sealed class Events : List<(string Name, IDictionary<string, string> Properties)>, IBotTelemetryClient
    {
        public void TrackEvent(string eventName, IDictionary<string, string>? properties, IDictionary<string, double>? metrics) =>
            Add((eventName, properties!));

        public void TrackAvailability(string name, DateTimeOffset timeStamp, TimeSpan duration, string runLocation, bool success, string? message, IDictionary<string, string>? properties, IDictionary<string, double>? metrics) =>
            throw new NotSupportedException();

        public void TrackDependency(string dependencyTypeName, string target, string dependencyName, string data, DateTimeOffset startTime, TimeSpan duration, string resultCode, bool success) =>
            throw new NotSupportedException();

        public void TrackException(Exception exception, IDictionary<string, string>? properties, IDictionary<string, double>? metrics) =>
            throw new NotSupportedException();

        public void TrackTrace(string message, Severity severityLevel, IDictionary<string, string>? properties) => throw new NotSupportedException();

        public void Flush() => throw new NotSupportedException();
    }
}
