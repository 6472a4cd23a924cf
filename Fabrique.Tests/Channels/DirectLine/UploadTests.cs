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

    [Theory]
    [InlineData(10)]
    [InlineData(12 * 1024 * 1024)]
    public async Task A_file_is_refused_in_words(int size)
    {
        await using var host = await DirectLineHost.StartAsync();
        var chat = await host.BeginAsync();
        using var upload = new MultipartFormDataContent
        {
            { Activity("voici"), "activity", "blob" },
            { new ByteArrayContent(new byte[size]), "file", "photo.png" },
        };

        using var response = await UploadAsync(chat, upload);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Contains("Files are not accepted", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(0, host.Bot.Turns);
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
