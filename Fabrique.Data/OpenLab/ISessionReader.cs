namespace Fabrique.Data.OpenLab;

/// <summary>Finds open-lab sessions.</summary>
public interface ISessionReader
{
    /// <param name="code">Four normalised words joined by hyphens, or six digits.</param>
    Task<OpenLabSession?> FindByCodeAsync(string code, CancellationToken ct);

    Task<OpenLabSession?> FindAsync(SessionId id, CancellationToken ct);

    /// <summary>The sessions that take feedback at <paramref name="now"/>, the newest first.</summary>
    Task<IReadOnlyList<OpenLabSession>> ListOpenAsync(DateTimeOffset now, CancellationToken ct);

    /// <summary>All sessions with what was answered, the newest first.</summary>
    Task<IReadOnlyList<SessionOverview>> ListAsync(CancellationToken ct);
}

/// <summary>A session as coaches see it in a list.</summary>
public sealed record SessionOverview(OpenLabSession Session, string FormId, int InProgress, int Submitted, int Withdrawn);
