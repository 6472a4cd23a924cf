namespace Fabrique.Tests.Conversations;

public sealed class SqliteVersionChangeTests : VersionChangeContract
{
    private protected override Task<ConversationHost> OpenAsync() => Task.FromResult(new ConversationHost());
}
