using Fabrique.Tests.BotFramework.Dialogs;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Fabrique.Tests.BotFramework.Wire;

/// <summary>wire.md §6: the stack survives, since everything but its JSON is made anew each turn.</summary>
public sealed class StackTests
{
    [Fact]
    public async Task A_nested_conversation_goes_on_after_a_restart_at_each_turn()
    {
        var talk = new Conversation(() => new Trip());

        Assert.Equal("Où ?", await talk.SayAsync("bonjour"));
        Assert.Equal("Combien ?", await talk.SayAsync("Lyon"));
        Assert.Equal("Un nombre !", await talk.SayAsync("beaucoup"));
        Assert.Equal("Comment ? (1) train or (2) vélo", await talk.SayAsync("3"));
        Assert.Equal("Lyon, 3, vélo", await talk.SayAsync("2"));
        Assert.Equal("Où ?", await talk.SayAsync("encore"));
    }

    [Fact]
    public async Task The_stack_is_written_in_the_official_names()
    {
        var talk = new Conversation(() => new Trip());
        await talk.SayAsync("bonjour");
        await talk.SayAsync("Lyon");
        await talk.SayAsync("beaucoup");

        var trip = Assert.Single(talk.Stack);
        var inner = (JArray)trip["state"]!["dialogs"]!["dialogStack"]!;
        Assert.Equal(["id", "state", "StackIndex", "Version"], ((JObject)trip).Properties().Select(member => member.Name));
        Assert.Equal(["size", "steps"], inner.Select(frame => (string?)frame["id"]));
        var ask = (JArray)inner[0]["state"]!["dialogs"]!["dialogStack"]!;
        Assert.Equal(["number", "inner"], ask.Select(frame => (string?)frame["id"]));
        Assert.Equal(1, (int)ask[0]["state"]!["state"]!["AttemptCount"]!);
        Assert.Equal(
            ["instanceId", "options", "stepIndex", "values"],
            ((JObject)inner[1]["state"]!).Properties().Select(member => member.Name).Order(StringComparer.Ordinal));
        Assert.Equal("Lyon", (string?)inner[1]["state"]!["values"]!["place"]);
    }

    [Fact]
    public async Task An_interruption_may_cancel_everything()
    {
        var talk = new Conversation(() => new Trip());
        await talk.SayAsync("bonjour");
        await talk.SayAsync("Lyon");

        Assert.Equal("Annulé.", await talk.SayAsync("annuler"));
        Assert.Empty(talk.Stack);
        Assert.Equal("Où ?", await talk.SayAsync("bonjour"));
    }

    [Fact]
    public async Task An_interruption_may_answer_and_ask_again()
    {
        var talk = new Conversation(() => new Trip());
        await talk.SayAsync("bonjour");
        await talk.SayAsync("Lyon");

        Assert.Equal("Je compte les voyageurs.\nCombien ?", await talk.SayAsync("aide"));
        Assert.Equal("Comment ? (1) train or (2) vélo", await talk.SayAsync("3"));
    }

    [Fact]
    public async Task Events_do_not_answer_questions()
    {
        var talk = new Conversation(() => new Trip());
        await talk.SayAsync("bonjour");

        Assert.Equal("", await talk.SendAsync(new Activity(ActivityTypes.Event) { Name = "x" }));
        Assert.Equal("Combien ?", await talk.SayAsync("Lyon"));
    }

    /// <summary>A component with another one inside, text, number and choice prompts, and interruptions on the way in.</summary>
    private sealed class Trip : ComponentDialog
    {
        public Trip()
            : base("trip")
        {
            AddDialog(new WaterfallDialog("steps",
            [
                (step, ct) => step.PromptAsync("text", Ask("Où ?"), ct),
                (step, ct) =>
                {
                    step.Values["place"] = step.Result;
                    return step.BeginDialogAsync("size", null, ct);
                },
                (step, ct) =>
                {
                    step.Values["size"] = step.Result;
                    return step.PromptAsync("choice", Ask("Comment ?", "train", "vélo"), ct);
                },
                async (step, ct) =>
                {
                    await step.Context.SendActivityAsync($"{step.Values["place"]}, {step.Values["size"]}, {((FoundChoice)step.Result).Value}", cancellationToken: ct);
                    return await step.EndDialogAsync(null, ct);
                },
            ]));
            AddDialog(new TextPrompt("text"));
            AddDialog(new ChoicePrompt("choice", defaultLocale: "en-us"));
            AddDialog(new Size());
            InitialDialogId = "steps";
        }

        protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken)
        {
            switch (innerDc.Context.Activity.Text)
            {
                case "annuler":
                    await innerDc.Context.SendActivityAsync("Annulé.", cancellationToken: cancellationToken);
                    return await innerDc.CancelAllDialogsAsync(cancellationToken);
                case "aide":
                    await innerDc.Context.SendActivityAsync("Je compte les voyageurs.", cancellationToken: cancellationToken);
                    await innerDc.RepromptDialogAsync(cancellationToken);
                    return EndOfTurn;
                default:
                    return await base.OnContinueDialogAsync(innerDc, cancellationToken);
            }
        }

        public static PromptOptions Ask(string question, params string[] choices) => new()
        {
            Prompt = MessageFactory.Text(question),
            Choices = choices.Length == 0 ? null : ChoiceFactory.ToChoices(choices),
        };
    }

    private sealed class Size : ComponentDialog
    {
        public Size()
            : base("size")
        {
            AddDialog(new WaterfallDialog("inner",
            [
                (step, ct) => step.PromptAsync("number", new PromptOptions { Prompt = MessageFactory.Text("Combien ?"), RetryPrompt = MessageFactory.Text("Un nombre !") }, ct),
                (step, ct) => step.EndDialogAsync(step.Result, ct),
            ]));
            AddDialog(new NumberPrompt<int>("number"));
            InitialDialogId = "inner";
        }
    }
}
