namespace Fabrique.Bot.Channels.Teams;

/// <summary>What became of one attempt to post a reply; a closed set.</summary>
internal abstract record Posting
{
    private Posting()
    {
    }

    public sealed record Done : Posting;

    /// <param name="Why">A kind, never content.</param>
    /// <param name="RetryAfter">What the connector asked for; null: as long as the outbox thinks.</param>
    public sealed record Later(string Why, TimeSpan? RetryAfter) : Posting;

    /// <summary>This reply can never be posted.</summary>
    public sealed record Never(string Why) : Posting;

    /// <summary>Nothing can be posted in this conversation any more: the person left, or took the bot away.</summary>
    public sealed record Unreachable : Posting;
}
