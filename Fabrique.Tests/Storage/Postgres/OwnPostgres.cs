namespace Fabrique.Tests.Storage.Postgres;

/// <summary>A PostgreSQL for one test alone, which may do to it what it likes.</summary>
internal sealed class OwnPostgres : IAsyncDisposable
{
    private readonly PostgresServer _server = new() { IsDurable = true };

    /// <summary>Skips the test where there is none.</summary>
    public async Task<PostgresMachine> StartAsync()
    {
        await _server.InitializeAsync();
        Skip.If(_server.Machine is null, PostgresServer.Missing);
        return _server.Machine!;
    }

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();
}
