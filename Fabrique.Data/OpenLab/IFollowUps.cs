namespace Fabrique.Data.OpenLab;

/// <summary>What coaches say has changed; each change is stored when the call returns.</summary>
public interface IFollowUps
{
    Task AddAsync(SessionId session, string? question, string said, string done, CancellationToken ct);

    Task RemoveAsync(SessionId session, string id, CancellationToken ct);

    /// <summary>Of this session and of every session of the same product, the newest first.</summary>
    Task<IReadOnlyList<FollowUp>> ListAsync(OpenLabSession session, CancellationToken ct);

    /// <summary>Of every session of a product, the newest first.</summary>
    Task<IReadOnlyList<FollowUp>> ListAsync(ProductId product, CancellationToken ct);
}
