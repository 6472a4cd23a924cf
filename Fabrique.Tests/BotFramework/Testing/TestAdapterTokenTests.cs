using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace Fabrique.Tests.BotFramework.Testing;

public sealed class TestAdapterTokenTests : IDisposable
{
    private readonly TestAdapter _adapter = new();
    private readonly TurnContext _turn;

    public TestAdapterTokenTests() =>
        _turn = new TurnContext(_adapter, new Activity("message") { ChannelId = "test", From = new ChannelAccount("user1") });

    public void Dispose() => _turn.Dispose();

    [Fact]
    public async Task A_token_is_found_by_connection_channel_and_person()
    {
        _adapter.AddUserToken("graph", "test", "user1", "t1");
        _adapter.AddUserToken("graph", "test", "user2", "t2");

        var found = await _adapter.GetUserTokenAsync(_turn, "graph", null, default);

        Assert.Equal(("graph", "t1"), (found.ConnectionName, found.Token));
        Assert.Null(await _adapter.GetUserTokenAsync(_turn, "other", null, default));
    }

    [Fact]
    public async Task A_token_behind_a_code_is_theirs_once_the_code_is_told()
    {
        _adapter.AddUserToken("graph", "test", "user1", "t1", "123456");

        Assert.Null(await _adapter.GetUserTokenAsync(_turn, "graph", null, default));
        Assert.Null(await _adapter.GetUserTokenAsync(_turn, "graph", "654321", default));
        Assert.Equal("t1", (await _adapter.GetUserTokenAsync(_turn, "graph", "123456", default)).Token);
        Assert.Equal("t1", (await _adapter.GetUserTokenAsync(_turn, "graph", null, default)).Token);
    }

    [Theory]
    [InlineData("graph", new[] { "mail" })]
    [InlineData(null, new string[0])]
    public async Task Signing_out_takes_one_connection_or_all(string? connection, string[] left)
    {
        _adapter.AddUserToken("graph", "test", "user1", "t1");
        _adapter.AddUserToken("mail", "test", "user1", "t2");

        await _adapter.SignOutUserAsync(_turn, connection);

        var statuses = await _adapter.GetTokenStatusAsync(_turn, (string?)null) ?? [];
        Assert.Equal(left, statuses.Select(status => status.ConnectionName));
    }

    [Fact]
    public async Task Statuses_are_those_asked_for()
    {
        _adapter.AddUserToken("graph", "test", "user1", "t1");
        _adapter.AddUserToken("mail", "test", "user1", "t2");

        var status = Assert.Single(await _adapter.GetTokenStatusAsync(_turn, "user1", "mail,other"));

        Assert.Equal(("mail", true, "mail"), (status.ConnectionName, status.HasToken, status.ServiceProviderDisplayName));
        Assert.Null(await _adapter.GetTokenStatusAsync(_turn, "user2"));
        Assert.Empty(await _adapter.GetAadTokensAsync(_turn, "graph", ["r"]));
    }

    [Fact]
    public async Task Signing_in_is_a_link_that_names_connection_channel_and_person()
    {
        Assert.Equal("https://fake.com/oauthsignin/graph/test/user1", await _adapter.GetOauthSignInLinkAsync(_turn, "graph", default));
        Assert.Equal("https://fake.com/oauthsignin/graph/test/user2", await _adapter.GetOauthSignInLinkAsync(_turn, "graph", "user2"));
        var resource = await _adapter.GetSignInResourceAsync(_turn, "graph");
        Assert.Equal(
            ("https://fake.com/oauthsignin/graph/test/user1", "api://graph/resource"), (resource.SignInLink, resource.TokenExchangeResource.Uri));
    }

    [Fact]
    public async Task A_token_is_exchanged_as_the_test_prepared_it()
    {
        _adapter.AddExchangeableToken("graph", "test", "user1", "item", "t1");
        _adapter.ThrowOnExchangeRequest("graph", "test", "user1", "bad");

        var token = await _adapter.ExchangeTokenAsync(_turn, "graph", "user1", new TokenExchangeRequest(token: "item"));

        Assert.Equal(("test", "graph", "t1"), (token.ChannelId, token.ConnectionName, token.Token));
        Assert.Equal("t1", (await _adapter.ExchangeTokenAsync(_turn, "graph", "user1", new TokenExchangeRequest(uri: "item"))).Token);
        Assert.Null(await _adapter.ExchangeTokenAsync(_turn, "graph", "user1", new TokenExchangeRequest(token: "unknown")));
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => _adapter.ExchangeTokenAsync(_turn, "graph", "user1", new TokenExchangeRequest(token: "bad")));
    }
}
