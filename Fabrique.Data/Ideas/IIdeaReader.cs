namespace Fabrique.Data.Ideas;

/// <summary>Finds ideas.</summary>
public interface IIdeaReader
{
    Task<Idea?> FindAsync(IdeaId id, CancellationToken ct);

    /// <param name="reference">Such as "IDEE-7K3F".</param>
    Task<Idea?> FindByReferenceAsync(string reference, CancellationToken ct);

    /// <summary>A person's ideas, those of which they are an author among others too, the newest first.</summary>
    Task<IReadOnlyList<Idea>> ListByAuthorAsync(string author, CancellationToken ct);

    /// <summary>Ideas that were filed, the newest first.</summary>
    Task<IReadOnlyList<Idea>> ListFiledAsync(int max, CancellationToken ct);

    /// <summary>What was filed, the first version first.</summary>
    Task<IReadOnlyList<IdeaVersion>> VersionsAsync(IdeaId id, CancellationToken ct);

    /// <summary>The steps that were taken, the first one first.</summary>
    Task<IReadOnlyList<IdeaEvent>> EventsAsync(IdeaId id, CancellationToken ct);

    /// <summary>Everybody who is an author of the idea, who began it first.</summary>
    Task<IReadOnlyList<string>> AuthorsAsync(Idea idea, CancellationToken ct);

    /// <summary>Who was asked to be an author and has not accepted: people's ids, and <see cref="Invitation.ByMail"/>.</summary>
    Task<IReadOnlyList<string>> InvitedAsync(IdeaId id, CancellationToken ct);

    /// <summary>What authors and coaches wrote to each other, the first message first.</summary>
    Task<IReadOnlyList<IdeaComment>> CommentsAsync(IdeaId id, CancellationToken ct);

    /// <summary>Ideas that were decided, of calls that were announced after <paramref name="since"/>.</summary>
    Task<IReadOnlyList<Idea>> AnnouncedAsync(DateTimeOffset since, CancellationToken ct);

    /// <summary>Ideas that are filed and that others may see, the most similar first.</summary>
    /// <param name="text">Title and problem of a draft.</param>
    /// <param name="except">Its author, whose own ideas are left out.</param>
    Task<IReadOnlyList<SimilarIdea>> FindSimilarAsync(string text, string except, int max, CancellationToken ct);

    /// <summary>Drafts of calls that close between <paramref name="from"/> and <paramref name="to"/>.</summary>
    Task<IReadOnlyList<Idea>> DraftsClosingAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken ct);
}
