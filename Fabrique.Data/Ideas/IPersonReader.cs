namespace Fabrique.Data.Ideas;

/// <summary>Finds people whom the bot may write to.</summary>
public interface IPersonReader
{
    /// <param name="id">"{channel}/{user id}".</param>
    Task<Person?> FindAsync(string id, CancellationToken ct);
}
