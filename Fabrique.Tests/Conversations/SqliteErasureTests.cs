using Fabrique.Tests.Support;

namespace Fabrique.Tests.Conversations;

/// <summary>Down to the bytes of the file, its log and its free pages.</summary>
public sealed class SqliteErasureTests : ErasureContract
{
    private protected override Task<ConversationHost> OpenAsync() => Task.FromResult(new ConversationHost());

    private protected override Task<bool> HoldsAsync(ConversationHost host, string text) => Task.FromResult(FileBytes.AnyHolds(host.Folder, text));
}
