using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Fabrique.Tests.BotFramework.Builder.Teams;

public sealed class TokenExchangeTests
{
    private readonly TestAdapter _adapter;
    private int _turns;

    public TokenExchangeTests() =>
        _adapter = new TestAdapter("msteams").Use(new TeamsSSOTokenExchangeMiddleware(new MemoryStorage(), "graph"));

    [Fact]
    public async Task Of_several_devices_the_first_one_counts()
    {
        _adapter.AddExchangeableToken("graph", "msteams", "user1", "theirs", "t");

        await ExchangeAsync("a");
        await ExchangeAsync("a");
        await ExchangeAsync("b");

        Assert.Equal(2, _turns);
        Assert.Empty(_adapter.ActiveQueue);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_token_that_cannot_be_exchanged_is_answered_412(bool throws)
    {
        if (throws)
            _adapter.ThrowOnExchangeRequest("graph", "msteams", "user1", "theirs");

        await ExchangeAsync("a");

        var answer = (InvokeResponse)Assert.Single(_adapter.ActiveQueue).Value;
        var body = (TokenExchangeInvokeResponse)answer.Body;
        Assert.Equal((0, 412, "a", "graph"), (_turns, answer.Status, body.Id, body.ConnectionName));
        Assert.NotEmpty(body.FailureDetail);
    }

    [Fact]
    public async Task Anything_else_goes_on()
    {
        await _adapter.SendTextToBotAsync("bonjour", CountAsync, default);

        Assert.Equal(1, _turns);
    }

    [Fact]
    public async Task What_names_no_exchange_is_an_error()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => ExchangeAsync(null));
        Assert.Throws<ArgumentNullException>(() => new TeamsSSOTokenExchangeMiddleware(new MemoryStorage(), ""));
    }

    private Task ExchangeAsync(string? id) => _adapter.ProcessActivityAsync(
        new Activity(ActivityTypes.Invoke)
        {
            Name = "signin/tokenExchange",
            Value = new JObject { ["id"] = id, ["connectionName"] = "graph", ["token"] = "theirs" },
        },
        CountAsync);

    private Task CountAsync(ITurnContext turn, CancellationToken ct)
    {
        _turns++;
        return Task.CompletedTask;
    }
}
