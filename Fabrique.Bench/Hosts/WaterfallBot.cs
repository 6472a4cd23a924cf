using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Fabrique.Bench.Hosts;

/// <summary>A waterfall of two steps: asks for a number, adds it to what the user said before; state of user and conversation.</summary>
internal sealed class WaterfallBot : ActivityHandler
{
    private const string Waterfall = "sum";
    private const string Number = "number";

    private readonly ConversationState _conversation;
    private readonly UserState _user;
    private readonly IStatePropertyAccessor<int> _sum;
    private readonly DialogSet _dialogs;

    public WaterfallBot(ConversationState conversation, UserState user)
    {
        (_conversation, _user) = (conversation, user);
        _sum = user.CreateProperty<int>("sum");
        _dialogs = new DialogSet(conversation.CreateProperty<DialogState>(nameof(DialogState)))
            .Add(new WaterfallDialog(Waterfall, [AskAsync, AddAsync]))
            .Add(new NumberPrompt<int>(Number, defaultLocale: "fr-FR"));
    }

    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await base.OnTurnAsync(turnContext, cancellationToken);
        await _conversation.SaveChangesAsync(turnContext, force: false, cancellationToken);
        await _user.SaveChangesAsync(turnContext, force: false, cancellationToken);
    }

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var dialogs = await _dialogs.CreateContextAsync(turnContext, cancellationToken);
        var result = await dialogs.ContinueDialogAsync(cancellationToken);
        if (result.Status == DialogTurnStatus.Empty) await dialogs.BeginDialogAsync(Waterfall, null, cancellationToken);
    }

    private static Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken ct) =>
        step.PromptAsync(Number, new PromptOptions { Prompt = MessageFactory.Text("Combien ?") }, ct);

    private async Task<DialogTurnResult> AddAsync(WaterfallStepContext step, CancellationToken ct)
    {
        var sum = await _sum.GetAsync(step.Context, () => 0, ct) + (int)step.Result;
        await _sum.SetAsync(step.Context, sum % 1_000_000, ct);
        await step.Context.SendActivityAsync(MessageFactory.Text($"Cela fait {sum} en tout."), ct);
        return await step.EndDialogAsync(sum, ct);
    }
}
