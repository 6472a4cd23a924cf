namespace Fabrique.Data.Ideas;

/// <summary>A response to a call's form, plus a life of its own.</summary>
/// <param name="Author">"{channel}/{user id}": who may go on with it.</param>
/// <param name="Reference">What the author is told and keeps, such as "IDEE-7K3F".</param>
public sealed record Idea(
    IdeaId Id,
    CallId Call,
    ResponseId Response,
    string Author,
    string Reference,
    IdeaStatus Status,
    DateTimeOffset StartedAt,
    DateTimeOffset? FiledAt)
{
    /// <summary>What the author calls a draft; null: the title that was answered.</summary>
    public string? Name { get; init; }

    /// <summary>A copy of the answers that the author is changing; what was filed stands until the copy is filed in its turn.</summary>
    public ResponseId? Revision { get; init; }

    /// <summary>Null unless the idea is withdrawn.</summary>
    public Withdrawal? Withdrawal { get; init; }

    /// <summary>A withdrawn draft left nothing behind that could be seen or restored.</summary>
    public bool IsGone => Status == IdeaStatus.Withdrawn && FiledAt is null;
}

/// <summary>How an idea was withdrawn, so that it can be restored.</summary>
/// <param name="From">Where it stood before.</param>
/// <param name="Reason">In the author's words; "" when none was given.</param>
public sealed record Withdrawal(IdeaStatus From, DateTimeOffset At, string Reason);
