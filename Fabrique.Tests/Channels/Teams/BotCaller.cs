using System.Text;
using System.Text.Json.Nodes;

namespace Fabrique.Tests.Channels.Teams;

/// <summary>A channel of the Bot Framework that delivers one conversation's activities.</summary>
internal sealed class BotCaller(HttpClient client)
{
    private int _said;

    /// <summary>Where replies are to be posted; null to wait for them in the answer.</summary>
    public string? Connector { get; init; }

    public JsonObject Message(string text) => new()
    {
        ["type"] = "message",
        ["id"] = $"activity-{++_said}",
        ["text"] = text,
        ["channelId"] = "msteams",
        ["serviceUrl"] = Connector ?? "http://127.0.0.1:9/",
        ["locale"] = "fr-FR",
        ["deliveryMode"] = Connector is null ? "expectReplies" : "normal",
        ["conversation"] = new JsonObject { ["id"] = "a conversation", ["conversationType"] = "personal" },
        ["from"] = new JsonObject { ["id"] = "29:somebody" },
        ["recipient"] = new JsonObject { ["id"] = "28:fabrique" },
    };

    public Task<HttpResponseMessage> PostAsync(JsonObject activity) => PostAsync(activity.ToJsonString());

    public async Task<HttpResponseMessage> PostAsync(string body, string contentType = "application/json")
    {
        using var content = new StringContent(body, Encoding.UTF8);
        content.Headers.ContentType = new(contentType);
        return await client.PostAsync("api/messages", content);
    }

    /// <returns>The replies in the answer.</returns>
    public async Task<IReadOnlyList<JsonNode>> AskAsync(JsonObject activity)
    {
        using var response = await PostAsync(activity);
        var answer = JsonNode.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!;
        return [.. answer["activities"]!.AsArray().Select(reply => reply!)];
    }

    /// <returns>The texts of the replies in the answer.</returns>
    public async Task<string> SayAsync(string text) => string.Join('\n', (await AskAsync(Message(text))).Select(reply => (string?)reply["text"]));
}
