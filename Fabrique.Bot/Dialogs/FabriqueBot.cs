using Fabrique.Bot.Dialogs.Questionnaires;
using Fabrique.Bot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Fabrique.Bot.Dialogs;

/// <summary>Gives each activity to the dialog that is under way.</summary>
internal sealed class FabriqueBot(RootDialog root, QuestionnaireDialog questionnaire) : ActivityHandler
{
    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var state = Turn.Of(turnContext).Conversation.CreateProperty<DialogState>(nameof(DialogState));
        var dialogs = new DialogSet(state).Add(root).Add(questionnaire);
        var dialog = await dialogs.CreateContextAsync(turnContext, cancellationToken);
        var result = await dialog.ContinueDialogAsync(cancellationToken);
        if (result.Status == DialogTurnStatus.Empty)
        {
            await dialog.BeginDialogAsync(root.Id, null, cancellationToken);
        }
    }

    protected override async Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        if (membersAdded.Any(member => member.Id != turnContext.Activity.Recipient?.Id))
        {
            await root.GreetAsync(turnContext, cancellationToken);
        }
    }
}
