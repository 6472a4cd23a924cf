namespace Fabrique.Bench.Hosts;

/// <summary>What a child process of a measure serves.</summary>
internal enum HostKind
{
    /// <summary>Kestrel and JSON alone.</summary>
    Bare,

    /// <summary>The program as it is.</summary>
    Fabrique,

    /// <summary>The program with its data in PostgreSQL.</summary>
    Postgres,

    /// <summary>A bot on the Bot Framework that says everything back.</summary>
    Echo,

    /// <summary>A waterfall of two steps with a number prompt, and state of user and conversation.</summary>
    Waterfall,

    /// <summary>Takes what bots post, as a channel's connector does.</summary>
    Connector,
}
