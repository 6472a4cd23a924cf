namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What differs from cloud to cloud. Null where nobody told: then that door stays closed.</summary>
internal sealed record CloudAddresses(
    string LoginUrl,
    string OAuthScope,
    string ChannelIssuer,
    string OAuthUrl,
    string ChannelMetadataUrl,
    string EmulatorMetadataUrl,
    string CallerId,
    bool ValidateAuthority)
{
    public static readonly CloudAddresses Public = new(
        AuthenticationConstants.ToChannelFromBotLoginUrl,
        AuthenticationConstants.ToChannelFromBotOAuthScope,
        AuthenticationConstants.ToBotFromChannelTokenIssuer,
        AuthenticationConstants.OAuthUrl,
        AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
        AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
        CallerId: Schema.CallerIdConstants.PublicAzureChannel,
        ValidateAuthority: true);

    public static readonly CloudAddresses Government = new(
        GovernmentAuthenticationConstants.ToChannelFromBotLoginUrl,
        GovernmentAuthenticationConstants.ToChannelFromBotOAuthScope,
        GovernmentAuthenticationConstants.ToBotFromChannelTokenIssuer,
        GovernmentAuthenticationConstants.OAuthUrlGov,
        GovernmentAuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
        GovernmentAuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
        CallerId: Schema.CallerIdConstants.USGovChannel,
        ValidateAuthority: true);

    public bool IsEmpty =>
        new[] { LoginUrl, OAuthScope, ChannelIssuer, OAuthUrl, ChannelMetadataUrl, EmulatorMetadataUrl, CallerId }
            .All(string.IsNullOrEmpty);

    /// <exception cref="ArgumentException">There is no such channel service.</exception>
    public static CloudAddresses Of(string channelService) => channelService switch
    {
        null or "" => Public,
        GovernmentAuthenticationConstants.ChannelService => Government,
        _ => throw new ArgumentException($"ChannelService '{channelService}' is not known.", nameof(channelService)),
    };
}
