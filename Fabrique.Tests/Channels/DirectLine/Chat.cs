using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Fabrique.Tests.Support;

namespace Fabrique.Tests.Channels.DirectLine;

/// <summary>A client of one conversation.</summary>
internal sealed class Chat(HttpClient client, JsonObject answer)
{
    public string Id { get; } = (string)answer["conversationId"]!;

    public string Token { get; init; } = (string)answer["token"]!;

    public int ExpiresIn { get; } = (int)answer["expires_in"]!;

    public string? StreamUrl { get; } = (string?)answer["streamUrl"];

    /// <summary>A new conversation with a whole host.</summary>
    public static async Task<Chat> BeginAsync(TestHost host)
    {
        var client = Routes(host);
        using var generated = await client.PostAsync("tokens/generate", null);
        var chat = new Chat(client, (await generated.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>())!);
        using var started = await chat.SendAsync(HttpMethod.Post, "conversations");
        started.EnsureSuccessStatusCode();
        return chat;
    }

    public static HttpClient Routes(TestHost host) => new() { BaseAddress = new Uri(host.Address, "v3/directline/") };

    public Chat With(string token) => new(client, answer) { Token = token };

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? body = null)
    {
        var request = new HttpRequestMessage(method, path) { Content = body };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        return client.SendAsync(request);
    }

    public Task<HttpResponseMessage> PostAsync(string json) =>
        SendAsync(HttpMethod.Post, $"conversations/{Id}/activities", new StringContent(json, Encoding.UTF8, "application/json"));

    public Task<HttpResponseMessage> PostAsync(JsonObject activity) => PostAsync(activity.ToJsonString());

    /// <summary>Says it as Web Chat does, and returns the activity's id.</summary>
    public async Task<string> SayAsync(string text, string? clientActivityId = null)
    {
        using var response = await PostAsync(Message(text, clientActivityId));
        return (string)(await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>())!["id"]!;
    }

    public static JsonObject Message(string text, string? clientActivityId = null) => new()
    {
        ["type"] = "message",
        ["text"] = text,
        ["channelId"] = "webchat",
        ["locale"] = "fr-FR",
        ["from"] = new JsonObject { ["id"] = "r_somebodyelse", ["name"] = "", ["role"] = "user" },
        ["attachments"] = new JsonArray(),
        ["channelData"] = new JsonObject { ["clientActivityID"] = clientActivityId ?? Path.GetRandomFileName() },
    };

    public async Task<ActivitySetView> PollAsync(string watermark = "")
    {
        using var response = await SendAsync(HttpMethod.Get, $"conversations/{Id}/activities?watermark={watermark}");
        return ActivitySetView.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
    }

    public async Task<Chat> ReconnectAsync(string watermark)
    {
        using var response = await SendAsync(HttpMethod.Get, $"conversations/{Id}?watermark={watermark}");
        return new Chat(client, (await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>())!);
    }

    public Task<ChatStream> OpenStreamAsync() => ChatStream.OpenAsync(StreamUrl!);
}

/// <summary>An activity set as a client sees it.</summary>
internal sealed record ActivitySetView(IReadOnlyList<JsonNode> Activities, string Watermark)
{
    public IEnumerable<string?> Texts => Activities.Select(activity => (string?)activity["text"]);

    public static ActivitySetView Parse(string json)
    {
        var set = JsonNode.Parse(json)!;
        return new ActivitySetView([.. set["activities"]!.AsArray().Select(activity => activity!)], (string)set["watermark"]!);
    }
}
