namespace Fabrique.Data.Calls;

/// <summary>Finds calls for projects.</summary>
public interface ICallReader
{
    /// <summary>The call that is open at <paramref name="now"/> and closes first, or null.</summary>
    Task<Call?> FindOpenAsync(DateTimeOffset now, CancellationToken ct);

    Task<Call?> FindAsync(CallId id, CancellationToken ct);

    /// <summary>All calls with what was submitted, the newest first.</summary>
    Task<IReadOnlyList<CallOverview>> ListAsync(CancellationToken ct);
}

/// <summary>A call as coaches see it in a list.</summary>
/// <param name="Decided">Ideas of which it is known what becomes of them.</param>
/// <param name="Undecided">Ideas that were filed and still wait.</param>
public sealed record CallOverview(Call Call, string FormId, int Drafts, int Filed, int Withdrawn, int Decided, int Undecided);
