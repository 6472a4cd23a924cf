using System.Security.Claims;
using Microsoft.Bot.Builder.Skills;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Authentication in one cloud: tokens of senders on the way in, the bot's own on the way out.</summary>
internal sealed class CloudAuthentication : BotFrameworkAuthentication
{
    // A channel id that no key is endorsed for: a call without an activity can only come from another bot.
    private const string NoChannel = "unknown";

    // Connections are renewed so that a change of an address is noticed.
    private static readonly HttpClient Shared =
        new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5), AllowAutoRedirect = false });

    private readonly CloudAddresses _cloud;
    private readonly ServiceClientCredentialsFactory _credentials;
    private readonly IHttpClientFactory _clients;
    private readonly SenderCheck _senders;
    private readonly ConnectorFactory _anonymousConnectors;

    public CloudAuthentication(
        CloudAddresses cloud,
        ServiceClientCredentialsFactory credentials,
        AuthenticationConfiguration configuration,
        IHttpClientFactory clients,
        ILogger logger)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        _cloud = cloud;
        _credentials = credentials;
        _clients = clients;
        var log = logger ?? NullLogger.Instance;
        _senders = new SenderCheck(
            cloud,
            credentials,
            configuration ?? new AuthenticationConfiguration(),
            new SigningKeys(cloud.ChannelMetadataUrl, Client, TimeProvider.System, log),
            new SigningKeys(cloud.EmulatorMetadataUrl, Client, TimeProvider.System, log));
        _anonymousConnectors = Connectors(appId: null);
    }

    public override string GetOriginatingAudience() => _cloud.OAuthScope;

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var identity = string.IsNullOrWhiteSpace(authHeader)
            ? await AnonymousAsync(IsForBot(activity), cancellationToken).ConfigureAwait(false)
            : await _senders.ValidateAsync(authHeader, activity.ChannelId, activity.ServiceUrl, cancellationToken)
                .ConfigureAwait(false);
        return await ResultAsync(identity, cancellationToken).ConfigureAwait(false);
    }

    public override async Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string authHeader, string channelIdHeader, CancellationToken cancellationToken)
    {
        var identity = string.IsNullOrWhiteSpace(authHeader)
            ? await AnonymousAsync(asBot: false, cancellationToken).ConfigureAwait(false)
            : await _senders.ValidateAsync(authHeader, channelIdHeader, serviceUrl: null, cancellationToken).ConfigureAwait(false);
        return await ResultAsync(identity, cancellationToken).ConfigureAwait(false);
    }

    public override Task<ClaimsIdentity> AuthenticateChannelRequestAsync(
        string authHeader, CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(authHeader)
            ? AnonymousAsync(asBot: true, cancellationToken)
            : _senders.ValidateAsync(authHeader, NoChannel, serviceUrl: null, cancellationToken);

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        return OwnId(claimsIdentity) is { } appId ? Connectors(appId) : _anonymousConnectors;
    }

    public override Task<UserTokenClient> CreateUserTokenClientAsync(
        ClaimsIdentity claimsIdentity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        return Task.FromResult<UserTokenClient>(new HttpUserTokenClient(OwnId(claimsIdentity), _credentials, _cloud, Client));
    }

    public override BotFrameworkClient CreateBotFrameworkClient() => new HttpBotFrameworkClient(_credentials, _cloud, Client);

    // A channel names the bot as the audience, the emulator as the sender too.
    private static string OwnId(ClaimsIdentity identity) =>
        identity.FindFirst(AuthenticationConstants.AudienceClaim)?.Value
        ?? identity.FindFirst(AuthenticationConstants.AppIdClaim)?.Value;

    private static bool IsForBot(Activity activity) =>
        activity.ChannelId == Channels.Emulator && activity.Recipient?.Role == RoleTypes.Skill;

    private async Task<ClaimsIdentity> AnonymousAsync(bool asBot, CancellationToken ct)
    {
        if (!await _credentials.IsAuthenticationDisabledAsync(ct).ConfigureAwait(false))
            throw new UnauthorizedAccessException("A token is needed, and none came.");
        return asBot ? TokenClaims.AnonymousBot() : new ClaimsIdentity(AuthenticationConstants.AnonymousAuthType);
    }

    private async Task<AuthenticateRequestResult> ResultAsync(ClaimsIdentity identity, CancellationToken ct) => new()
    {
        Audience = TokenClaims.IsFromBot(identity.Claims) ? TokenClaims.AppId(identity.Claims) : _cloud.OAuthScope,
        ClaimsIdentity = identity,
        CallerId = await GenerateCallerIdAsync(_credentials, identity, _cloud.CallerId, ct).ConfigureAwait(false),
        ConnectorFactory = CreateConnectorFactory(identity),
    };

    private HttpConnectorFactory Connectors(string appId) => new(_credentials, _cloud, Client, appId);

    private HttpClient Client() => _clients?.CreateClient() ?? Shared;
}
