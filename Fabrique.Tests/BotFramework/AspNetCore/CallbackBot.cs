using Microsoft.Bot.Builder;

namespace Fabrique.Tests.BotFramework.AspNetCore;

/// <summary>A bot that is one method of a test.</summary>
internal sealed class CallbackBot(Func<ITurnContext, Task> turn) : IBot
{
    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken) => turn(turnContext);
}
