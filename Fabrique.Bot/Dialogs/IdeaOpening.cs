using Fabrique.Bot.Dialogs.Ideas;
using Fabrique.Data;
using Fabrique.Data.Calls;
using Fabrique.Data.Ideas;
using Fabrique.Data.Storage;
using Microsoft.Extensions.Options;

namespace Fabrique.Bot.Dialogs;

/// <summary>"proposer une idée": a draft for the open call, begun or gone on with; "mes idées": all of them.</summary>
internal sealed class IdeaOpening(ICallReader calls, IdeaBoard board, IOptions<DialogOptions> options)
{
    public async Task<bool> IsWelcomeAsync(Talk talk, CancellationToken ct) =>
        AgentsAreWelcome(talk) && await calls.FindOpenAsync(talk.Turn.Now, ct) is not null;

    /// <summary>Who has drafts chooses among them or begins another one.</summary>
    public async Task<Opened> OpenAsync(Talk talk, CancellationToken ct)
    {
        if (!AgentsAreWelcome(talk))
        {
            return new Opened.Refused(talk.Text("Idea_NotHere"));
        }

        return (await board.DraftsAsync(talk, ct)).Count switch
        {
            0 => await BeginAsync(talk, ct),
            1 => Choose(talk.Text("Idea_OneDraft")),
            var count => Choose(talk.Text("Idea_Drafts", count)),
        };
    }

    /// <summary>A new draft, whatever there is already.</summary>
    public async Task<Opened> BeginAsync(Talk talk, CancellationToken ct)
    {
        if (!AgentsAreWelcome(talk))
        {
            return new Opened.Refused(talk.Text("Idea_NotHere"));
        }

        return await calls.FindOpenAsync(talk.Turn.Now, ct) is { } call
            ? Begin(talk, call)
            : new Opened.Refused(talk.Text("Idea_NoCall"));
    }

    public async Task<Opened> ListAsync(Talk talk, CancellationToken ct) => await board.AllAsync(talk, ct) switch
    {
        [] => new Opened.Refused(talk.Text(AgentsAreWelcome(talk) ? "Idea_None" : "Idea_NotHere")),
        [var one] => new Opened.Told(IdeaMessages.List(talk, talk.Text("Idea_HereItIs"), [one])),
        { Count: <= IdeaMessages.MostLines } all => new Opened.Told(IdeaMessages.List(talk, talk.Text("Idea_HereTheyAre", all.Count), all)),
        var many => new Opened.Told(IdeaMessages.List(talk, talk.Text("Idea_HereAreNewest", many.Count, IdeaMessages.MostLines), many)),
    };

    private static Opened.Asks Choose(string text) => new(new IdeaQuestion(IdeaQuestionKind.Choose, "", text));

    private bool AgentsAreWelcome(Talk talk) =>
        talk.Context.Activity.ChannelId is ChannelIds.Msteams or ChannelIds.Emulator || options.Value.AgentsOnWeb;

    private static Opened.Begins Begin(Talk talk, Call call)
    {
        var idea = new IdeaId(talk.Turn.Chance.NewId());
        var response = NewResponse.For(talk, call.Questionnaire) with { Idea = idea };
        var reference = IdeaReference.Create(talk.Turn.Chance);
        talk.Turn.Responses.Put(response);
        talk.Turn.Add(new DomainWrite.PutIdea(
            new Idea(idea, call.Id, response.Id, talk.Person, reference, IdeaStatus.Draft, talk.Turn.Now, null)));
        var greeting = talk.Text("Idea_Welcome", call.Title(talk.Language), talk.Day(call.Closes));
        return new Opened.Begins(new QuestionnaireStart(response.Id, greeting, OffersEssential: true));
    }
}
