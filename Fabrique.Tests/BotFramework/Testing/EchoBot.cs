using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Fabrique.Tests.BotFramework.Testing;

internal sealed class EchoBot : ActivityHandler
{
    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turn, CancellationToken ct) =>
        turn.SendActivityAsync(MessageFactory.Text($"echo {turn.Activity.Text}"), ct);
}
