namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Nobody can be recognised, because the issuer's keys have never been fetched: try again later.</summary>
internal sealed class KeysUnavailableException(string address)
    : Exception($"The keys that sign tokens cannot be fetched from {address}.");
