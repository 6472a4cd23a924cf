using Fabrique.Tests.Storage.Postgres;

namespace Fabrique.Tests.Conversations;

[Collection(nameof(PostgresServer))]
public sealed class PostgresVersionChangeTests(PostgresServer server) : VersionChangeContract
{
    private protected override async Task<ConversationHost> OpenAsync() => new(await server.NewDatabaseAsync());
}
