using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace Fabrique.Tests.BotFramework.Dialogs;

public class TelemetryTests
{
    private readonly Listener _listener = new();

    [Fact]
    public async Task A_waterfall_tells_its_start_steps_and_end()
    {
        var talk = new Conversation(() => Root());
        await talk.SayAsync("bonjour");
        await talk.SayAsync("suite");

        Assert.Equal(
            ["view root", "WaterfallStart w", "view w", "WaterfallStep w Step1of2", "WaterfallStep w LastAsync", "WaterfallComplete w"],
            _listener.Heard);
    }

    [Fact]
    public async Task A_waterfall_tells_where_it_was_cancelled()
    {
        var talk = new Conversation(() => Root());
        await talk.SayAsync("bonjour");
        await talk.SayAsync("stop");

        Assert.Equal("WaterfallCancel w Step1of2", _listener.Heard[^1]);
    }

    [Fact]
    public void A_set_gives_its_telemetry_to_every_dialog_now_and_later()
    {
        var early = new TextPrompt("a");
        var late = new TextPrompt("b");
        var dialogs = new DialogSet().Add(early);

        dialogs.TelemetryClient = _listener;
        dialogs.Add(late);

        Assert.Equal([_listener, _listener], new[] { early.TelemetryClient, late.TelemetryClient });
        dialogs.TelemetryClient = null;
        Assert.Same(NullBotTelemetryClient.Instance, late.TelemetryClient);
    }

    [Fact]
    public async Task An_exception_notes_the_dialogs_that_it_came_from()
    {
        var talk = new Conversation(() => new WaterfallDialog("w", [(_, _) => throw new InvalidOperationException("oops")]));

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => talk.SayAsync("bonjour"));

        Assert.Equal("stack: w", error.Data["DialogContext"]);
    }

    private Stopping Root() => new() { TelemetryClient = _listener };

    private sealed class Stopping : ComponentDialog
    {
        public Stopping()
            : base("root") => AddDialog(new WaterfallDialog("w", [(_, _) => Task.FromResult(EndOfTurn), LastAsync]));

        protected override Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken) =>
            innerDc.Context.Activity.Text == "stop"
                ? innerDc.CancelAllDialogsAsync(cancellationToken)
                : base.OnContinueDialogAsync(innerDc, cancellationToken);

        private static Task<DialogTurnResult> LastAsync(WaterfallStepContext step, CancellationToken ct) => step.EndDialogAsync(null, ct);
    }

    private sealed class Listener : Ear, IBotPageViewTelemetryClient
    {
        public void TrackPageView(string dialogName, IDictionary<string, string>? properties, IDictionary<string, double>? metrics) =>
            Heard.Add($"view {dialogName}");
    }

    private abstract class Ear : IBotTelemetryClient
    {
        public List<string> Heard { get; } = [];

        public void TrackEvent(string eventName, IDictionary<string, string>? properties, IDictionary<string, double>? metrics) =>
            Heard.Add($"{eventName} {properties!["DialogId"]} {(properties.TryGetValue("StepName", out var step) ? step : "")}".TrimEnd());

        public void TrackAvailability(string name, DateTimeOffset timeStamp, TimeSpan duration, string runLocation, bool success, string? message, IDictionary<string, string>? properties, IDictionary<string, double>? metrics) => Heard.Add(name);

        public void TrackDependency(string dependencyTypeName, string target, string dependencyName, string data, DateTimeOffset startTime, TimeSpan duration, string resultCode, bool success) => Heard.Add(dependencyName);

        public void TrackException(Exception exception, IDictionary<string, string>? properties, IDictionary<string, double>? metrics) => Heard.Add(exception.Message);

        public void TrackTrace(string message, Severity severityLevel, IDictionary<string, string> properties) => Heard.Add(message);

        public void Flush() => Heard.Clear();
    }
}
