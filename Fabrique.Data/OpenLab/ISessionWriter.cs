namespace Fabrique.Data.OpenLab;

/// <summary>Creates what coaches define; each call is stored when it returns.</summary>
public interface ISessionWriter
{
    /// <summary>Stores a product, or changes the titles of the one with the same key.</summary>
    Task<Product> PutProductAsync(string key, string titleFr, string titleEn, CancellationToken ct);

    Task<Product?> FindProductAsync(string key, CancellationToken ct);

    /// <summary>Creates a session with a code that no other session has.</summary>
    Task<OpenLabSession> CreateSessionAsync(NewSession session, CancellationToken ct);

    /// <summary>Lets feedback in from <paramref name="at"/> on, without end; one that is open already stays so.</summary>
    Task OpenSessionAsync(SessionId id, DateTimeOffset at, CancellationToken ct);

    /// <summary>Ends a session at <paramref name="at"/>; one that ends earlier stays so.</summary>
    Task CloseSessionAsync(SessionId id, DateTimeOffset at, CancellationToken ct);
}

public sealed record NewSession(
    QuestionnaireHash Questionnaire,
    Product? Product,
    string Title,
    DateTimeOffset Opens,
    DateTimeOffset? Closes);
