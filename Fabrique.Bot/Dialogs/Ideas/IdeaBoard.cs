using System.Diagnostics;
using Fabrique.Data.Calls;
using Fabrique.Data.Ideas;
using Fabrique.Data.Questionnaires;
using Fabrique.Data.Responses;

namespace Fabrique.Bot.Dialogs.Ideas;

/// <summary>A person's ideas as this turn sees them.</summary>
internal sealed class IdeaBoard(IIdeaReader ideas, ICallReader calls, IQuestionnaireCatalog catalog)
{
    /// <summary>All but those that left nothing behind, the newest first.</summary>
    public async Task<List<IdeaLine>> AllAsync(Talk talk, CancellationToken ct)
    {
        var lines = new List<IdeaLine>();
        foreach (var idea in await ideas.ListByAuthorAsync(talk.Person, ct))
        {
            if (!idea.IsGone && await LineAsync(talk, idea, ct) is { } line)
            {
                lines.Add(line);
            }
        }

        return lines;
    }

    /// <summary>Drafts that can still be filed: during the grace period, too.</summary>
    public async Task<List<IdeaLine>> DraftsAsync(Talk talk, CancellationToken ct) =>
        (await AllAsync(talk, ct)).FindAll(line => line.Idea.Status == IdeaStatus.Draft && line.Call.TakesDrafts(talk.Turn.Now));

    /// <returns>Null when the person has no such idea.</returns>
    public async Task<IdeaLine?> FindAsync(Talk talk, string reference, CancellationToken ct) =>
        await ideas.FindByReferenceAsync(reference, ct) is { IsGone: false } idea && await IsAuthorAsync(talk, idea, ct) ? await LineAsync(talk, idea, ct) : null;

    /// <summary>Somebody else's filed idea.</summary>
    public async Task<IdeaLine?> FindOthersAsync(Talk talk, string reference, CancellationToken ct) =>
        await ideas.FindByReferenceAsync(reference, ct) is { FiledAt: not null, Withdrawal: null } idea && !await IsAuthorAsync(talk, idea, ct)
            ? await LineAsync(talk, idea, ct)
            : null;

    public async Task<IdeaLine?> LineAsync(Talk talk, Idea idea, CancellationToken ct)
    {
        if (await talk.Turn.Responses.FindAsync(idea.Response, ct) is not { Status: not ResponseStatus.Withdrawn } response)
        {
            return null;
        }

        var call = await calls.FindAsync(idea.Call, ct) ?? throw new UnreachableException();
        return new IdeaLine(idea, call, response, await catalog.GetAsync(response.Questionnaire, ct));
    }

    private async Task<bool> IsAuthorAsync(Talk talk, Idea idea, CancellationToken ct) =>
        idea.Author == talk.Person || (await ideas.AuthorsAsync(idea, ct)).Contains(talk.Person);
}
