using Fabrique.Bot.Dialogs.Ideas;
using Fabrique.Bot.Dialogs.Questionnaires;
using Fabrique.Bot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Fabrique.Bot.Dialogs;

/// <summary>Gives each activity to the dialog that is under way.</summary>
internal sealed class FabriqueBot(
    RootDialog root,
    IdeasDialog ideas,
    QuestionnaireDialog questionnaire,
    Acquaintance acquaintance,
    Gatherings gatherings,
    Invokes invokes) : ActivityHandler
{
    private const string Greeted = "greeted";

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var talk = await Languages.TalkAsync(turnContext, cancellationToken);
        if (Gatherings.IsOne(talk.Context.Activity))
        {
            await gatherings.AnswerAsync(talk, cancellationToken);
            return;
        }

        await acquaintance.RememberAsync(talk, cancellationToken);
        await HearAsync(turnContext, cancellationToken);
    }

    protected override async Task OnConversationUpdateActivityAsync(
        ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        var added = activity.MembersAdded ?? [];
        var isTeams = activity.ChannelId == ChannelIds.Msteams;

        // Teams tells of the bot alone where it was added; elsewhere it is the person who comes.
        if (added.Any(member => isTeams ? member.Id == activity.Recipient?.Id : member.Id != activity.Recipient?.Id))
        {
            await WelcomeAsync(turnContext, cancellationToken);
        }
    }

    protected override Task OnInstallationUpdateAddAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => WelcomeAsync(turnContext, cancellationToken);

    protected override async Task<InvokeResponse> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        var talk = await Languages.TalkAsync(turnContext, cancellationToken);
        if (turnContext.Activity.Name == Invokes.CardAction && Said.In(talk.Context.Activity) is { IsCard: true } or { Text.Length: > 0 })
        {
            await HearAsync(turnContext, cancellationToken);
            return Invokes.CardHeard(talk);
        }

        return await invokes.AnswerAsync(talk, cancellationToken) ?? await base.OnInvokeActivityAsync(turnContext, cancellationToken);
    }

    private async Task HearAsync(ITurnContext context, CancellationToken ct)
    {
        var state = Turn.Of(context).Conversation.CreateProperty<DialogState>(nameof(DialogState));
        var dialogs = new DialogSet(state).Add(root).Add(ideas).Add(questionnaire);
        var dialog = await dialogs.CreateContextAsync(context, ct);
        var result = await dialog.ContinueDialogAsync(ct);
        if (result.Status == DialogTurnStatus.Empty)
        {
            await dialog.BeginDialogAsync(root.Id, null, ct);
        }
    }

    /// <remarks>Teams tells of an installation in two ways, in any order: the bot greets once.</remarks>
    private async Task WelcomeAsync(ITurnContext context, CancellationToken ct)
    {
        var talk = await Languages.TalkAsync(context, ct);
        if (talk.Context.Activity.ChannelId == ChannelIds.Msteams)
        {
            var greeted = talk.Turn.Conversation.CreateProperty<bool>(Greeted);
            if (await greeted.GetAsync(context, () => false, ct)) return;
            await greeted.SetAsync(context, true, ct);
        }

        if (Gatherings.IsOne(talk.Context.Activity))
        {
            await Gatherings.GreetAsync(talk, ct);
            return;
        }

        await acquaintance.RememberAsync(talk, ct);
        await root.GreetAsync(context, ct);
    }
}
