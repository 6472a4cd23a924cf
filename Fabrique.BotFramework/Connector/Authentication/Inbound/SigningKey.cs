using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A key that an issuer publishes, and the channels that it may sign for.</summary>
/// <param name="Endorsements">Empty where the issuer tells none.</param>
internal sealed record SigningKey(SecurityKey Key, IReadOnlySet<string> Endorsements);
