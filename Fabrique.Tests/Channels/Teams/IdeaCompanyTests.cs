using System.Text.Json.Nodes;
using Fabrique.Bot.Dialogs.Ideas;
using Fabrique.Data;
using Fabrique.Data.Calls;
using Fabrique.Data.Ideas;
using Fabrique.Data.Questionnaires;
using Fabrique.Tests.Channels.Teams.Double;
using Fabrique.Tests.Pages;
using Fabrique.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace Fabrique.Tests.Channels.Teams;

/// <summary>An idea is not one person's alone: coaches write, others join, and what was decided is told to all at once.</summary>
public sealed class IdeaCompanyTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);

    private TeamsDouble _teams = null!;
    private TestHost _host = null!;
    private AgentChat _author = null!;
    private AgentChat _other = null!;
    private Call _call = null!;

    private IIdeaReader Ideas => _host.Get<IIdeaReader>();

    public async Task InitializeAsync()
    {
        _teams = await TeamsDouble.StartAsync();
        _teams.Members["29:bao"] = new JsonObject { ["id"] = "29:bao", ["name"] = "Bao Martin", ["email"] = "Bao.Martin@exemple.fr" };
        _host = await TestHost.StartAsync(time: _clock);
        var form = await _host.Get<IQuestionnaireCatalog>().FindLatestAsync("idee", default);
        var now = _clock.GetUtcNow();
        _call = await _host.Get<ICallWriter>().CreateCallAsync(new NewCall("Appel", "Call", form!.Hash, now.AddDays(-1), now.AddDays(2), TimeSpan.Zero), default);
        _author = new AgentChat(_teams, new Agent(_teams, _host.Address));
        _other = new AgentChat(_teams, new Agent(_teams, _host.Address, id: "29:bao", name: "Bao Martin", locale: "en-GB"));
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _teams.DisposeAsync();
    }

    [Fact]
    public async Task What_is_decided_is_told_when_the_call_is_announced_and_once()
    {
        var idea = await FiledAsync();
        await TakeAsync(idea, IdeaStep.TakeUp, "");
        Assert.Contains("commence à étudier", await _author.HearAsync(), StringComparison.Ordinal);

        await TakeAsync(idea, IdeaStep.Decline, "Le sujet est déjà traité.");
        await _author.HearNothingAsync();
        Assert.Contains("La décision vous sera annoncée ici", await _author.SayAsync("mes idées"), StringComparison.Ordinal);

        await AnnounceAsync();
        var told = await _author.HearAsync();
        Assert.Contains("n’est pas retenue", told, StringComparison.Ordinal);
        Assert.Contains("Le sujet est déjà traité.", told, StringComparison.Ordinal);

        Assert.Equal(0, await _host.Get<DecisionNews>().RunAsync(default));
        await _author.HearNothingAsync();
        Assert.DoesNotContain("sera annoncée", await _author.SayAsync("mes idées"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_decided_after_the_announcement_is_told_at_once()
    {
        var idea = await FiledAsync();
        await TakeAsync(idea, IdeaStep.TakeUp, "");
        await _author.HearAsync();
        await AnnounceAsync();
        await _author.HearNothingAsync();

        await TakeAsync(idea, IdeaStep.Redirect, "");

        Assert.Contains("confiée à un autre service", await _author.HearAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_coach_announces_on_the_page_when_the_call_has_closed()
    {
        var idea = await FiledAsync();
        foreach (var step in new[] { IdeaStep.TakeUp, IdeaStep.Shortlist, IdeaStep.Hear }) await TakeAsync(idea, step, "");
        await _author.HearAsync(3);
        await TakeAsync(idea, IdeaStep.Select, "");
        var cookie = await _host.EnterAsCoachAsync();
        var (_, open) = await _host.ReadAsync("/coach", cookie: cookie);
        Assert.DoesNotContain("Annoncer les décisions", open, StringComparison.Ordinal);
        Assert.Contains("n’est pas encore connue des auteurs", (await _host.ReadAsync($"/coach/idees/{idea.Reference}", cookie: cookie)).Html, StringComparison.Ordinal);

        _clock.Advance(TimeSpan.FromDays(3));
        cookie = await _host.EnterAsCoachAsync();
        Assert.Contains("Annoncer les décisions", (await _host.ReadAsync("/coach", cookie: cookie)).Html, StringComparison.Ordinal);
        await _host.SubmitAsync("/coach", cookie, "announce", ("call", _call.Id.Value));

        Assert.Contains("lauréate", await _author.HearAsync(), StringComparison.Ordinal);
        var (_, closed) = await _host.ReadAsync("/coach", cookie: cookie);
        Assert.Contains("Décisions annoncées le", closed, StringComparison.Ordinal);
        Assert.DoesNotContain("Annoncer les décisions", closed, StringComparison.Ordinal);
        Assert.Equal(CallState.Announced, (await _host.Get<ICallReader>().FindAsync(_call.Id, default))!.State(_clock.GetUtcNow()));
    }

    [Fact]
    public async Task Coaches_and_author_write_to_each_other_about_the_idea()
    {
        var idea = await FiledAsync();
        var path = $"/coach/idees/{idea.Reference}";
        var cookie = await _host.EnterAsCoachAsync();

        await _host.SubmitAsync(path, cookie, "comment", ("text", "Combien de dossiers ?"));
        var told = await _author.HearAsync();
        Assert.Contains("L’équipe vous écrit au sujet de « No 1 »", told, StringComparison.Ordinal);
        Assert.Contains("Combien de dossiers ?", told, StringComparison.Ordinal);

        Assert.Contains("C’est envoyé", await _author.SayAsync($"répondre {idea.Reference} Deux cents par an."), StringComparison.Ordinal);
        var asked = await _author.SayAsync($"répondre {idea.Reference}");
        Assert.Contains("Combien de dossiers ?", asked, StringComparison.Ordinal);
        Assert.Contains("Deux cents par an.", asked, StringComparison.Ordinal);
        await _author.SayAsync("Et parfois plus.");

        Assert.Equal(
            [(true, "Combien de dossiers ?"), (false, "Deux cents par an."), (false, "Et parfois plus.")],
            (await Ideas.CommentsAsync(idea.Id, default)).Select(comment => (comment.FromCoach, comment.Text)));
        var (_, page) = await _host.ReadAsync(path, cookie: cookie);
        Assert.Contains("Et parfois plus.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("29:camille", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_message_to_the_team_is_one_and_a_longer_one_is_refused_kindly()
    {
        var idea = await FiledAsync();

        Assert.Contains("C’est envoyé", await _author.SayAsync($"répondre {idea.Reference} {new string('a', IdeaComment.Longest)}"), StringComparison.Ordinal);
        Assert.Contains("trop long", await _author.SayAsync($"répondre {idea.Reference} {new string('a', IdeaComment.Longest + 1)}"), StringComparison.Ordinal);
        Assert.Contains("Rien n’a changé", await _author.SayAsync("retour"), StringComparison.Ordinal);
        Assert.Single(await Ideas.CommentsAsync(idea.Id, default));
    }

    [Fact]
    public async Task A_draft_has_no_thread_and_nobody_elses_idea_either()
    {
        var idea = await FiledAsync();
        foreach (var text in new[] { "nouvelle idée", "1" }) await _author.SayAsync(text);
        var draft = (await Ideas.ListByAuthorAsync("msteams/29:camille", default)).Single(line => line.Status == IdeaStatus.Draft);

        await _author.SayAsync($"répondre {draft.Reference} bonjour");
        var refused = await _other.SayAsync($"reply {idea.Reference} hello");

        Assert.Contains("among your ideas", refused, StringComparison.Ordinal);
        Assert.Empty(await Ideas.CommentsAsync(draft.Id, default));
        Assert.Empty(await Ideas.CommentsAsync(idea.Id, default));
    }

    [Fact]
    public async Task Whoever_is_invited_by_their_address_accepts_and_works_on_the_draft()
    {
        foreach (var text in new[] { "proposer une idée", "1", "Zéro dossier perdu" }) await _author.SayAsync(text);
        var idea = Assert.Single(await Ideas.ListByAuthorAsync("msteams/29:camille", default));

        Assert.Contains("adresse", await _author.SayAsync($"inviter {idea.Reference}"), StringComparison.Ordinal);
        Assert.Contains("Je ne reconnais pas cette adresse", await _author.SayAsync("Bao"), StringComparison.Ordinal);
        Assert.Contains($"accepter {idea.Reference}", await _author.SayAsync("bao.martin@exemple.fr"), StringComparison.Ordinal);
        var accepted = await _other.SayAsync($"accept {idea.Reference}");

        Assert.Contains("You are now working", accepted, StringComparison.Ordinal);
        Assert.DoesNotContain("Delete", accepted, StringComparison.Ordinal);
        Assert.Contains("Bao Martin travaille maintenant avec vous", await _author.HearAsync(), StringComparison.Ordinal);
        Assert.Equal(["msteams/29:camille", "msteams/29:bao"], await Ideas.AuthorsAsync(idea, default));
        Assert.Empty(await Ideas.InvitedAsync(idea.Id, default));
        Assert.Contains("Zéro dossier perdu", await _other.SayAsync("my ideas"), StringComparison.Ordinal);
        Assert.Contains("What problem", await _other.SayAsync($"continue {idea.Reference}"), StringComparison.Ordinal);
        Assert.Contains("Only the person who started", await _other.SayAsync($"delete {idea.Reference}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_not_invited_is_no_author()
    {
        var idea = await FiledAsync();
        await _author.SayAsync($"inviter {idea.Reference} alix@exemple.fr");

        Assert.Contains("cannot find an invitation", await _other.SayAsync($"accept {idea.Reference}"), StringComparison.Ordinal);
        Assert.Equal(["msteams/29:camille"], await Ideas.AuthorsAsync(idea, default));
        Assert.Contains("cannot find an invitation", await _other.SayAsync("accept IDEE-2222"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mention_in_a_channel_invites_in_private_and_decisions_reach_all_authors()
    {
        await _other.SayAsync("hello");
        var idea = await FiledAsync();
        var crowd = new Agent(_teams, _host.Address) { Conversation = "19:canal", ConversationType = "channel" };
        var activity = crowd.Message($"<at>Fabrique</at> inviter {idea.Reference} <at>Bao Martin</at>");
        foreach (var (id, name) in new[] { ("28:fabrique", "Fabrique"), ("29:bao", "Bao Martin") })
        {
            activity["entities"]!.AsArray().Add(new JsonObject
            {
                ["type"] = "mention", ["text"] = $"<at>{name}</at>", ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name },
            });
        }

        using (var response = await crowd.DeliverAsync(activity)) response.EnsureSuccessStatusCode();

        Assert.Contains("Bao Martin peut maintenant travailler avec vous", await _author.HearAsync(), StringComparison.Ordinal);
        Assert.Contains($"accept {idea.Reference}", await _other.HearAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(idea.Reference, (await _teams.KeptAsync("19:canal", 1))[0].ToJsonString(), StringComparison.Ordinal);
        await _other.SayAsync($"accept {idea.Reference}");
        await _author.HearAsync();
        await TakeAsync(idea, IdeaStep.TakeUp, "");
        Assert.Contains("commence à étudier", await _author.HearAsync(), StringComparison.Ordinal);
        Assert.Contains($"The team has started to review your idea {idea.Reference}", await _other.HearAsync(), StringComparison.Ordinal);
    }

    private async Task<Idea> FiledAsync() => (await Ideas.FindByReferenceAsync(await _author.FileAsync(), default))!;

    private async Task TakeAsync(Idea idea, IdeaStep step, string reason) =>
        Assert.IsType<IdeaMove.Allowed>(await _host.Get<IdeaDecisions>().TakeAsync(idea.Id, step, "coach", reason, default));

    private async Task AnnounceAsync()
    {
        var calls = _host.Get<ICallWriter>();
        Assert.False(await calls.AnnounceAsync(_call.Id, _clock.GetUtcNow(), default));
        _clock.Advance(TimeSpan.FromDays(3));
        Assert.True(await calls.AnnounceAsync(_call.Id, _clock.GetUtcNow(), default));
        Assert.False(await calls.AnnounceAsync(_call.Id, _clock.GetUtcNow(), default));
        await _host.Get<DecisionNews>().RunAsync(default);
    }
}
