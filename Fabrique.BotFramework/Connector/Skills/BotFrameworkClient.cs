using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Skills;

/// <summary>Sends activities to other bots.</summary>
public abstract class BotFrameworkClient : IDisposable
{
    protected BotFrameworkClient()
    {
    }

    /// <inheritdoc cref="PostActivityAsync{T}"/>
    public virtual async Task<InvokeResponse> PostActivityAsync(
        string fromBotId,
        string toBotId,
        Uri toUrl,
        Uri serviceUrl,
        string conversationId,
        Activity activity,
        CancellationToken cancellationToken = default) =>
        await PostActivityAsync<object>(fromBotId, toBotId, toUrl, serviceUrl, conversationId, activity, cancellationToken)
            .ConfigureAwait(false);

    /// <param name="toUrl">The other bot's messages endpoint.</param>
    /// <param name="serviceUrl">Where the other bot sends its replies.</param>
    /// <param name="conversationId">The conversation's id between the two bots.</param>
    /// <returns>What the other bot answered, whatever its status.</returns>
    public abstract Task<InvokeResponse<T>> PostActivityAsync<T>(
        string fromBotId,
        string toBotId,
        Uri toUrl,
        Uri serviceUrl,
        string conversationId,
        Activity activity,
        CancellationToken cancellationToken = default);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}
