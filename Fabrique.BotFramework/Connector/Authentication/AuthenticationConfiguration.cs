namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What a token must say beyond the usual.</summary>
public class AuthenticationConfiguration
{
    public AuthenticationConfiguration()
    {
    }

    /// <summary>Endorsements that the signing key of a channel's token must carry besides the channel's own.</summary>
    public string[] RequiredEndorsements { get; set; } = [];

    /// <summary>Has the last word on a token's claims; without one no other bot may call this one.</summary>
    public virtual ClaimsValidator ClaimsValidator { get; set; }

    /// <summary>More issuers for the tokens of bots and of the emulator.</summary>
    public IEnumerable<string> ValidTokenIssuers { get; set; }
}
