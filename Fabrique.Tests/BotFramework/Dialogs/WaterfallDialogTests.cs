using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Fabrique.Tests.BotFramework.Dialogs;

public class WaterfallDialogTests
{
    [Fact]
    public async Task Steps_run_one_after_the_other_and_remember_values_through_json()
    {
        var talk = new Conversation(() => new WaterfallDialog("w",
        [
            Ask("Nom ?"),
            (step, ct) =>
            {
                step.Values["name"] = step.Result;
                return Ask("Âge ?")(step, ct);
            },
            async (step, ct) =>
            {
                await step.Context.SendActivityAsync($"{step.Values["name"]}, {step.Result}, {step.Reason}", cancellationToken: ct);
                return await step.EndDialogAsync(cancellationToken: ct);
            },
        ]));

        Assert.Equal("Nom ?", await talk.SayAsync("bonjour"));
        Assert.Equal("Âge ?", await talk.SayAsync("Ada"));
        Assert.Equal("Ada, 36, ContinueCalled", await talk.SayAsync("36"));
        Assert.Empty(talk.Stack);
        Assert.Equal("Nom ?", await talk.SayAsync("encore"));
    }

    [Fact]
    public async Task The_stack_has_the_official_json()
    {
        var talk = new Conversation(() => new WaterfallDialog("w", [Ask("Nom ?")]));
        await talk.SayAsync("bonjour");

        var instance = talk.Stack[0]!;

        Assert.Equal(["id", "state", "StackIndex", "Version"], instance.Children<Newtonsoft.Json.Linq.JProperty>().Select(p => p.Name));
        Assert.Equal(
            ["instanceId", "options", "stepIndex", "values"],
            ((Newtonsoft.Json.Linq.JObject)instance["state"]!).Properties().Select(p => p.Name).Order());
        Assert.Equal(0, (int)instance["state"]!["stepIndex"]!);
    }

    [Fact]
    public async Task Only_messages_lead_on()
    {
        var talk = new Conversation(() => new WaterfallDialog("w", [Ask("Nom ?"), Ask("Âge ?")]));
        await talk.SayAsync("bonjour");

        Assert.Equal("", await talk.SendAsync(new Activity("event")));
        Assert.Equal("Âge ?", await talk.SayAsync("Ada"));
    }

    [Fact]
    public async Task A_step_may_go_to_the_next_one_at_once_but_only_once()
    {
        var talk = new Conversation(() => new WaterfallDialog("w",
        [
            async (step, ct) =>
            {
                var result = await step.NextAsync("x", ct);
                await Assert.ThrowsAsync<InvalidOperationException>(() => step.NextAsync(cancellationToken: ct));
                return result;
            },
            (step, ct) => Ask($"{step.Index} {step.Reason} {step.Result}")(step, ct),
        ]));

        Assert.Equal("1 NextCalled x", await talk.SayAsync("bonjour"));
    }

    [Fact]
    public async Task Past_the_last_step_the_last_result_is_given_back()
    {
        DialogTurnResult? ended = null;
        var inner = new WaterfallDialog("inner", [(step, ct) => step.NextAsync("fin", ct)]);
        var component = new Recording(inner, result => ended = result);

        await new Conversation(() => component).SayAsync("bonjour");

        Assert.Equal((DialogTurnStatus.Complete, "fin"), (ended!.Status, ended.Result));
    }

    [Fact]
    public async Task A_token_in_the_place_of_a_value_is_refused()
    {
        var talk = new Conversation(() => new WaterfallDialog("w", [(step, ct) => step.NextAsync((object)ct, ct)]));

        await Assert.ThrowsAsync<ArgumentException>(() => talk.SayAsync("bonjour"));
    }

    private static WaterfallStep Ask(string text) => async (step, ct) =>
    {
        await step.Context.SendActivityAsync(text, cancellationToken: ct);
        return Dialog.EndOfTurn;
    };

    private sealed class Recording : ComponentDialog
    {
        private readonly Action<DialogTurnResult> _ended;

        public Recording(Dialog inner, Action<DialogTurnResult> ended)
            : base("outer")
        {
            _ended = ended;
            AddDialog(inner);
        }

        protected override async Task<DialogTurnResult> OnBeginDialogAsync(
            DialogContext innerDc, object options, CancellationToken cancellationToken)
        {
            var result = await base.OnBeginDialogAsync(innerDc, options, cancellationToken);
            _ended(result);
            return result;
        }
    }
}
