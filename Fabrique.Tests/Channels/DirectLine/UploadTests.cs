using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Fabrique.Tests.Channels.DirectLine;

public class UploadTests
{
    [Fact]
    public async Task An_upload_of_an_activity_alone_is_a_turn()
    {
        await using var host = await DirectLineHost.StartAsync();
        var chat = await host.BeginAsync();
        using var upload = new MultipartFormDataContent { { Activity("bonjour"), "activity", "blob" } };

        using var response = await UploadAsync(chat, upload);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotEmpty((string)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["id"]!);
        Assert.Equal(["bonjour", "écho 1 : bonjour"], (await chat.PollAsync()).Texts);
    }

    [Fact]
    public async Task A_file_comes_with_its_message_and_is_named_in_the_history()
    {
        await using var host = await DirectLineHost.StartAsync();
        var chat = await host.BeginAsync();
        using var upload = new MultipartFormDataContent
        {
            { Activity("voici"), "activity", "blob" },
            { new ByteArrayContent(Conversations.SampleFiles.Picture), "file", "../ma photo.exe" },
        };

        using var response = await UploadAsync(chat, upload);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var first = (await chat.PollAsync()).Activities[0]!;
        Assert.Equal("ma photo.png", (string?)first["attachments"]![0]!["name"]);
        Assert.Equal(1, host.Bot.Turns);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused()
    {
        await using var host = await DirectLineHost.StartAsync();
        var chat = await host.BeginAsync();
        using var upload = new MultipartFormDataContent
        {
            { Activity("voici"), "activity", "blob" },
            { new ByteArrayContent(new byte[(10 * 1024 * 1024) + 1]), "file", "photo.png" },
        };

        using var response = await UploadAsync(chat, upload);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal(0, host.Bot.Turns);
    }

    [Fact]
    public async Task Five_files_are_one_too_many()
    {
        await using var host = await DirectLineHost.StartAsync();
        var chat = await host.BeginAsync();
        using var upload = new MultipartFormDataContent();
        for (var number = 1; number <= 5; number++)
            upload.Add(new ByteArrayContent(Conversations.SampleFiles.Picture), "file", $"{number}.png");

        using var response = await UploadAsync(chat, upload);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("at most four files", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json", "{}", 415)]
    [InlineData("multipart/form-data", "x", 415)]
    [InlineData("multipart/form-data; boundary=x", "", 400)]
    [InlineData("multipart/form-data; boundary=x", "--x--\r\n", 400)]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Type: application/vnd.microsoft.activity\r\n\r\n{\"type\":\"mess", 400)]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Type: application/vnd.microsoft.activity\r\n\r\n{\r\n--x--\r\n", 400)]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nbroken header\r\n\r\n{}\r\n--x--\r\n", 400)]
    public async Task A_broken_upload_is_refused(string type, string body, int status)
    {
        await using var host = await DirectLineHost.StartAsync();
        var chat = await host.BeginAsync();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        using var response = await UploadAsync(chat, content);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(0, host.Bot.Turns);
    }

    private static StringContent Activity(string text) =>
        new(Chat.Message(text).ToJsonString(), Encoding.UTF8, new MediaTypeHeaderValue("application/vnd.microsoft.activity"));

    private static Task<HttpResponseMessage> UploadAsync(Chat chat, HttpContent content) =>
        chat.SendAsync(HttpMethod.Post, $"conversations/{chat.Id}/upload?userId=somebody", content);
}
