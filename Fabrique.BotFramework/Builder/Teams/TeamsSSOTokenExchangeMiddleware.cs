using System.Net;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>Exchanges the token by which Teams signs a person in. Each of their devices sends it: the first one counts,
/// the others go no further.</summary>
public class TeamsSSOTokenExchangeMiddleware : IMiddleware
{
    private readonly IStorage _storage;
    private readonly string _connectionName;

    /// <param name="storage">Must refuse a second write of the same version: see <see cref="IStoreItem"/>.</param>
    public TeamsSSOTokenExchangeMiddleware(IStorage storage, string connectionName)
    {
        ArgumentNullException.ThrowIfNull(storage);
        if (string.IsNullOrEmpty(connectionName))
            throw new ArgumentNullException(nameof(connectionName));
        _storage = storage;
        _connectionName = connectionName;
    }

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        var activity = turnContext.Activity;
        if (activity.ChannelId == Channels.Msteams && activity.Name == SignInConstants.TokenExchangeOperationName)
        {
            var request = Read(activity);
            if (!await IsFirstAsync(activity, request, cancellationToken).ConfigureAwait(false))
                return;
            if (!await IsExchangedAsync(turnContext, request, cancellationToken).ConfigureAwait(false))
            {
                await RefuseAsync(turnContext, request, cancellationToken).ConfigureAwait(false);
                return;
            }
        }

        await next(cancellationToken).ConfigureAwait(false);
    }

    private static TokenExchangeInvokeRequest Read(Activity activity) =>
        (activity.Value as JObject)?.As<TokenExchangeInvokeRequest>() is { Id.Length: > 0 } request
            ? request
            : throw new InvalidOperationException("The invoke's value must name an id.");

    private async Task<bool> IsFirstAsync(Activity activity, TokenExchangeInvokeRequest request, CancellationToken ct)
    {
        if (activity.ChannelId == null || activity.Conversation?.Id == null)
            throw new InvalidOperationException("The activity must name its channel and its conversation.");
        var key = $"{activity.ChannelId}/conversations/{activity.Conversation.Id}/{request.Id}";
        try
        {
            var seen = new Dictionary<string, object> { [key] = new Seen { ETag = request.Id } };
            await _storage.WriteAsync(seen, ct).ConfigureAwait(false);
            return true;
        }
        catch (Exception conflict) when (IsConflict(conflict))
        {
            return false;
        }
    }

    // Storages have no exception in common: those of the official packages say it in these words.
    private static bool IsConflict(Exception fault) =>
        fault.Message.StartsWith("Etag conflict", StringComparison.OrdinalIgnoreCase)
        || fault.Message.Contains("pre-condition is not met", StringComparison.OrdinalIgnoreCase);

    private async Task<bool> IsExchangedAsync(ITurnContext turnContext, TokenExchangeInvokeRequest request, CancellationToken ct)
    {
        try
        {
            var token = await ExchangeAsync(turnContext, new TokenExchangeRequest { Token = request.Token }, ct).ConfigureAwait(false);
            return !string.IsNullOrEmpty(token?.Token);
        }
        catch (Exception refusal) when (refusal is InvalidOperationException or ErrorResponseException or HttpRequestException)
        {
            // The person has not agreed yet, or the service is away: signing in the long way is always open.
            return false;
        }
    }

    private Task<TokenResponse> ExchangeAsync(ITurnContext turnContext, TokenExchangeRequest request, CancellationToken ct)
    {
        var activity = turnContext.Activity;
        if (turnContext.TurnState.Get<UserTokenClient>() is { } service)
            return service.ExchangeTokenAsync(activity.From.Id, _connectionName, activity.ChannelId, request, ct);
#pragma warning disable CS0618 // Adapters of older bots, and of tests.
        return turnContext.Adapter is IExtendedUserTokenProvider older
            ? older.ExchangeTokenAsync(turnContext, _connectionName, activity.From.Id, request, ct)
            : throw new NotSupportedException("The adapter cannot exchange tokens.");
#pragma warning restore CS0618
    }

    private Task RefuseAsync(ITurnContext turnContext, TokenExchangeInvokeRequest request, CancellationToken ct) =>
        turnContext.SendActivityAsync(
            new Activity(ActivityTypesEx.InvokeResponse)
            {
                Value = new InvokeResponse
                {
                    Status = (int)HttpStatusCode.PreconditionFailed,
                    Body = new TokenExchangeInvokeResponse
                    {
                        Id = request.Id,
                        ConnectionName = _connectionName,
                        FailureDetail = "The bot is unable to exchange token. Proceed with regular login.",
                    },
                },
            },
            ct);

    /// <summary>Written once for each exchange; its version is no stored one, so that a second write is refused.</summary>
    private sealed class Seen : IStoreItem
    {
        public string ETag { get; set; }
    }
}
