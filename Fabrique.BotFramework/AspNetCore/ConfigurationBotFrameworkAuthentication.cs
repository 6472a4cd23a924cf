using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Who may send activities, by configuration. Without <c>MicrosoftAppId</c> anybody may who sends no token;
/// with it nobody may yet, because tokens are not validated yet.</summary>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    private const string Scheme = "Bearer";

    private readonly ServiceClientCredentialsFactory _credentials;
    private readonly IHttpClientFactory _httpClients;
    private readonly string _audience;

    /// <exception cref="ArgumentException"><c>ChannelService</c> is neither empty nor the government cloud.</exception>
    public ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration,
        ServiceClientCredentialsFactory credentialsFactory = null,
        AuthenticationConfiguration authConfiguration = null,
        IHttpClientFactory httpClientFactory = null,
        ILogger logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        _credentials = credentialsFactory ?? new ConfigurationServiceClientCredentialFactory(configuration);
        _httpClients = httpClientFactory;
        _audience = AudienceOf(configuration["ChannelService"]);
    }

    public override string GetOriginatingAudience() => _audience;

    /// <exception cref="UnauthorizedAccessException">There is no token where one is needed, or one that cannot be
    /// trusted.</exception>
    /// <exception cref="ArgumentException">The token is no token at all, as the official SDK has it.</exception>
    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(authHeader))
            throw Distrust(authHeader);
        if (!await _credentials.IsAuthenticationDisabledAsync(cancellationToken).ConfigureAwait(false))
            throw new UnauthorizedAccessException("A token is needed, and none came.");
        var identity = new ClaimsIdentity(AuthenticationConstants.AnonymousAuthType);
        return new AuthenticateRequestResult
        {
            Audience = _audience,
            ClaimsIdentity = identity,
            ConnectorFactory = CreateConnectorFactory(identity),
        };
    }

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        var appId = claimsIdentity.FindFirst(AuthenticationConstants.AudienceClaim)?.Value;
        return new HttpConnectorFactory(_credentials, _httpClients, appId);
    }

    private static string AudienceOf(string channelService) => channelService switch
    {
        null or "" => AuthenticationConstants.ToChannelFromBotOAuthScope,
        GovernmentAuthenticationConstants.ChannelService =>
            GovernmentAuthenticationConstants.ToChannelFromBotOAuthScope,
        _ => throw new ArgumentException($"ChannelService '{channelService}' is not known."),
    };

    private static Exception Distrust(string authHeader)
    {
        var parts = authHeader.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts is not [Scheme, var token])
            return new UnauthorizedAccessException("The authorization header is no bearer token.");
        return Jwt.IsWellFormed(token)
            ? new UnauthorizedAccessException("The token's issuer is not trusted.")
            : new ArgumentException("The bearer token is no JSON Web Token.", nameof(authHeader));
    }
}
