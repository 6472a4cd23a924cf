using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Fabrique.Tests.Channels.Teams.Double;

/// <summary>An agent who talks with the bot in Teams: what they say is delivered again, under the same id, until it is acknowledged.</summary>
internal sealed class Agent(TeamsDouble teams, Uri host, string id = "29:camille", string name = "Camille Dupont", string locale = "fr-FR")
{
    private static readonly HttpClient Client = new() { Timeout = TimeSpan.FromSeconds(20) };

    private int _said;

    public string Id => id;

    public string Conversation { get; init; } = $"a:{id}";

    /// <summary>"personal", "channel" or "groupChat".</summary>
    public string ConversationType { get; init; } = "personal";

    /// <summary>What Teams proves itself with; null where nobody asks for it.</summary>
    public string? Token { get; init; }

    public JsonObject Message(string text)
    {
        var activity = Activity("message");
        activity["text"] = text;
        activity["textFormat"] = "plain";
        return activity;
    }

    /// <summary>A message with files, as Teams tells of them; what was typed stands beside them as HTML too.</summary>
    public JsonObject WithFiles(params IEnumerable<(string Name, string Url)> files)
    {
        var activity = Message("");
        activity["attachments"] = new JsonArray(
            [
                .. files.Select(file => new JsonObject
                {
                    ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
                    ["contentUrl"] = "https://exemple.sharepoint.com/personal/camille/Documents/" + file.Name,
                    ["name"] = file.Name,
                    ["content"] = new JsonObject { ["downloadUrl"] = file.Url, ["uniqueId"] = "unique", ["fileType"] = "pdf" },
                }),
                new JsonObject { ["contentType"] = "text/html", ["content"] = "<p></p>" },
            ]);
        return activity;
    }

    public JsonObject Activity(string type) => new()
    {
        ["type"] = type,
        ["id"] = $"{id} {++_said}",
        ["timestamp"] = DateTimeOffset.UtcNow.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        ["channelId"] = "msteams",
        ["serviceUrl"] = teams.ServiceUrl,
        ["from"] = new JsonObject { ["id"] = id, ["name"] = name, ["aadObjectId"] = $"aad of {id}" },
        ["recipient"] = new JsonObject { ["id"] = "28:fabrique", ["name"] = "Fabrique" },
        ["conversation"] = new JsonObject
        {
            ["id"] = Conversation, ["conversationType"] = ConversationType, ["tenantId"] = "tenant", ["isGroup"] = ConversationType != "personal",
        },
        ["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = locale, ["country"] = "FR", ["platform"] = "Web" }),
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = "tenant" } },
    };

    public JsonObject Invoke(string invoke, JsonObject value)
    {
        var activity = Activity("invoke");
        activity["name"] = invoke;
        activity["value"] = value;
        return activity;
    }

    /// <summary>The bot was added to the personal conversation.</summary>
    public JsonObject Installed()
    {
        var activity = Activity("conversationUpdate");
        activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "28:fabrique" }, new JsonObject { ["id"] = id });
        return activity;
    }

    public Task<HttpResponseMessage> SayAsync(string text) => DeliverAsync(Message(text));

    /// <summary>Delivers until somebody answers that it arrived, or that it is wrong.</summary>
    public async Task<HttpResponseMessage> DeliverAsync(JsonObject activity)
    {
        for (var until = DateTime.UtcNow.AddMinutes(1); ; await Task.Delay(100))
        {
            try
            {
                var response = await PostAsync(activity);
                if (response.StatusCode < HttpStatusCode.InternalServerError || response.StatusCode == HttpStatusCode.NotImplemented) return response;
                response.Dispose();
            }
            catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException && DateTime.UtcNow < until)
            {
                // Nobody there: it is killed, or starts.
            }
        }
    }

    public async Task<HttpResponseMessage> PostAsync(JsonObject activity)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host, "api/messages"))
        {
            Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json"),
        };
        if (Token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        return await Client.SendAsync(request);
    }
}
