using System.Globalization;
using System.Net.Http.Headers;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The bot's own identity: puts its token into requests. Without an app id requests stay as they are.</summary>
public abstract class AppCredentials : ServiceClientCredentials
{
    private readonly string _scope;
    private Lazy<IAuthenticator> _authenticator;

    public AppCredentials(string channelAuthTenant = null, HttpClient customHttpClient = null, ILogger logger = null)
        : this(channelAuthTenant, customHttpClient, logger, oAuthScope: null)
    {
    }

    /// <param name="oAuthScope">The audience of the tokens; empty for connectors.</param>
    public AppCredentials(
        string channelAuthTenant = null, HttpClient customHttpClient = null, ILogger logger = null, string oAuthScope = null)
    {
        _scope = oAuthScope;
        ChannelAuthTenant = channelAuthTenant;
        CustomHttpClient = customHttpClient;
        Logger = logger;
    }

    public string MicrosoftAppId { get; set; }

    /// <exception cref="ArgumentException">It can be no part of an address.</exception>
    public virtual string ChannelAuthTenant
    {
        get => string.IsNullOrEmpty(AuthTenant) ? DefaultChannelAuthTenant : AuthTenant;
        set
        {
            var address = string.Format(CultureInfo.InvariantCulture, ToChannelFromBotLoginUrlTemplate, value);
            if (!Uri.IsWellFormedUriString(address, UriKind.Absolute))
                throw new ArgumentException($"Invalid channel auth tenant: {value}", nameof(value));
            AuthTenant = value;
        }
    }

    public virtual string OAuthEndpoint =>
        string.Format(CultureInfo.InvariantCulture, ToChannelFromBotLoginUrlTemplate, ChannelAuthTenant);

    public virtual bool ValidateAuthority => true;

    public virtual string OAuthScope => string.IsNullOrEmpty(_scope) ? ToChannelFromBotOAuthScope : _scope;

    protected string AuthTenant { get; set; }

    protected HttpClient CustomHttpClient { get; set; }

    protected ILogger Logger { get; set; }

    protected virtual string DefaultChannelAuthTenant => AuthenticationConstants.DefaultChannelAuthTenant;

    protected virtual string ToChannelFromBotOAuthScope => AuthenticationConstants.ToChannelFromBotOAuthScope;

    protected virtual string ToChannelFromBotLoginUrlTemplate => AuthenticationConstants.ToChannelFromBotLoginUrlTemplate;

    [Obsolete("Service urls are trusted because of their token only; this does nothing.")]
    public static void TrustServiceUrl(string serviceUrl)
    {
    }

    [Obsolete("Service urls are trusted because of their token only; this does nothing.")]
    public static void TrustServiceUrl(string serviceUrl, DateTime expirationTime)
    {
    }

    [Obsolete("Service urls are trusted because of their token only; this is always true.")]
    public static bool IsTrustedServiceUrl(string serviceUrl) => true;

    public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (string.IsNullOrEmpty(MicrosoftAppId))
            return;
        var token = await GetTokenAsync().ConfigureAwait(false);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    /// <returns>A token; null without an app id.</returns>
    public async Task<string> GetTokenAsync(bool forceRefresh = false)
    {
        if (string.IsNullOrEmpty(MicrosoftAppId))
            return null;
        var authenticator = LazyInitializer.EnsureInitialized(ref _authenticator, BuildIAuthenticator);
        var result = await authenticator.Value.GetTokenAsync(forceRefresh).ConfigureAwait(false);
        return result.AccessToken;
    }

    protected abstract Lazy<IAuthenticator> BuildIAuthenticator();
}
