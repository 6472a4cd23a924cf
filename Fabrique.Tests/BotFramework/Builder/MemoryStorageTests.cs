using Microsoft.Bot.Builder;

namespace Fabrique.Tests.BotFramework.Builder;

public class MemoryStorageTests
{
    private readonly MemoryStorage _storage = new();

    [Fact]
    public async Task Objects_come_back_with_their_types()
    {
        await WriteAsync(new Note { Text = "bonjour" });

        var read = await _storage.ReadAsync(["note", "missing"], default);

        Assert.Equal("bonjour", Assert.IsType<Note>(Assert.Single(read).Value).Text);
    }

    [Fact]
    public async Task A_version_counts_up_and_another_one_is_refused()
    {
        await WriteAsync(new Item());
        var first = await ReadAsync();
        await WriteAsync(first);
        var second = await ReadAsync();

        Assert.Equal(("0", "1"), (first.ETag, second.ETag));
        await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync(first));
        await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync(new Item()));
        await WriteAsync(new Item { ETag = "*" });
        Assert.Equal("2", (await ReadAsync()).ETag);
    }

    [Fact]
    public async Task Without_a_version_the_last_write_wins()
    {
        await WriteAsync(new Note { Text = "un" });
        await WriteAsync(new Note { Text = "deux" });

        Assert.Equal("deux", (await _storage.ReadAsync<Note>(["note"]))["note"].Text);
    }

    [Fact]
    public async Task What_was_deleted_is_not_found()
    {
        await WriteAsync(new Note());

        await _storage.DeleteAsync(["note", "missing"], default);

        Assert.Empty(await _storage.ReadAsync(["note"], default));
    }

    private Task WriteAsync(object value) =>
        _storage.WriteAsync(new Dictionary<string, object> { ["note"] = value }, default);

    private async Task<Item> ReadAsync() => (Item)(await _storage.ReadAsync(["note"], default))["note"];

    private sealed class Note
    {
        public string? Text { get; set; }
    }

    private sealed class Item : IStoreItem
    {
        public string? ETag { get; set; }
    }
}
