using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Fabrique.Tests.BotFramework.Dialogs;

public class PromptTests
{
    [Fact]
    public async Task The_first_question_expects_input_and_the_state_has_the_official_json()
    {
        var talk = new Conversation(() => Asking());

        var asked = Assert.Single(await talk.RepliesAsync(new Activity("message") { Text = "bonjour" }));

        Assert.Equal(("Nom ?", "expectingInput"), (asked.Text, asked.InputHint));
        var prompt = talk.Stack[0]!["state"]!["dialogs"]!["dialogStack"]![0]!;
        Assert.Equal("name", (string?)prompt["id"]);
        Assert.Equal(0, (int)prompt["state"]!["state"]!["AttemptCount"]!);
        Assert.Equal("Nom ?", (string?)prompt["state"]!["options"]!["Prompt"]!["text"]);
    }

    [Fact]
    public async Task An_answer_that_does_not_do_is_asked_for_again_with_its_number()
    {
        var attempts = new List<int>();
        var talk = new Conversation(() => Asking((prompt, _) =>
        {
            attempts.Add(prompt.AttemptCount);
            return Task.FromResult(prompt.Recognized.Value == "Ada");
        }));

        await talk.SayAsync("bonjour");
        Assert.Equal("Pardon ?", await talk.SayAsync("x"));
        Assert.Equal("Pardon ?", await talk.SayAsync("y"));
        Assert.Equal("reçu Ada", await talk.SayAsync("Ada"));
        Assert.Equal([1, 2, 3], attempts);
    }

    [Fact]
    public async Task A_validator_that_spoke_is_not_followed_by_the_retry()
    {
        var talk = new Conversation(() => Asking(async (prompt, ct) =>
        {
            await prompt.Context.SendActivityAsync("trop court", cancellationToken: ct);
            return false;
        }));
        await talk.SayAsync("bonjour");

        Assert.Equal("trop court", await talk.SayAsync("x"));
    }

    [Fact]
    public async Task The_validator_decides_alone_even_on_what_was_not_recognised()
    {
        var talk = new Conversation(() => Asking((prompt, _) => Task.FromResult(!prompt.Recognized.Succeeded)));
        await talk.SayAsync("bonjour");

        Assert.Equal("reçu ", await talk.SendAsync(new Activity("message") { Value = 1 }));
    }

    [Fact]
    public async Task Anything_but_a_message_is_waited_out()
    {
        var talk = new Conversation(() => Asking());
        await talk.SayAsync("bonjour");

        Assert.Equal("", await talk.SendAsync(new Activity("event")));
        Assert.Equal("Pardon ?", await talk.SendAsync(new Activity("message")));
        Assert.Equal("reçu Ada", await talk.SayAsync("Ada"));
    }

    [Fact]
    public async Task Without_prompt_options_there_is_no_prompt()
    {
        var talk = new Conversation(() => new WaterfallDialogWith(new TextPrompt("name"), (step, ct) => step.BeginDialogAsync("name", "options", ct)));

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => talk.SayAsync("bonjour"));
    }

    [Theory]
    [InlineData(ListStyle.Inline, "Couleur ? (1) rouge, (2) vert, or (3) bleu", 0, 1)]
    [InlineData(ListStyle.List, "Couleur ?\n\n   1. rouge\n   2. vert\n   3. bleu", 0, 1)]
    [InlineData(ListStyle.SuggestedAction, "Couleur ?", 3, 1)]
    [InlineData(ListStyle.HeroCard, null, 0, 2)]
    [InlineData(ListStyle.None, "Couleur ?", 0, 1)]
    public void Choices_are_joined_to_a_copy_of_the_prompt(ListStyle style, string? text, int buttons, int attachments)
    {
        var prompt = MessageFactory.Text("Couleur ?");
        prompt.Attachments = [new Attachment("x")];

        var shown = (Activity)new Exposed().Append(prompt, style);

        Assert.Equal(
            (text, buttons, attachments),
            (shown.Text, shown.SuggestedActions?.Actions.Count ?? 0, shown.Attachments.Count));
        Assert.Equal(("Couleur ?", 1), (prompt.Text, prompt.Attachments.Count));
    }

    private static WaterfallDialogWith Asking(PromptValidator<string>? validator = null) => new(
        new TextPrompt("name", validator),
        (step, ct) => step.PromptAsync(
            "name",
            new PromptOptions { Prompt = new Activity("message") { Text = "Nom ?" }, RetryPrompt = MessageFactory.Text("Pardon ?") },
            ct),
        async (step, ct) =>
        {
            await step.Context.SendActivityAsync($"reçu {step.Result}", cancellationToken: ct);
            return await step.EndDialogAsync(cancellationToken: ct);
        });

    private sealed class WaterfallDialogWith : ComponentDialog
    {
        public WaterfallDialogWith(Dialog prompt, params WaterfallStep[] steps)
            : base("root")
        {
            AddDialog(new WaterfallDialog("steps", steps));
            AddDialog(prompt);
        }
    }

    private sealed class Exposed() : TextPrompt("p")
    {
        public IMessageActivity Append(IMessageActivity prompt, ListStyle style) => AppendChoices(
            prompt, "test", ChoiceFactory.ToChoices(["rouge", "vert", "bleu"]), style, null, null, null);
    }
}
