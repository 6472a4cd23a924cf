using System.Net;

namespace Fabrique.Tests.Channels.DirectLine;

public class TextTests
{
    public static TheoryData<string, string> Texts => new()
    {
        { "Où ça ? « Là-bas » — 100 %…", "Où ça ? « Là-bas » — 100 %…" },
        { "👩🏽‍🚀🇫🇷😀", "👩🏽‍🚀🇫🇷😀" },
        { "שלום \u202Eabc\u202C مرحبا", "שלום \u202Eabc\u202C مرحبا" },
        { "<script>alert(1)</script> **gras** [x](javascript:1)", "<script>alert(1)</script> **gras** [x](javascript:1)" },
        { "=1+1\t\"quoted\"\r\n\\n", "=1+1\t\"quoted\"\r\n\\n" },
        { "a\u2028b\u2029c\u0007\u001bd\uFEFF", "a\u2028b\u2029c\u0007\u001bd\uFEFF" },
        { "a\0b\0", "ab" },
        { "a\uD800b\uDC00", "a\uFFFDb\uFFFD" },
        { "2026-03-10T09:00:00Z", "2026-03-10T09:00:00Z" },
        { "e\u0301", "e\u0301" },
    };

    [Theory, MemberData(nameof(Texts))]
    public async Task Text_comes_back_as_it_was_less_what_cannot_be_stored(string said, string stored)
    {
        await using var host = await DirectLineHost.StartAsync();
        var chat = await host.BeginAsync();
        using var stream = await chat.OpenStreamAsync();

        await Escaped(chat, said);

        Assert.Equal([stored, $"écho 1 : {stored}"], (await stream.TakeAsync(2)).Texts);
    }

    [Fact]
    public async Task A_hundred_thousand_characters_reach_the_bot()
    {
        await using var host = await DirectLineHost.StartAsync();
        var chat = await host.BeginAsync();

        await chat.SayAsync(new string('x', 100_000));

        Assert.Equal(100_000, host.Bot.Last!.Text.Length);
        Assert.Equal(2, (await chat.PollAsync()).Activities.Count);
    }

    [Fact]
    public async Task NUL_is_taken_out_of_names_and_nested_values_too()
    {
        await using var host = await DirectLineHost.StartAsync();
        var chat = await host.BeginAsync();

        using var response = await chat.PostAsync(
            """{"type":"message","value":{"a\u0000":["\ud800",{"b":"\u0000"}]},"channelData":{"clientActivityID":"k\u0000"},"from":{"name":"\u0000\udfff"}}""");

        var said = (await chat.PollAsync()).Activities[0];
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("""{"a":["\uFFFD",{"b":""}]}""", said["value"]!.ToJsonString());
        Assert.Equal("k", (string?)said["channelData"]!["clientActivityID"]);
        Assert.Equal("\uFFFD", (string?)said["from"]!["name"]);
    }

    /// <summary>Writes every character as an escape, for .NET would mend lone surrogates on the way.</summary>
    private static async Task Escaped(Chat chat, string text)
    {
        var escaped = string.Concat(text.Select(character => $"\\u{(int)character:x4}"));
        using var response = await chat.PostAsync($$"""{"type":"message","text":"{{escaped}}"}""");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
