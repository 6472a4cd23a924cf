using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Fabrique.Bot.Turns;
using Fabrique.Data.Ideas;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Responses;
using Fabrique.Tests.Channels.Teams.Double;

namespace Fabrique.Tests.Channels.Teams;

/// <summary>Files that an agent sends are fetched from where Teams says and from nowhere else, and kept with the answer.</summary>
public sealed class IncomingFilesTests : IClassFixture<TeamsHouse>, IAsyncLifetime
{
    private static readonly byte[] Pdf = [.. "%PDF-1.7 a file"u8];
    private static readonly byte[] Png = [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 1, 2, 3];
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly TeamsHouse _house;
    private readonly TeamsDouble _teams;
    private readonly Agent _agent;
    private int _heard;

    public IncomingFilesTests(TeamsHouse house)
    {
        (_house, _teams, _agent) = (house, house.Teams, house.Somebody());
        _teams.Faults.Clear();
    }

    public async Task InitializeAsync()
    {
        foreach (var text in new[] { "proposer une idée", "2", "Zéro dossier perdu", "Chaque année, 200 dossiers se perdent.", "Les communes", "passer", "passer", "passer", "passer", "passer" })
            await SayAsync(text);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_file_is_kept_whole_with_a_safe_name_and_its_own_kind()
    {
        _teams.Files["one"] = Pdf;

        var told = await SendAsync(("../../plan.exe", _teams.UploadUrl("one")));

        Assert.Contains("J’ai bien reçu « plan.pdf »", Plain(told), StringComparison.Ordinal);
        var kept = await KeptAsync();
        Assert.Equal(("plan.pdf", "application/pdf"), (kept!.Name, kept.ContentType));
        Assert.Equal(Pdf, kept.Content.ToArray());
        Assert.Equal("", _teams.Requests.Last(request => request.Route.StartsWith("GET /files", StringComparison.Ordinal)).Authorization);
    }

    [Fact]
    public async Task Of_several_files_the_first_that_fits_is_kept_and_that_is_said()
    {
        (_teams.Files["one"], _teams.Files["two"]) = ([.. "MZ program"u8], Png);

        var told = await SendAsync(("tool.exe", _teams.UploadUrl("one")), ("photo.png", _teams.UploadUrl("two")));

        Assert.Contains("« photo.png ». Je ne garde qu’un fichier", Plain(told), StringComparison.Ordinal);
        Assert.Equal(Png, (await KeptAsync())!.Content.ToArray());
    }

    [Fact]
    public async Task A_picture_that_is_pasted_into_the_chat_is_fetched_from_the_connector()
    {
        _teams.Files["pasted"] = Png;
        var activity = _agent.WithFiles();
        activity["attachments"]!.AsArray().Insert(0, new JsonObject
        {
            ["contentType"] = "image/*", ["contentUrl"] = _teams.ServiceUrl + "v3/attachments/pasted/views/original",
        });

        Assert.Contains("« fichier.png »", Plain(await DeliverAsync(activity)), StringComparison.Ordinal);
        Assert.Equal(Png, (await KeptAsync())!.Content.ToArray());
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_said_and_the_question_is_asked_again()
    {
        _teams.Files["huge"] = new byte[ReceivedFile.LargestSize + 1];

        var told = await SendAsync(("huge.pdf", _teams.UploadUrl("huge")));

        Assert.Contains("« huge.pdf » est trop lourd", Plain(told), StringComparison.Ordinal);
        Assert.Contains("Avez-vous un document", told, StringComparison.Ordinal);
        Assert.Null(await KeptAsync());
    }

    [Fact]
    public async Task A_program_is_not_kept()
    {
        _teams.Files["one"] = [.. "MZ program"u8];

        Assert.Contains("Je ne sais pas garder « plan.pdf »", Plain(await SendAsync(("plan.pdf", _teams.UploadUrl("one")))), StringComparison.Ordinal);
        Assert.Null(await KeptAsync());
    }

    [Theory]
    [InlineData(Fault.Broken)]
    [InlineData(Fault.TooMany)]
    [InlineData(Fault.Missing)]
    [InlineData(Fault.Reset)]
    [InlineData(Fault.Hangs)]
    public async Task A_file_that_its_place_does_not_give_is_said_and_can_be_sent_again(object fault)
    {
        _teams.Files["one"] = Pdf;
        _teams.Faults.Enqueue((Fault)fault);

        var told = await SendAsync(("plan.pdf", _teams.UploadUrl("one")));
        var again = await SendAsync(("plan.pdf", _teams.UploadUrl("one")));

        Assert.Contains("pas réussi à recevoir « plan.pdf »", Plain(told), StringComparison.Ordinal);
        Assert.Contains("J’ai bien reçu « plan.pdf »", Plain(again), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("https://evil.example/file.pdf")]
    [InlineData("https://sharepoint.com.evil.example/file.pdf")]
    [InlineData("http://exemple.sharepoint.com/file.pdf")]
    [InlineData("https://user:password@exemple.sharepoint.com/file.pdf")]
    [InlineData("https://evil.trafficmanager.net/v3/attachments/a/views/original")]
    [InlineData("file:///etc/passwd")]
    [InlineData("no address")]
    public async Task Nothing_is_fetched_from_elsewhere(string url)
    {
        Assert.Contains("pas réussi à recevoir", Plain(await SendAsync(("a.pdf", url))), StringComparison.Ordinal);
        Assert.Contains(_house.Host.Logs.All, line => line.Contains("could not be fetched: ServiceUrlRefusedException", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_place_that_sends_elsewhere_is_not_followed()
    {
        _teams.Files["one"] = Pdf;

        var told = await SendAsync(("plan.pdf", _teams.UploadUrl("one").Replace("/files/", "/elsewhere/", StringComparison.Ordinal)));

        Assert.Contains("pas réussi à recevoir", Plain(told), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_wants_no_file_says_so_and_keeps_none()
    {
        await SayAsync("passer");
        _teams.Files["one"] = Pdf;

        Assert.Contains("n’attend pas de fichier", await SendAsync(("plan.pdf", _teams.UploadUrl("one"))), StringComparison.Ordinal);
        Assert.Null(await KeptAsync());
    }

    [Fact]
    public async Task In_a_channel_no_file_is_fetched()
    {
        _teams.Files["of a channel"] = Pdf;
        var crowd = new Agent(_teams, _house.Host.Address) { Conversation = "19:canal", ConversationType = "channel" };

        using (var response = await crowd.DeliverAsync(crowd.WithFiles(("plan.pdf", _teams.UploadUrl("of a channel"))))) response.EnsureSuccessStatusCode();

        await _teams.KeptAsync(crowd.Conversation, 1);
        Assert.DoesNotContain(_teams.Requests, request => request.Route == "GET /files/of a channel");
    }

    private Task<string> SendAsync(params (string Name, string Url)[] files) => DeliverAsync(_agent.WithFiles(files));

    private Task<string> SayAsync(string text) => DeliverAsync(_agent.Message(text));

    private async Task<string> DeliverAsync(JsonObject activity)
    {
        using (var response = await _agent.DeliverAsync(activity)) response.EnsureSuccessStatusCode();
        return (await _teams.KeptAsync(_agent.Conversation, ++_heard))[^1].ToJsonString(Readable);
    }

    private static string Plain(string text) => text.Replace('\u00A0', ' ').Replace('\u202F', ' ').Replace("\\u00A0", " ", StringComparison.Ordinal);

    /// <returns>The file of the idea's document, or null.</returns>
    private async Task<Attachment?> KeptAsync()
    {
        var idea = Assert.Single(await _house.Host.Get<IIdeaReader>().ListByAuthorAsync($"msteams/{_agent.Id}", default));
        var response = await _house.Host.Get<IResponseReader>().FindAsync(idea.Response, default);
        return response!.Run.Answers.GetValueOrDefault("document") is Answer.Given { Value: AnswerValue.File file }
            ? await _house.Host.Get<IAttachmentReader>().FindAsync(file.Id, default)
            : null;
    }
}
