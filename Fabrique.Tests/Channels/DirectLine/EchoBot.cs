using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Fabrique.Tests.Channels.DirectLine;

/// <summary>Answers each message with what it heard; "3 × hello" three times.</summary>
internal sealed class EchoBot : ActivityHandler
{
    private int _turns;

    public int Turns => _turns;

    public Activity? Last { get; private set; }

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        Hear(turnContext.Activity);
        var text = turnContext.Activity.Text ?? "";
        var times = text.StartsWith("3 × ", StringComparison.Ordinal) ? 3 : 1;
        for (var time = 1; time <= times; time++)
            await turnContext.SendActivityAsync(MessageFactory.Text($"écho {time} : {text}"), cancellationToken);
    }

    protected override Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
    {
        Hear(turnContext.Activity);
        return turnContext.SendActivityAsync(MessageFactory.Text($"événement {turnContext.Activity.Name}"), cancellationToken);
    }

    private void Hear(IActivity activity)
    {
        Interlocked.Increment(ref _turns);
        Last = (Activity)activity;
    }
}
