namespace Fabrique.Data.Storage;

/// <summary>What an operator sees of replies that did not arrive, and does about them; never their content.</summary>
public interface IOutboxDesk
{
    /// <summary>Replies that were tried in vain, the oldest first: waiting for their next attempt, or given up.</summary>
    Task<IReadOnlyList<StuckReply>> ListAsync(CancellationToken ct);

    /// <summary>Lets replies that were given up be tried again, from now on for another day.</summary>
    /// <param name="conversation">Null: all of them.</param>
    /// <returns>How many.</returns>
    Task<int> RetryAsync(string? conversation, CancellationToken ct);

    /// <summary>Removes replies that were given up: they will never be sent.</summary>
    /// <param name="conversation">Null: all of them.</param>
    /// <returns>How many.</returns>
    Task<int> DropAsync(string? conversation, CancellationToken ct);
}

/// <summary>One reply that did not arrive.</summary>
/// <param name="Attempts">In vain, so far.</param>
/// <param name="NextAttempt">Null when it was given up.</param>
public sealed record StuckReply(string Conversation, long Sequence, int Attempts, DateTimeOffset At, DateTimeOffset? NextAttempt);
