namespace Microsoft.Bot.Builder;

/// <summary>Puts a shared object into the state of every turn.</summary>
internal sealed class RegisteringMiddleware(string key, object service) : IMiddleware
{
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        turnContext.TurnState.TryAdd(key, service);
        return next(cancellationToken);
    }
}
