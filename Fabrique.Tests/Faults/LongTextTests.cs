using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Fabrique.Tests.Channels.DirectLine;
using Fabrique.Tests.Support;

namespace Fabrique.Tests.Faults;

/// <summary>A whole book as an answer, in the chat.</summary>
public sealed class LongTextTests
{
    [Fact]
    public async Task A_hundred_thousand_characters_are_told_kindly_and_the_question_stays()
    {
        await using var host = await TestHost.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(host.Address, "v3/directline/") };
        using var generated = await client.PostAsync("tokens/generate", null);
        var chat = new Chat(client, (await generated.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>())!);
        await chat.SayAsync($"donner mon avis {await Operator.CreateSessionAsync(host.DataFolder, "retour-court")}");
        await chat.SayAsync("oui");
        await chat.SayAsync("bien");

        await chat.SayAsync(new string('x', 100_000));

        var said = (await chat.PollAsync()).Texts.Last()!;
        Assert.Contains("100\u202f000 caractères", said, StringComparison.Ordinal);
        Assert.Contains("Que changeriez-vous en premier", said, StringComparison.Ordinal);
    }
}
