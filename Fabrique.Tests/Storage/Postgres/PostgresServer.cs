namespace Fabrique.Tests.Storage.Postgres;

/// <summary>A real PostgreSQL that the tests of this collection share; none of them stops it.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    internal const string Missing = "PostgreSQL is not on this machine.";

    /// <summary>Null where there is none.</summary>
    internal PostgresMachine? Machine { get; private set; }

    /// <summary>Whether it waits for the disk, as it must where it is stopped and started.</summary>
    internal bool IsDurable { get; init; }

    public async Task InitializeAsync()
    {
        if (PostgresMachine.IsInstalled) Machine = await PostgresMachine.StartNewAsync(IsDurable);
        else if (Environment.GetEnvironmentVariable("FABRIQUE_NO_SKIP") == "1") throw new InvalidOperationException($"{Missing} FABRIQUE_NO_SKIP forbids skipping.");
    }

    public async Task DisposeAsync()
    {
        if (Machine is not null) await Machine.DisposeAsync();
    }

    /// <summary>A connection string to a new, empty database; skips the test where there is no server.</summary>
    public Task<string> NewDatabaseAsync()
    {
        Skip.If(Machine is null, Missing);
        return Machine!.NewDatabaseAsync();
    }
}

[CollectionDefinition(nameof(PostgresServer))]
public sealed class PostgresCollection : ICollectionFixture<PostgresServer>;
