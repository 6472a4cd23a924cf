using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Fabrique.Tests.BotFramework.Builder;

public class BotStateTests
{
    private readonly Dictionary<string, JObject> _memory = [];

    [Fact]
    public async Task Each_state_has_its_key()
    {
        await TurnAsync(async (turn, states) =>
        {
            foreach (var state in states)
            {
                await state.CreateProperty<string>("p").SetAsync(turn, "v");
                await state.SaveChangesAsync(turn);
            }
        });

        Assert.Equal(
            ["test/conversations/Conversation1", "test/conversations/Conversation1/users/user1", "test/users/user1"],
            _memory.Keys.Order());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_key_that_cannot_be_made_is_an_error(int which)
    {
        var state = States(new MemoryStorage())[which];
        using var turn = new TurnContext(new TestAdapter(), new Activity("message") { ChannelId = "test" });

        await Assert.ThrowsAsync<InvalidOperationException>(() => state.LoadAsync(turn));
    }

    [Fact]
    public async Task State_is_written_only_when_its_json_changed()
    {
        var storage = new CountingStorage();
        var state = new UserState(storage);
        var property = state.CreateProperty<List<int>>("numbers");

        await TurnAsync(async turn =>
        {
            var numbers = await property.GetAsync(turn, () => []);
            await state.SaveChangesAsync(turn);
            await state.SaveChangesAsync(turn);
            numbers.Add(1);
            await state.SaveChangesAsync(turn);
            await state.SaveChangesAsync(turn, force: true);
        });

        Assert.Equal(3, storage.Writes);
    }

    [Fact]
    public async Task A_change_made_to_a_value_is_kept_even_by_a_storage_of_plain_json()
    {
        var storage = new CountingStorage();
        var state = new UserState(storage);
        var property = state.CreateProperty<List<int>>("numbers");
        for (var turnNumber = 0; turnNumber < 3; turnNumber++)
        {
            await TurnAsync(async turn =>
            {
                (await property.GetAsync(turn, () => [])).Add(turnNumber);
                await state.SaveChangesAsync(turn);
            });
        }

        await TurnAsync(async turn => Assert.Equal([0, 1, 2], await property.GetAsync(turn)));
    }

    [Fact]
    public async Task Without_a_factory_a_missing_value_is_the_default()
    {
        var state = new UserState(new MemoryStorage());

        await TurnAsync(async turn =>
        {
            Assert.Equal(0, await state.CreateProperty<int>("count").GetAsync(turn));
            Assert.Null(await state.CreateProperty<string>("name").GetAsync(turn));
            Assert.Equal(7, await state.CreateProperty<int>("seven").GetAsync(turn, () => 7));
            Assert.Equal(7, await state.CreateProperty<int>("seven").GetAsync(turn, () => 8));
        });
    }

    [Fact]
    public async Task A_cleared_state_is_empty_and_a_deleted_one_is_gone()
    {
        var state = new UserState(new MemoryStorage(_memory));
        var property = state.CreateProperty<string>("name");
        await TurnAsync(async turn =>
        {
            await property.SetAsync(turn, "Ada");
            await state.SaveChangesAsync(turn);
            await state.ClearStateAsync(turn);
            Assert.Null(await property.GetAsync(turn));
            await state.SaveChangesAsync(turn);
        });
        Assert.False(_memory["test/users/user1"].ContainsKey("name"));

        await TurnAsync(turn => state.DeleteAsync(turn));

        Assert.Empty(_memory);
    }

    [Fact]
    public async Task State_is_saved_after_the_turn_and_not_when_it_failed()
    {
        var storage = new CountingStorage();
        var state = new UserState(storage);
        var property = state.CreateProperty<string>("name");
        var adapter = new TestAdapter().Use(new AutoSaveStateMiddleware(state));

        await Assert.ThrowsAsync<InvalidOperationException>(() => adapter.ProcessActivityAsync(new Activity("message"), async (turn, ct) =>
        {
            await property.SetAsync(turn, "lost", ct);
            throw new InvalidOperationException();
        }));
        Assert.Equal(0, storage.Writes);
        await adapter.ProcessActivityAsync(new Activity("message"), (turn, ct) => property.SetAsync(turn, "kept", ct));

        Assert.Equal(1, storage.Writes);
    }

    [Fact]
    public async Task States_and_storage_given_to_the_adapter_are_found_in_the_turn()
    {
        var storage = new MemoryStorage();
        var state = new ConversationState(storage);
        var adapter = new TestAdapter();
        adapter.UseStorage(storage).UseBotState(state);

        await adapter.ProcessActivityAsync(new Activity("message"), (turn, _) =>
        {
            Assert.Same(storage, turn.TurnState.Get<IStorage>());
            Assert.Same(state, turn.TurnState.Get<ConversationState>());
            return Task.CompletedTask;
        });
    }

    private static BotState[] States(IStorage storage) =>
        [new ConversationState(storage), new UserState(storage), new PrivateConversationState(storage)];

    private static Task TurnAsync(Func<ITurnContext, Task> bot) =>
        new TestAdapter().ProcessActivityAsync(new Activity("message"), (turn, _) => bot(turn));

    private Task TurnAsync(Func<ITurnContext, BotState[], Task> bot) =>
        TurnAsync(turn => bot(turn, States(new MemoryStorage(_memory))));
}
