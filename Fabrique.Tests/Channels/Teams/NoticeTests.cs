using System.Text.Json.Nodes;
using Fabrique.Bot.Dialogs.Ideas;
using Fabrique.Data.Calls;
using Fabrique.Data.Ideas;
using Fabrique.Data.Questionnaires;
using Fabrique.Tests.Channels.Teams.Double;
using Fabrique.Tests.Pages;
using Fabrique.Tests.Support;

namespace Fabrique.Tests.Channels.Teams;

/// <summary>What the bot says first: reminders, decisions, somebody who wants to join.</summary>
public sealed class NoticeTests : IAsyncLifetime
{
    private TeamsDouble _teams = null!;
    private TestHost _host = null!;
    private Agent _agent = null!;
    private AgentChat _chat = null!;

    public async Task InitializeAsync()
    {
        _teams = await TeamsDouble.StartAsync();
        // Not Development's demonstration, whose call closes in two months: this one closes in two days.
        _host = await TestHost.StartAsync();
        var form = await _host.Get<IQuestionnaireCatalog>().FindLatestAsync("idee", default);
        var now = DateTimeOffset.UtcNow;
        await _host.Get<ICallWriter>().CreateCallAsync(new NewCall("Appel", "Call", form!.Hash, now.AddDays(-1), now.AddDays(2), TimeSpan.Zero), default);
        _agent = new Agent(_teams, _host.Address);
        _chat = new AgentChat(_teams, _agent);
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _teams.DisposeAsync();
    }

    [Fact]
    public async Task A_draft_is_reminded_of_once()
    {
        await SayAsync("proposer une idée");
        await SayAsync("1");

        Assert.Equal(1, await _host.Get<DraftReminders>().RunAsync(default));
        Assert.Equal(0, await _host.Get<DraftReminders>().RunAsync(default));

        var reminder = await HearAsync();
        Assert.Contains("n’est pas encore déposé", reminder, StringComparison.Ordinal);
        Assert.Contains("Quel nom frappant", await SayAsync($"continuer {Reference(reminder)}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_wants_no_reminder_gets_none_and_may_change_their_mind()
    {
        await SayAsync("proposer une idée");
        await SayAsync("ne plus me le rappeler");
        Assert.Equal(0, await _host.Get<DraftReminders>().RunAsync(default));

        await SayAsync("rappelez-le-moi");

        Assert.Equal(1, await _host.Get<DraftReminders>().RunAsync(default));
    }

    [Fact]
    public async Task A_filed_idea_is_not_reminded_of_and_its_decisions_are_told_once_in_the_authors_words()
    {
        _chat = new AgentChat(_teams, new Agent(_teams, _host.Address, locale: "en-GB"));
        var reference = await FileAsync("submit an idea", "no", "submit");
        var idea = (await _host.Get<IIdeaReader>().FindByReferenceAsync(reference, default))!;
        Assert.Equal(0, await _host.Get<DraftReminders>().RunAsync(default));

        var move = await _host.Get<IdeaDecisions>().TakeAsync(idea.Id, IdeaStep.AskToComplete, "coach", "How many files?", default);
        var refused = await _host.Get<IdeaDecisions>().TakeAsync(idea.Id, IdeaStep.Select, "coach", "", default);

        Assert.Equal(new IdeaMove.Allowed(IdeaStatus.ToComplete, TellsAuthor: true), move);
        Assert.Equal(new IdeaMove.Refused(IdeaRefusal.WrongStatus), refused);
        var told = await HearAsync();
        Assert.Contains($"edit {reference}", told, StringComparison.Ordinal);
        Assert.Contains("How many files?", told, StringComparison.Ordinal);
        Assert.Contains("would like you to add", await SayAsync("my ideas"), StringComparison.Ordinal);
        Assert.Equal([IdeaStep.File, IdeaStep.AskToComplete], (await _host.Get<IIdeaReader>().EventsAsync(idea.Id, default)).Select(step => step.Step));
    }

    [Fact]
    public async Task What_was_changed_after_filing_is_another_version_and_the_difference_is_kept()
    {
        var reference = await FileAsync("proposer une idée", "non", "déposer");
        foreach (var text in new[] { $"modifier {reference}", "modifier 1", "Un autre nom" }) await SayAsync(text);
        await SayAsync("déposer", replies: 2);

        Assert.Empty(await _host.Get<Fabrique.Data.Privacy.IErasure>().ListReceiptsAsync(default));
        var idea = (await _host.Get<IIdeaReader>().FindByReferenceAsync(reference, default))!;
        var versions = await _host.Get<IIdeaReader>().VersionsAsync(idea.Id, default);

        Assert.Equal([new AnswerDifference("titre", "No 1", "Un autre nom")], versions[1].Since(versions[0]));
        await CheckPageAsync(reference);
    }

    /// <summary>A coach sees the difference, and no name or address.</summary>
    private async Task CheckPageAsync(string reference)
    {
        var cookie = await _host.EnterAsCoachAsync();
        var (_, list) = await _host.ReadAsync("/coach", cookie: cookie);
        var (_, page) = await _host.ReadAsync($"/coach/idees/{reference}", cookie: cookie);
        var (missing, _) = await _host.ReadAsync("/coach/idees/IDEE-2222", cookie: cookie);

        Assert.Contains($"/coach/idees/{reference}", list, StringComparison.Ordinal);
        Assert.Contains("<del>No 1</del>", page, StringComparison.Ordinal);
        Assert.Contains("<ins>Un autre nom</ins>", page, StringComparison.Ordinal);
        Assert.Contains("200 files get lost", page, StringComparison.Ordinal);
        Assert.DoesNotContain("camille@example.org", page, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task A_decision_on_the_page_is_told_in_Teams_and_a_second_click_changes_nothing()
    {
        var reference = await FileAsync("proposer une idée", "non", "déposer");
        var cookie = await _host.EnterAsCoachAsync();
        var path = $"/coach/idees/{reference}";

        foreach (var _ in new[] { 1, 2 }) await _host.SubmitAsync(path, cookie, "", ("step", nameof(IdeaStep.TakeUp)), ("reason", "À bientôt !"));

        var told = await HearAsync();
        Assert.Contains("commence à étudier", told, StringComparison.Ordinal);
        Assert.Contains("À bientôt !", told, StringComparison.Ordinal);
        Assert.Contains("étudie votre idée", await SayAsync("mes idées"), StringComparison.Ordinal);
        var (_, page) = await _host.ReadAsync(path, cookie: cookie);
        Assert.Contains("Présélectionner", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Commencer l’étude", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_its_place_does_not_take_is_said_kindly_and_can_be_asked_for_again()
    {
        var reference = await FileAsync("proposer une idée", "non", "déposer");
        var upload = new JsonObject { ["uploadUrl"] = _teams.UploadUrl("recu.html"), ["name"] = "recu.html" };
        var accept = _agent.Invoke("fileConsent/invoke", new JsonObject { ["action"] = "accept", ["context"] = new JsonObject { ["idea"] = reference }, ["uploadInfo"] = upload });
        _teams.FilesRefused = 1;

        using (var response = await _agent.DeliverAsync(accept)) response.EnsureSuccessStatusCode();

        Assert.Contains($"reçu {reference}", await HearAsync(), StringComparison.Ordinal);
        Assert.Empty(_teams.Files);
        Assert.Contains("file.consent", await SayAsync($"reçu {reference}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example/upload")]
    [InlineData("http://169.254.169.254/latest")]
    public async Task A_file_is_put_nowhere_else(string url)
    {
        var reference = await FileAsync("proposer une idée", "non", "déposer");
        var accept = _agent.Invoke("fileConsent/invoke", new JsonObject
        {
            ["action"] = "accept", ["context"] = new JsonObject { ["idea"] = reference }, ["uploadInfo"] = new JsonObject { ["uploadUrl"] = url },
        });

        using (var response = await _agent.DeliverAsync(accept)) response.EnsureSuccessStatusCode();

        Assert.Contains("n’a pas pu être déposé", await HearAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waits_for_the_author_outlives_the_changes_that_they_leave()
    {
        var reference = await FileAsync("proposer une idée", "non", "déposer");
        foreach (var text in new[] { $"modifier {reference}", "stop" }) await SayAsync(text);
        // Both replies wait while the connector is down: the copy goes in the second turn.
        for (var at = 0; at < 2; at++) _teams.Faults.Enqueue(Fault.Broken);
        using (var aside = await _agent.SayAsync("aide")) aside.EnsureSuccessStatusCode();
        using (var left = await _agent.SayAsync("stop")) left.EnsureSuccessStatusCode();
        using (var yes = await _agent.SayAsync("oui")) yes.EnsureSuccessStatusCode();

        var heard = await HearAsync(3);

        Assert.Contains("Vos changements sont effacés", heard, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_author_is_told_who_wants_to_join()
    {
        var reference = await FileAsync("proposer une idée", "non", "déposer");
        var other = new Agent(_teams, _host.Address, id: "29:bao", name: "Bao Martin", locale: "en-GB");

        using var response = await other.SayAsync($"join {reference}");

        Assert.Contains("Bao Martin", await HearAsync(), StringComparison.Ordinal);
        Assert.Contains("has been told", (string)(await _teams.KeptAsync(other.Conversation, 1))[0]["text"]!, StringComparison.Ordinal);
    }

    private Task<string> FileAsync(string opening, string no, string send) => _chat.FileAsync(opening, no, send);

    private Task<string> SayAsync(string text, int replies = 1) => _chat.SayAsync(text, replies);

    private Task<string> HearAsync(int count = 1) => _chat.HearAsync(count);

    private static string Reference(string text) => AgentChat.Reference(text);
}
