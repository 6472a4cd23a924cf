using Fabrique.Data.Storage;
using Microsoft.Bot.Schema;

namespace Fabrique.Bot.Turns;

/// <summary>What became of a turn, for its channel; a closed set.</summary>
public abstract record TurnOutcome
{
    private TurnOutcome()
    {
    }

    /// <summary>The turn is stored, and these are the bot's replies, in order.</summary>
    public sealed record Stored(IReadOnlyList<Activity> Replies) : TurnOutcome;

    /// <summary>The activity was seen before; nothing happened now. Replies are the first ones.</summary>
    public sealed record Repeated(string Outcome, IReadOnlyList<Activity> Replies) : TurnOutcome;
}
