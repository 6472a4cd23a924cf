namespace Microsoft.Bot.Builder;

/// <summary>A step around every turn. Without a call to <c>next</c> the turn ends here.</summary>
public interface IMiddleware
{
    Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default);
}
