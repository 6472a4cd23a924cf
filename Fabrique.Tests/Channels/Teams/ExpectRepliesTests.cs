using System.Net;
using Fabrique.Tests.Faults;
using Fabrique.Tests.Support;

namespace Fabrique.Tests.Channels.Teams;

/// <summary>A caller that waits for the replies gets them in the answer.</summary>
public sealed class ExpectRepliesTests : IAsyncLifetime
{
    private TestHost _host = null!;

    public async Task InitializeAsync() => _host = await TestHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+33 1 23")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    public async Task A_whole_feedback_is_given_in_the_answers_and_is_no_formula_in_the_export(string wish)
    {
        var caller = new BotCaller(_host.Client);
        var code = await Operator.CreateSessionAsync(_host.DataFolder, "retour-court");

        Assert.Contains("Trois questions", await caller.SayAsync($"donner mon avis {code}"), StringComparison.Ordinal);
        Assert.Contains("Question 2", await caller.SayAsync("oui"), StringComparison.Ordinal);
        Assert.Contains("Que changeriez-vous", await caller.SayAsync("bien"), StringComparison.Ordinal);
        Assert.Contains("Voici ce que j’ai compris", await caller.SayAsync(wish), StringComparison.Ordinal);
        Assert.Contains("Merci", await caller.SayAsync("envoyer"), StringComparison.Ordinal);

        var kept = Assert.Single(await Operator.ExportAsync(_host.DataFolder, "retour-court"));
        Assert.Equal("submitted", (string?)kept["status"]);
        Assert.Equal(wish, (string?)kept["answers"]!["changer"]!["value"]);
        Assert.DoesNotContain($";{wish}", await Operator.ExportFrenchCsvAsync(_host.DataFolder, "retour-court"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_activity_twice_gets_the_same_replies_and_one_response()
    {
        var caller = new BotCaller(_host.Client);
        var activity = caller.Message($"donner mon avis {await Operator.CreateSessionAsync(_host.DataFolder, "retour-court")}");

        var first = await caller.AskAsync(activity);
        var second = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => caller.AskAsync(activity)));

        var texts = Printed(first);
        Assert.NotEqual("", texts);
        Assert.All(second, replies => Assert.Equal(texts, Printed(replies)));
        Assert.Single(await Operator.ExportAsync(_host.DataFolder, "retour-court"));
    }

    [Fact]
    public async Task An_invoke_that_nobody_knows_is_501()
    {
        var caller = new BotCaller(_host.Client) { Connector = "http://127.0.0.1:9/" };
        var invoke = caller.Message("");
        invoke["type"] = "invoke";
        invoke["name"] = "composeExtension/query";

        using var response = await caller.PostAsync(invoke);

        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Another_verb_is_405(string verb)
    {
        using var request = new HttpRequestMessage(new HttpMethod(verb), "api/messages");
        using var response = await _host.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Theory]
    [InlineData("Bearer x")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Basic eDp5")]
    [InlineData("nothing")]
    public async Task Who_sends_a_token_that_nobody_can_check_is_401(string header)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/messages")
        {
            Content = new StringContent(new BotCaller(_host.Client).Message("bonjour").ToJsonString(), System.Text.Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("Authorization", header);
        using var response = await _host.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    private static string Printed(IEnumerable<System.Text.Json.Nodes.JsonNode> replies) =>
        string.Join('\n', replies.Select(reply => $"{reply["id"]} {reply["text"]}"));
}
