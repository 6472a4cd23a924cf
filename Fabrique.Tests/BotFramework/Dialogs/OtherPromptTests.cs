using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Fabrique.Tests.BotFramework.Dialogs;

/// <summary>wire.md, section 6: what the prompts take, and how often they ask.</summary>
public class OtherPromptTests
{
    [Fact]
    public async Task An_attachment_prompt_takes_one_file_or_more()
    {
        var talk = Talk(() => new AttachmentPrompt("p"), result => $"{((IList<Attachment>)result).Count} fichiers");
        await talk.SayAsync("bonjour");

        Assert.Equal("encore ?", await talk.SayAsync("non"));
        Assert.Equal("2 fichiers", await talk.SendAsync(new Activity("message") { Attachments = [new Attachment("a/b"), new Attachment("a/c")] }));
    }

    [Fact]
    public async Task An_activity_prompt_shows_everything_to_its_validator_and_always_asks_again()
    {
        var talk = Talk(
            () => new ActivityPrompt("p", async (prompt, ct) =>
            {
                if (prompt.Recognized.Value.Type == "event")
                    return true;
                await prompt.Context.SendActivityAsync($"essai {prompt.AttemptCount}", cancellationToken: ct);
                return false;
            }),
            result => ((Activity)result).Name);
        await talk.SayAsync("bonjour");

        Assert.Equal("essai 1\nencore ?", await talk.SayAsync("non"));
        Assert.Equal("essai 2\nencore ?", await talk.SendAsync(new Activity("invoke")));
        Assert.Equal("arrivé", await talk.SendAsync(new Activity("event") { Name = "arrivé" }));
    }

    [Fact]
    public void An_activity_prompt_needs_an_id_and_a_validator()
    {
        Assert.Throws<ArgumentNullException>(() => new ActivityPrompt(" ", (_, _) => Task.FromResult(true)));
        Assert.Throws<ArgumentNullException>(() => new ActivityPrompt("p", null));
    }

    [Fact]
    public async Task A_choice_survives_a_restart_as_plain_json()
    {
        var talk = Talk(() => new ChoicePrompt("p"), result => ((FoundChoice)result).Value);
        Assert.Equal("question ? (1) rouge or (2) vert", await talk.SayAsync("bonjour"));

        Assert.Equal("encore ? (1) rouge or (2) vert", await talk.SayAsync("bleu"));
        Assert.Equal("vert", await talk.SayAsync("2"));
    }

    [Fact]
    public async Task A_number_and_its_attempts_survive_a_restart_as_plain_json()
    {
        var talk = Talk(() => new NumberPrompt<int>("p", (prompt, _) => Task.FromResult(prompt.Recognized.Succeeded && prompt.AttemptCount > 2)), result => $"{result:0}");
        await talk.SayAsync("bonjour");

        Assert.Equal("encore ?", await talk.SayAsync("12"));
        Assert.Equal("encore ?", await talk.SayAsync("beaucoup"));
        Assert.Equal("12", await talk.SayAsync("douze, no, 12"));
    }

    [Fact]
    public void A_number_prompt_gives_five_types()
    {
        Assert.Throws<NotSupportedException>(() => new NumberPrompt<DateTime>("p"));
        Assert.All<Dialog>(
            [new NumberPrompt<int>("p"), new NumberPrompt<long>("p"), new NumberPrompt<float>("p"), new NumberPrompt<double>("p"), new NumberPrompt<decimal>("p")],
            prompt => Assert.Equal("p", prompt.Id));
    }

    [Theory]
    [InlineData(ListStyle.Inline, "Q (1) Oui ou (2) Non")]
    [InlineData(ListStyle.List, "Q\n\n   1. Oui\n   2. Non")]
    [InlineData(ListStyle.None, "Q")]
    public async Task The_style_of_the_question_wins_over_that_of_the_prompt(ListStyle style, string expected)
    {
        var talk = new Asked(new ConfirmPrompt("p") { Style = ListStyle.HeroCard }, new PromptOptions { Prompt = MessageFactory.Text("Q"), Style = style });
        talk.Adapter.Locale = "fr-fr";
        await talk.AskAsync();

        Assert.Equal(expected, ((Activity)talk.Adapter.GetNextReply()).Text);
    }

    [Fact]
    public async Task Suggested_actions_of_a_prompt_are_for_the_person_who_is_asked()
    {
        var talk = new Asked(new ConfirmPrompt("p"), new PromptOptions { Prompt = MessageFactory.Text("Q"), Style = ListStyle.SuggestedAction });
        await talk.AskAsync();

        var actions = ((Activity)talk.Adapter.GetNextReply()).SuggestedActions;

        Assert.Equal(["user1"], actions.To);
        Assert.Equal([("imBack", "Yes"), ("imBack", "No")], actions.Actions.Select(action => (action.Type, (string)action.Value)));
    }

    [Fact]
    public async Task Numbers_answer_a_confirmation_only_when_its_choices_are_numbered()
    {
        var options = new PromptOptions { Prompt = MessageFactory.Text("Q") };
        var plain = new ConfirmPrompt("p") { ChoiceOptions = new ChoiceFactoryOptions { IncludeNumbers = false } };
        var own = new ConfirmPrompt("p") { ConfirmChoices = Tuple.Create(new Choice("Garder"), new Choice("Jeter")) };

        Assert.Equal("no match", await new Asked(plain, options).AnswerAsync("fr-fr", "1"));
        Assert.Equal("false", await new Asked(own, options).AnswerAsync("fr-fr", "jeter"));
    }

    private static Conversation Talk(Func<Dialog> prompt, Func<object, string> tell) => new(() =>
    {
        var root = new ComponentDialog("root");
        root.AddDialog(new WaterfallDialog("steps",
        [
            (step, ct) => step.PromptAsync(
                "p",
                new PromptOptions { Prompt = MessageFactory.Text("question ?"), RetryPrompt = MessageFactory.Text("encore ?"), Choices = ChoiceFactory.ToChoices(["rouge", "vert"]) },
                ct),
            async (step, ct) =>
            {
                await step.Context.SendActivityAsync(tell(step.Result), cancellationToken: ct);
                return await step.EndDialogAsync(cancellationToken: ct);
            },
        ]));
        root.AddDialog(prompt());
        return root;
    });
}
