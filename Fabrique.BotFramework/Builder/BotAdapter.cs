using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Joins a channel and a bot: takes activities in, runs the middleware and the bot, sends replies out.</summary>
public abstract class BotAdapter
{
    /// <summary>Under this key <see cref="ITurnContext.TurnState"/> keeps the answer to an invoke.</summary>
    public const string InvokeResponseKey = "BotFrameworkAdapter.InvokeResponse";
    public const string BotIdentityKey = "BotIdentity";
    public const string OAuthScopeKey = "Microsoft.Bot.Builder.BotAdapter.OAuthScope";

    private const int MostCultures = 256;

    private readonly ConcurrentDictionary<string, CultureInfo> _cultures = new(StringComparer.Ordinal);

    public BotAdapter()
    {
    }

    /// <summary>What happens with an exception of a turn; without it the exception goes on to the caller.</summary>
    public Func<ITurnContext, Exception, Task> OnTurnError { get; set; }

    public MiddlewareSet MiddlewareSet { get; } = new();

    public BotAdapter Use(IMiddleware middleware)
    {
        MiddlewareSet.Use(middleware);
        return this;
    }

    /// <returns>One response for each activity, in order.</returns>
    public abstract Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken);

    public abstract Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken);

    public abstract Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken);

    /// <summary>Runs a turn in a conversation of the past.</summary>
    public virtual async Task ContinueConversationAsync(
        string botId,
        ConversationReference reference,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        using var context = new TurnContext(this, reference.GetContinuationActivity());
        await RunPipelineAsync(context, callback, cancellationToken).ConfigureAwait(false);
    }

    public virtual Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity,
        ConversationReference reference,
        BotCallbackHandler callback,
        CancellationToken cancellationToken) => throw LeftToSubclasses();

    public virtual Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity,
        ConversationReference reference,
        string audience,
        BotCallbackHandler callback,
        CancellationToken cancellationToken) => throw LeftToSubclasses();

    public virtual Task ContinueConversationAsync(
        string botId,
        Activity continuationActivity,
        BotCallbackHandler callback,
        CancellationToken cancellationToken) => throw LeftToSubclasses();

    public virtual Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity,
        Activity continuationActivity,
        BotCallbackHandler callback,
        CancellationToken cancellationToken) => throw LeftToSubclasses();

    public virtual Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity,
        Activity continuationActivity,
        string audience,
        BotCallbackHandler callback,
        CancellationToken cancellationToken) => throw LeftToSubclasses();

    public virtual Task CreateConversationAsync(
        string botAppId,
        string channelId,
        string serviceUrl,
        string audience,
        ConversationParameters conversationParameters,
        BotCallbackHandler callback,
        CancellationToken cancellationToken) => throw LeftToSubclasses();

    public virtual Task<InvokeResponse> ProcessActivityAsync(
        ClaimsIdentity claimsIdentity,
        Activity activity,
        BotCallbackHandler callback,
        CancellationToken cancellationToken) => throw LeftToSubclasses();

    /// <summary>Runs the middleware and then the bot, in the culture of the activity's locale.</summary>
    protected async Task RunPipelineAsync(
        ITurnContext turnContext, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        SpeakLanguageOf(turnContext);
        try
        {
            await MiddlewareSet.ReceiveActivityWithStatusAsync(turnContext, callback, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (Exception error) when (OnTurnError != null)
        {
            await OnTurnError(turnContext, error).ConfigureAwait(false);
        }
    }

    // A locale comes from outside: only cultures that exist are taken, so that nobody can fill the culture cache.
    private void SpeakLanguageOf(ITurnContext turnContext)
    {
        var locale = turnContext.Activity?.Locale;
        if (string.IsNullOrEmpty(locale))
            return;
        try
        {
            CultureInfo.CurrentCulture = CultureOf(locale);
        }
        catch (CultureNotFoundException)
        {
            return;
        }

        if (turnContext is TurnContext context)
            context.Locale = CultureInfo.CurrentCulture.Name;
    }

    // Finding out whether a culture exists is slow; an adapter hears few of them.
    private CultureInfo CultureOf(string locale)
    {
        if (_cultures.TryGetValue(locale, out var known))
            return known;
        var culture = CultureInfo.GetCultureInfo(locale, predefinedOnly: true);
        if (_cultures.Count < MostCultures)
            _cultures[locale] = culture;
        return culture;
    }

    // The official base class says so too: an adapter without identities cannot do this.
    private NotImplementedException LeftToSubclasses() => new($"{GetType().Name} does not do this.");
}
