using System.Net;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Fabrique.Tests.BotFramework.Connector;

/// <summary>wire.md §4: members, attachments and the rest of the connector's routes, over HTTP.</summary>
public class RouteTests
{
    private const string Id = "a:1/2 é";
    private const string Conversation = "/v3/conversations/a%3A1%2F2%20%C3%A9";

    [Fact]
    public async Task Members_of_a_conversation_are_read()
    {
        await using var connector = await AnsweringAsync("""[{"id":"u","name":"Camille","aadObjectId":"aad","email":"c@exemple.fr"}]""");

        var member = Assert.Single(await Client(connector).Conversations.GetConversationMembersAsync(Id));

        Assert.Equal($"GET {Conversation}/members", Route(connector));
        Assert.Equal(("u", "Camille", "aad", "c@exemple.fr"), (member.Id, member.Name, member.AadObjectId, (string?)member.Properties["email"]));
    }

    [Fact]
    public async Task One_member_is_read()
    {
        await using var connector = await AnsweringAsync("""{"id":"u/1","name":"Camille"}""");

        var member = await ((Microsoft.Bot.Connector.Conversations)Client(connector).Conversations).GetConversationMemberAsync("u/1", Id);

        Assert.Equal($"GET {Conversation}/members/u%2F1", Route(connector));
        Assert.Equal("Camille", member.Name);
    }

    [Theory]
    [InlineData(null, null, "")]
    [InlineData(50, null, "?pageSize=50")]
    [InlineData(null, "a b&c", "?continuationToken=a%20b%26c")]
    [InlineData(50, "next", "?pageSize=50&continuationToken=next")]
    public async Task Members_are_read_by_pages(int? size, string? token, string query)
    {
        await using var connector = await AnsweringAsync("""{"continuationToken":"more","members":[{"id":"u"}]}""");

        var page = await Client(connector).Conversations.GetConversationPagedMembersAsync(Id, size, token);

        Assert.Equal($"GET {Conversation}/pagedmembers{query}", Route(connector));
        Assert.Equal(("more", "u"), (page.ContinuationToken, Assert.Single(page.Members).Id));
    }

    [Fact]
    public async Task Members_whom_an_activity_is_for_are_read()
    {
        await using var connector = await AnsweringAsync("""[{"id":"u"}]""");

        Assert.Equal("u", Assert.Single(await Client(connector).Conversations.GetActivityMembersAsync(Id, "in 1")).Id);

        Assert.Equal($"GET {Conversation}/activities/in%201/members", Route(connector));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(204)]
    public async Task A_member_is_taken_out(int status)
    {
        await using var connector = await AnsweringAsync("");
        connector.Status = status;

        await Client(connector).Conversations.DeleteConversationMemberAsync(Id, "u");

        Assert.Equal($"DELETE {Conversation}/members/u", Route(connector));
    }

    [Fact]
    public async Task Conversations_are_listed_by_pages()
    {
        await using var connector = await AnsweringAsync("""{"continuationToken":"more","conversations":[{"id":"c","members":[{"id":"u"}]}]}""");
        var conversations = Client(connector).Conversations;

        var first = await conversations.GetConversationsAsync();
        await conversations.GetConversationsAsync(first.ContinuationToken);

        Assert.Equal(["GET /v3/conversations", "GET /v3/conversations?continuationToken=more"], connector.Requests.Select(request => request.Route));
        Assert.Equal(("c", "u"), (first.Conversations.Single().Id, first.Conversations.Single().Members.Single().Id));
    }

    [Fact]
    public async Task A_transcript_is_put_into_a_conversation()
    {
        await using var connector = await AnsweringAsync("""{"id":"h"}""");

        await Client(connector).Conversations.SendConversationHistoryAsync(Id, new Transcript([new Activity("message") { Text = "hier" }]));

        Assert.Equal($"POST {Conversation}/activities/history", Route(connector));
        Assert.Equal("hier", (string?)JObject.Parse(connector.Requests[0].Body)["activities"]![0]!["text"]);
    }

    [Fact]
    public async Task A_file_is_put_into_a_conversation()
    {
        await using var connector = await AnsweringAsync("""{"id":"file"}""");
        var data = new AttachmentData("text/plain", "note.txt", [1, 2, 3]);

        var kept = await Client(connector).Conversations.UploadAttachmentAsync(Id, data);

        Assert.Equal(($"POST {Conversation}/attachments", "file"), (Route(connector), kept.Id));
        Assert.Equal("""{"type":"text/plain","name":"note.txt","originalBase64":"AQID"}""", connector.Requests[0].Body);
    }

    [Fact]
    public async Task A_file_is_described_and_read()
    {
        await using var connector = await AnsweringAsync("""{"name":"note.txt","type":"text/plain","views":[{"viewId":"original","size":3}]}""");
        var attachments = Client(connector).Attachments;

        var info = await attachments.GetAttachmentInfoAsync("f/1");
        connector.Answer = "été";
        using var reader = new StreamReader(await attachments.GetAttachmentAsync("f/1", "original"));

        Assert.Equal(("note.txt", "text/plain", "original", 3), (info.Name, info.Type, info.Views.Single().ViewId, info.Views.Single().Size));
        Assert.Equal("été", await reader.ReadToEndAsync());
        Assert.Equal(["GET /v3/attachments/f%2F1", "GET /v3/attachments/f%2F1/views/original"], connector.Requests.Select(request => request.Route));
    }

    [Fact]
    public async Task The_address_of_a_file_is_told_without_asking()
    {
        await using var connector = await AnsweringAsync("");
        using var client = Client(connector);

        Assert.Equal($"{connector.Url}/v3/attachments/f%2F1/views/original", ((Attachments)client.Attachments).GetAttachmentUri("f/1"));
        Assert.Empty(connector.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    public async Task An_answer_that_is_no_json_gives_nothing(string answer)
    {
        await using var connector = await AnsweringAsync(answer);

        Assert.Null(await Client(connector).Conversations.GetConversationMembersAsync(Id));
    }

    [Fact]
    public async Task Headers_of_the_caller_are_sent()
    {
        await using var connector = await AnsweringAsync("[]");

        using var answer = await Client(connector).Conversations.GetConversationMembersWithHttpMessagesAsync(
            Id, new Dictionary<string, List<string>> { ["X-Trace"] = ["1"], ["Authorization"] = ["Bearer mine"] });

        Assert.Equal((HttpStatusCode.OK, "Bearer mine"), (answer.Response.StatusCode, connector.Proofs.Single()));
        Assert.Equal(["1"], answer.Request.Headers.GetValues("X-Trace"));
    }

    [Fact]
    public async Task What_a_route_needs_is_asked_for_before_anything_is_sent()
    {
        await using var connector = await AnsweringAsync("");
        var (conversations, attachments) = (Client(connector).Conversations, Client(connector).Attachments);

        await Assert.ThrowsAsync<ArgumentNullException>(() => conversations.GetConversationMembersAsync(null));
        await Assert.ThrowsAsync<ArgumentNullException>(() => conversations.GetConversationPagedMembersAsync(null));
        await Assert.ThrowsAsync<ArgumentNullException>(() => conversations.DeleteConversationMemberAsync("c", null));
        await Assert.ThrowsAsync<ArgumentNullException>(() => conversations.SendToConversationAsync("c", null));
        await Assert.ThrowsAsync<ArgumentNullException>(() => conversations.UploadAttachmentAsync("c", null));
        await Assert.ThrowsAsync<ArgumentNullException>(() => attachments.GetAttachmentAsync("f", null));

        Assert.Empty(connector.Requests);
    }

    private static string Route(ConnectorHost connector) => Assert.Single(connector.Requests).Route;

    private static async Task<ConnectorHost> AnsweringAsync(string answer)
    {
        var connector = await ConnectorHost.StartAsync();
        connector.Answer = answer;
        return connector;
    }

    private static ConnectorClient Client(ConnectorHost connector) => new(new Uri(connector.Url), MicrosoftAppCredentials.Empty);
}
