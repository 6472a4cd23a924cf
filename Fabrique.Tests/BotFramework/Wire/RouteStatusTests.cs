using System.Net;
using Fabrique.Tests.BotFramework.Connector;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Fabrique.Tests.BotFramework.Wire;

/// <summary>wire.md §4: the routes of a connector, and which statuses are success.</summary>
public sealed class RouteStatusTests
{
    private static readonly Dictionary<string, Func<IConnectorClient, Task>> Calls = new()
    {
        ["POST /v3/conversations"] = client => client.Conversations.CreateConversationAsync(new ConversationParameters()),
        ["POST /v3/conversations/c/activities"] = client => client.Conversations.SendToConversationAsync("c", new Activity("message")),
        ["POST /v3/conversations/c/activities/a"] = client => client.Conversations.ReplyToActivityAsync("c", "a", new Activity("message")),
        ["PUT /v3/conversations/c/activities/a"] = client => client.Conversations.UpdateActivityAsync("c", "a", new Activity("message")),
        ["DELETE /v3/conversations/c/activities/a"] = client => client.Conversations.DeleteActivityAsync("c", "a"),
        ["POST /v3/conversations/c/activities/history"] = client => client.Conversations.SendConversationHistoryAsync("c", new Transcript()),
        ["POST /v3/conversations/c/attachments"] = client => client.Conversations.UploadAttachmentAsync("c", new AttachmentData()),
        ["GET /v3/conversations"] = client => client.Conversations.GetConversationsAsync(),
        ["GET /v3/conversations/c/members"] = client => client.Conversations.GetConversationMembersAsync("c"),
        ["GET /v3/conversations/c/members/u"] = client => ((Microsoft.Bot.Connector.Conversations)client.Conversations).GetConversationMemberAsync("u", "c"),
        ["DELETE /v3/conversations/c/members/u"] = client => client.Conversations.DeleteConversationMemberAsync("c", "u"),
        ["GET /v3/conversations/c/pagedmembers"] = client => client.Conversations.GetConversationPagedMembersAsync("c"),
        ["GET /v3/conversations/c/activities/a/members"] = client => client.Conversations.GetActivityMembersAsync("c", "a"),
        ["GET /v3/attachments/f"] = client => client.Attachments.GetAttachmentInfoAsync("f"),
        ["GET /v3/attachments/f/views/v"] = client => client.Attachments.GetAttachmentAsync("f", "v"),
    };

    public static TheoryData<string> Routes => [.. Calls.Keys];

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Each_route_takes_the_statuses_that_are_its_success_and_no_others(string route)
    {
        await using var connector = await ConnectorHost.StartAsync();
        connector.Answer = "";
        using var client = new ConnectorClient(new Uri(connector.Url), MicrosoftAppCredentials.Empty);
        var taken = new List<int>();
        foreach (var status in new[] { 200, 201, 202, 204, 400, 403, 404 })
        {
            connector.Status = status;
            if (await SucceedsAsync(client, route))
                taken.Add(status);
        }

        Assert.All(connector.Requests, request => Assert.Equal(route, request.Route));
        Assert.Equal(Expected(route), taken);
    }

    private static int[] Expected(string route) => route switch
    {
        "DELETE /v3/conversations/c/members/u" => [200, 204],
        _ when route.StartsWith("GET", StringComparison.Ordinal) => [200],
        _ when route.StartsWith("DELETE", StringComparison.Ordinal) => [200, 202],
        _ => [200, 201, 202],
    };

    private static async Task<bool> SucceedsAsync(ConnectorClient client, string route)
    {
        try
        {
            await Calls[route](client);
            return true;
        }
        catch (ErrorResponseException refusal)
        {
            Assert.NotEqual(HttpStatusCode.OK, refusal.Response.StatusCode);
            return false;
        }
    }
}
