using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Fabrique.Tests.BotFramework.Dialogs;

public class ComponentDialogTests
{
    [Fact]
    public async Task A_component_ends_with_the_result_of_its_inner_dialog()
    {
        var talk = new Conversation(() => new Root(
            async (step, ct) => await step.BeginDialogAsync("inner", cancellationToken: ct),
            async (step, ct) => await SayAndEnd(step, $"résultat {step.Result}", ct)));

        Assert.Equal("Nom ?", await talk.SayAsync("bonjour"));
        Assert.Equal("résultat Ada", await talk.SayAsync("Ada"));
    }

    [Fact]
    public async Task Inner_dialogs_find_those_of_their_parents()
    {
        var talk = new Conversation(() => new Root(
            async (step, ct) => await step.BeginDialogAsync("caller", cancellationToken: ct)));

        Assert.Equal("Nom ?", await talk.SayAsync("bonjour"));
    }

    [Fact]
    public async Task Cancelling_tells_the_inner_dialogs()
    {
        var talk = new Conversation(() => new Root(
            async (step, ct) => await step.BeginDialogAsync("inner", cancellationToken: ct)));
        await talk.SayAsync("bonjour");

        Assert.Equal("inner CancelCalled", await talk.SayAsync("stop"));
        Assert.Empty(talk.Stack);
    }

    [Fact]
    public async Task A_question_is_asked_again_on_demand()
    {
        var talk = new Conversation(() => new Root(
            async (step, ct) => await step.BeginDialogAsync("inner", cancellationToken: ct)));
        await talk.SayAsync("bonjour");

        Assert.Equal("Nom ?", await talk.SayAsync("quoi"));
        Assert.Equal("", await talk.SayAsync("Ada"));
    }

    [Fact]
    public async Task A_dialog_of_another_version_is_told_of_it()
    {
        var versions = new Queue<string>(["1", "1", "2"]);
        var talk = new Conversation(() => new Versioned(versions.Dequeue()));

        Assert.Equal("en attente", await talk.SayAsync("bonjour"));
        Assert.Equal("en attente", await talk.SayAsync("bonjour"));
        Assert.Equal("nouvelle version\nen attente", await talk.SayAsync("bonjour"));
    }

    [Fact]
    public async Task An_exception_is_told_from_the_innermost_dialog_outwards_and_goes_on_when_nobody_handles_it()
    {
        var heard = new List<string>();
        var talk = new Conversation(() => new Failing(heard, handles: false));

        await Assert.ThrowsAsync<InvalidOperationException>(() => talk.SayAsync("bonjour"));
        Assert.Equal(["error oops"], heard);
    }

    [Fact]
    public async Task A_handled_exception_does_not_end_the_turn()
    {
        var talk = new Conversation(() => new Failing([], handles: true));

        Assert.Equal("repris", await talk.SayAsync("bonjour"));
    }

    [Fact]
    public async Task A_turn_leaves_a_trace_of_the_state()
    {
        var talk = new Conversation(() => new Root((_, _) => Task.FromResult(Dialog.EndOfTurn)), traces: true);

        var trace = Assert.Single(await talk.RepliesAsync(new Activity("message") { Text = "bonjour" }));

        Assert.Equal(
            ("trace", "BotState", "https://www.botframework.com/schemas/botState"),
            (trace.Type, trace.Name, trace.ValueType));
    }

    [Fact]
    public void A_second_dialog_of_the_same_id_gets_a_number()
    {
        var first = new TextPrompt("p");
        var second = new TextPrompt("p");
        var third = new TextPrompt("p");

        var dialogs = new DialogSet().Add(first).Add(first).Add(second).Add(third);

        Assert.Equal(["p", "p2", "p3"], dialogs.GetDialogs().Select(dialog => dialog.Id));
    }

    [Fact]
    public async Task An_unknown_dialog_cannot_be_begun()
    {
        var talk = new Conversation(() => new Root(
            async (step, ct) => await step.BeginDialogAsync("nobody", cancellationToken: ct)));

        await Assert.ThrowsAsync<ArgumentException>(() => talk.SayAsync("bonjour"));
    }

    private static async Task<DialogTurnResult> SayAndEnd(WaterfallStepContext step, string text, CancellationToken ct)
    {
        await step.Context.SendActivityAsync(text, cancellationToken: ct);
        return await step.EndDialogAsync(cancellationToken: ct);
    }

    private sealed class Root : ComponentDialog
    {
        public Root(params WaterfallStep[] steps)
            : base("root")
        {
            AddDialog(new WaterfallDialog("steps", steps));
            AddDialog(new Inner());
            AddDialog(new Caller());
        }

        protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken)
        {
            switch (innerDc.Context.Activity.Text)
            {
                case "stop":
                    return await innerDc.CancelAllDialogsAsync(cancellationToken);
                case "quoi":
                    await innerDc.RepromptDialogAsync(cancellationToken);
                    return EndOfTurn;
                default:
                    return await base.OnContinueDialogAsync(innerDc, cancellationToken);
            }
        }
    }

    private sealed class Inner : ComponentDialog
    {
        public Inner()
            : base("inner") => AddDialog(new TextPrompt("name"));

        protected override Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object options, CancellationToken cancellationToken) =>
            innerDc.PromptAsync("name", new PromptOptions { Prompt = MessageFactory.Text("Nom ?") }, cancellationToken);

        protected override async Task OnEndDialogAsync(ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken)
        {
            if (reason == DialogReason.CancelCalled)
                await context.SendActivityAsync($"inner {reason}", cancellationToken: cancellationToken);
        }
    }

    private sealed class Caller : ComponentDialog
    {
        public Caller()
            : base("caller") => InitialDialogId = "inner";
    }
}
