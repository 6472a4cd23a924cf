using System.Security.Claims;
using System.Security.Principal;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Shows that the bot is writing while a message's turn takes long. A parent bot is shown nothing.</summary>
public class ShowTypingMiddleware : IMiddleware
{
    private readonly TimeSpan _delay;
    private readonly TimeSpan _period;

    /// <param name="delay">Milliseconds before it is shown first.</param>
    /// <param name="period">Milliseconds from one time to the next.</param>
    /// <exception cref="ArgumentOutOfRangeException">A delay below 0, or a period that is not above 0.</exception>
    public ShowTypingMiddleware(int delay = 500, int period = 2000)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(delay);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(period);
        _delay = TimeSpan.FromMilliseconds(delay);
        _period = TimeSpan.FromMilliseconds(period);
    }

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        if (turnContext.Activity.Type != ActivityTypes.Message || IsFromBot(turnContext))
        {
            await next(cancellationToken).ConfigureAwait(false);
            return;
        }

        using var answered = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var typing = ShowAsync(turnContext, answered.Token);
        try
        {
            await next(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await answered.CancelAsync().ConfigureAwait(false);
            await typing.ConfigureAwait(false);
        }
    }

    private static bool IsFromBot(ITurnContext turnContext) =>
        turnContext.TurnState.Get<IIdentity>(BotAdapter.BotIdentityKey) is ClaimsIdentity identity
        && TokenClaims.IsFromBot(identity.Claims);

    private async Task ShowAsync(ITurnContext turnContext, CancellationToken ct)
    {
        try
        {
            await Task.Delay(_delay, ct).ConfigureAwait(false);
            while (!ct.IsCancellationRequested)
            {
                await SendAsync(turnContext, ct).ConfigureAwait(false);
                await Task.Delay(_period, ct).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The turn has ended: that is when to stop.
        }
    }

    // Past the turn's own way of sending: the bot has not answered yet.
    private static Task SendAsync(ITurnContext turnContext, CancellationToken ct)
    {
        var typing = new Activity(ActivityTypes.Typing) { RelatesTo = turnContext.Activity.RelatesTo };
        typing.ApplyConversationReference(turnContext.Activity.GetConversationReference());
        return turnContext.Adapter.SendActivitiesAsync(turnContext, [typing], ct);
    }
}
