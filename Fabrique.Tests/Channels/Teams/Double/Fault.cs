namespace Fabrique.Tests.Channels.Teams.Double;

/// <summary>What the double does instead of keeping what it is sent.</summary>
internal enum Fault
{
    /// <summary>429 with a Retry-After of one second.</summary>
    TooMany,

    /// <summary>500.</summary>
    Broken,

    /// <summary>No answer until the caller gives up.</summary>
    Hangs,

    /// <summary>The connection is cut.</summary>
    Reset,

    /// <summary>403: the person took the bot away.</summary>
    Forbidden,

    /// <summary>404: there is no such conversation.</summary>
    Missing,

    /// <summary>400: the connector does not like the activity.</summary>
    Refused,
}
