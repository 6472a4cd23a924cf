namespace Fabrique.Data.Storage.Connections;

/// <summary>A connection that keeps its prepared statements, to whichever database holds the store.</summary>
/// <remarks>One thread at a time. Statements are written in the SQL that SQLite and PostgreSQL share; their parameters are ?1, ?2, ….</remarks>
internal abstract class StoreConnection : IDisposable
{
    /// <summary>The statement with this text, prepared when it is first asked for.</summary>
    public abstract Statement this[string sql] { get; }

    /// <summary>Whatever <paramref name="read"/> reads is of the same instant.</summary>
    public abstract T InSnapshot<T>(Func<StoreConnection, T> read);

    public abstract void Dispose();
}
