using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Bot.Builder.BotFramework;

/// <summary>The bot's identity from <c>MicrosoftAppId</c> and <c>MicrosoftAppPassword</c>.</summary>
[Obsolete("Use ConfigurationServiceClientCredentialFactory.")]
public sealed class ConfigurationCredentialProvider : SimpleCredentialProvider
{
    public ConfigurationCredentialProvider(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        AppId = configuration[MicrosoftAppCredentials.MicrosoftAppIdKey];
        Password = configuration[MicrosoftAppCredentials.MicrosoftAppPasswordKey];
    }
}
