using Fabrique.Bench.Wire;

namespace Fabrique.Bench.Faults;

/// <summary>What one person was told by the hosts, to be compared with what they keep.</summary>
/// <param name="Wish">The answer to the last question, by which the feedback is found again in an export.</param>
/// <param name="Chat">The conversation.</param>
internal sealed class Told(string wish, ChatClient chat)
{
    public string Wish { get; } = wish;

    public ChatClient Chat { get; } = chat;

    /// <summary>What was acknowledged, in order.</summary>
    public List<(string Key, string Text, string Id)> Acknowledged { get; } = [];

    /// <summary>Keys of what was refused for good.</summary>
    public HashSet<string> Refused { get; } = [];

    /// <summary>Ids of what came down the stream, in order; null where nobody followed it.</summary>
    public List<string>? Streamed { get; set; }
}
