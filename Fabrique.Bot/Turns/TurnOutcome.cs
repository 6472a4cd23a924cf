using Microsoft.Bot.Schema;

namespace Fabrique.Bot.Turns;

/// <summary>What became of a turn, for its channel; a closed set.</summary>
public abstract record TurnOutcome
{
    private TurnOutcome(IReadOnlyList<string> printed) => Printed = printed;

    /// <summary>The JSON of the bot's replies as it is stored, in order.</summary>
    public IReadOnlyList<string> Printed { get; }

    /// <summary>The turn is stored, and these are the bot's replies, in order.</summary>
    /// <param name="HasPosts">Something of it waits to be posted to a connector, in this conversation or in another one.</param>
    public sealed record Stored(IReadOnlyList<Activity> Replies, IReadOnlyList<string> Printed, bool HasPosts) : TurnOutcome(Printed);

    /// <summary>The activity was seen before; nothing happened now. Replies are the first ones.</summary>
    public sealed record Repeated(string Outcome, IReadOnlyList<string> Printed) : TurnOutcome(Printed);
}
