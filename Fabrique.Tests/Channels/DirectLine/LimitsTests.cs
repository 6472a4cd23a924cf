using System.Net;

namespace Fabrique.Tests.Channels.DirectLine;

public class LimitsTests
{
    [Fact]
    public async Task An_address_begins_so_many_conversations_in_a_minute()
    {
        await using var host = await DirectLineHost.StartAsync(options => options.ConversationsPerAddressAndMinute = 3);
        for (var conversation = 0; conversation < 3; conversation++) await host.BeginAsync();

        using var response = await host.Client.PostAsync("tokens/generate", null);

        AssertIsLimit(response);
    }

    [Fact]
    public async Task A_conversation_is_sent_so_many_messages_in_a_minute_and_others_are_free()
    {
        await using var host = await DirectLineHost.StartAsync(options => options.MessagesPerConversationAndMinute = 3);
        var (busy, calm) = (await host.BeginAsync(), await host.BeginAsync());
        for (var message = 0; message < 3; message++) await busy.SayAsync($"{message}");

        using var response = await busy.PostAsync(Chat.Message("trop"));
        await calm.SayAsync("bonjour");

        AssertIsLimit(response);
        Assert.Equal(6, (await busy.PollAsync()).Activities.Count);
    }

    private static void AssertIsLimit(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.InRange(response.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
    }
}
