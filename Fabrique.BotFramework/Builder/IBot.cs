namespace Microsoft.Bot.Builder;

/// <summary>A bot: what happens with one activity.</summary>
public interface IBot
{
    Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}
