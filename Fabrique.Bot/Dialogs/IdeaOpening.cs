using Fabrique.Data;
using Fabrique.Data.Calls;
using Fabrique.Data.Ideas;
using Fabrique.Data.Responses;
using Fabrique.Data.Storage;
using Microsoft.Extensions.Options;

namespace Fabrique.Bot.Dialogs;

/// <summary>"proposer une idée": a draft for the open call, begun or gone on with.</summary>
internal sealed class IdeaOpening(ICallReader calls, IIdeaReader ideas, IOptions<DialogOptions> options)
{
    public async Task<bool> IsWelcomeAsync(Talk talk, CancellationToken ct) =>
        AgentsAreWelcome(talk) && await calls.FindOpenAsync(talk.Turn.Now, ct) is not null;

    public async Task<Opened> OpenAsync(Talk talk, CancellationToken ct)
    {
        if (!AgentsAreWelcome(talk))
        {
            return new Opened.Refused(talk.Text("Idea_NotHere"));
        }

        if (await GoOnAsync(talk, ct) is { } draft)
        {
            return draft;
        }

        return await calls.FindOpenAsync(talk.Turn.Now, ct) is { } call
            ? Begin(talk, call)
            : new Opened.Refused(talk.Text("Idea_NoCall"));
    }

    private bool AgentsAreWelcome(Talk talk) =>
        talk.Context.Activity.ChannelId is ChannelIds.Msteams or ChannelIds.Emulator || options.Value.AgentsOnWeb;

    /// <summary>The author's newest draft whose call still takes drafts: during the grace period, too.</summary>
    private async Task<Opened?> GoOnAsync(Talk talk, CancellationToken ct)
    {
        var mine = await ideas.ListByAuthorAsync(talk.Person, ct);
        foreach (var draft in mine.Where(idea => idea.Status == IdeaStatus.Draft))
        {
            var call = await calls.FindAsync(draft.Call, ct);
            var response = await talk.Turn.Responses.FindAsync(draft.Response, ct);
            if (call?.TakesDrafts(talk.Turn.Now) == true && response is { Status: ResponseStatus.InProgress })
            {
                return new Opened.Begins(new QuestionnaireStart(response.Id, talk.Text("Idea_DraftResumed", draft.Reference)));
            }
        }

        return null;
    }

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
