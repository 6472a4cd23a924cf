namespace Fabrique.Data.OpenLab;

/// <summary>What was observed in sessions.</summary>
public interface IRemarks
{
    /// <summary>A remark about the session as a whole; stored when it returns.</summary>
    Task AddAsync(SessionId session, string text, CancellationToken ct);

    /// <summary>Of a session, the newest first.</summary>
    Task<IReadOnlyList<Remark>> ListAsync(SessionId session, CancellationToken ct);
}
