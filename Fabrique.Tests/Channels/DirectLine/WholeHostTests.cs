using System.Text.Json.Nodes;
using Fabrique.Tests.Support;

namespace Fabrique.Tests.Channels.DirectLine;

/// <summary>Direct Line within the host that operators run.</summary>
public class WholeHostTests
{
    [Fact]
    public async Task A_conversation_outlives_a_restart_and_no_token_is_logged()
    {
        await using var host = await TestHost.StartAsync();
        var chat = await Chat.BeginAsync(host);

        await host.RestartAsync();
        var again = await new Chat(Chat.Routes(host), Answer(chat)).ReconnectAsync("0");
        using var stream = await again.OpenStreamAsync();

        Assert.Equal(chat.Id, again.Id);
        var logged = string.Join('\n', host.Logs.All);
        foreach (var secret in new[] { chat.Token, again.Token, again.StreamUrl!.Split("&t=")[1] })
            Assert.DoesNotContain(secret, logged, StringComparison.Ordinal);
    }

    private static JsonObject Answer(Chat chat) =>
        new() { ["conversationId"] = chat.Id, ["token"] = chat.Token, ["expires_in"] = chat.ExpiresIn };
}
