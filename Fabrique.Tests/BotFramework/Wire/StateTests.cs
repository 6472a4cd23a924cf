using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Fabrique.Tests.BotFramework.Wire;

/// <summary>wire.md §5: state and storage.</summary>
public sealed class StateTests
{
    private readonly Dictionary<string, JObject> _memory = [];

    [Theory]
    [InlineData("user", "msteams/users/u")]
    [InlineData("conversation", "msteams/conversations/c")]
    [InlineData("private", "msteams/conversations/c/users/u")]
    public async Task The_key_is_made_of_channel_conversation_and_person(string which, string key)
    {
        await SaveAsync(State(which), new Activity("message") { ChannelId = "msteams", From = new("u"), Conversation = new(id: "c") });

        Assert.Equal(key, Assert.Single(_memory).Key);
    }

    [Theory]
    [InlineData("user", "channelId")]
    [InlineData("user", "from")]
    [InlineData("conversation", "channelId")]
    [InlineData("conversation", "conversation")]
    [InlineData("private", "channelId")]
    [InlineData("private", "conversation")]
    [InlineData("private", "from")]
    public async Task A_key_that_lacks_a_part_is_an_error(string which, string part)
    {
        var activity = new Activity("message") { ChannelId = "msteams", From = new("u"), Conversation = new(id: "c") };
        if (part == "channelId") activity.ChannelId = null;
        if (part == "from") activity.From = null;
        if (part == "conversation") activity.Conversation = null;

        await Assert.ThrowsAsync<InvalidOperationException>(() => SaveAsync(State(which), activity));
    }

    [Fact]
    public async Task A_memory_names_types_and_versions_what_asks_for_it()
    {
        var storage = new MemoryStorage(_memory);
        await storage.WriteAsync(new Dictionary<string, object> { ["a"] = new Versioned(), ["b"] = new Plain { Text = "x" } }, default);

        Assert.Equal("0", (string?)_memory["a"]["eTag"]);
        Assert.Null(_memory["b"]["eTag"]);
        Assert.All(_memory.Values, json => Assert.StartsWith("Fabrique.Tests.", (string?)json["$type"], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("0", true)]
    [InlineData("*", true)]
    [InlineData(null, false)]
    [InlineData("1", false)]
    [InlineData("", false)]
    public async Task A_write_of_another_version_than_the_stored_one_is_refused(string? version, bool kept)
    {
        var storage = new MemoryStorage(_memory);
        await WriteAsync(storage, new Versioned());

        var refusal = await Record.ExceptionAsync(() => WriteAsync(storage, new Versioned { ETag = version }));

        Assert.Equal(kept ? null : typeof(ArgumentException), refusal?.GetType());
        Assert.Equal(kept ? "1" : "0", (string?)_memory["k"]["eTag"]);
    }

    [Fact]
    public async Task What_asks_for_no_version_is_overwritten()
    {
        var storage = new MemoryStorage(_memory);
        await WriteAsync(storage, new Plain { Text = "un" });
        await WriteAsync(storage, new Plain { Text = "deux" });

        Assert.Equal("deux", (string?)_memory["k"]["Text"]);
    }

    [Fact]
    public async Task Another_storage_over_the_same_memory_finds_what_was_written()
    {
        await WriteAsync(new MemoryStorage(_memory), new Dictionary<string, object> { ["list"] = new List<Plain> { new() { Text = "x" } } });

        var found = (IDictionary<string, object>)(await new MemoryStorage(_memory).ReadAsync(["k"], default))["k"];

        Assert.Equal("x", Assert.IsType<List<Plain>>(found["list"])[0].Text);
    }

    /// <summary>The original creates whatever the stored JSON names.</summary>
    [Theory]
    [InlineData("System.IO.FileInfo, System.IO.FileSystem")]
    [InlineData("System.Collections.Generic.List`1[[System.IO.FileInfo, System.IO.FileSystem]], System.Private.CoreLib")]
    [InlineData("Fabrique.Tests.BotFramework.Wire.StateTests+Plain, Fabrique.Tests")]
    [InlineData("No.Such.Type, Nowhere")]
    public async Task Stored_json_does_not_choose_what_is_created(string type)
    {
        _memory["k"] = new JObject { ["$type"] = type, ["fileName"] = "/etc/passwd" };

        await Assert.ThrowsAsync<JsonSerializationException>(() => new MemoryStorage(_memory).ReadAsync(["k"], default));
    }

    private BotState State(string which)
    {
        var storage = new MemoryStorage(_memory);
        return which switch { "user" => new UserState(storage), "conversation" => new ConversationState(storage), _ => new PrivateConversationState(storage) };
    }

    private static async Task SaveAsync(BotState state, Activity activity)
    {
        using var turn = new TurnContext(new TestAdapter(), activity);
        await state.CreateProperty<string>("p").SetAsync(turn, "v");
        await state.SaveChangesAsync(turn);
    }

    private static Task WriteAsync(IStorage storage, object value) =>
        storage.WriteAsync(new Dictionary<string, object> { ["k"] = value }, default);

    private sealed class Plain
    {
        public string? Text { get; set; }
    }

    private sealed class Versioned : IStoreItem
    {
        public string? ETag { get; set; }
    }
}
