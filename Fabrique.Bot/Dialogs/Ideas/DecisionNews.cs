using Fabrique.Data.Ideas;
using Fabrique.Data.Storage;

namespace Fabrique.Bot.Dialogs.Ideas;

/// <summary>Tells authors what was decided of their ideas: once, and not before the call is announced.</summary>
/// <remarks>Looks for whom it has not told yet: a decision and an announcement at the same moment lose nothing.</remarks>
internal sealed class DecisionNews(ITurnStore store, IIdeaReader ideas, IdeaNotices notices, TimeProvider time)
{
    /// <summary>Not a channel's: what nobody says in a conversation. One key an idea, so that it is told once for all time.</summary>
    private const string Conversation = "fabrique/decisions";

    /// <summary>Calls that were announced longer ago are not looked through any more.</summary>
    private static readonly TimeSpan Recent = TimeSpan.FromDays(60);

    /// <returns>How many ideas were told of now.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var told = 0;
        foreach (var idea in await ideas.AnnouncedAsync(now - Recent, ct))
        {
            if (await TellAsync(idea, now, ct)) told++;
        }

        return told;
    }

    private async Task<bool> TellAsync(Idea idea, DateTimeOffset now, CancellationToken ct)
    {
        var key = idea.Id.Value;
        if (await store.FindSeenAsync(Conversation, key, ct) is not null
            || (await ideas.EventsAsync(idea.Id, ct)).LastOrDefault(step => IdeaLifeCycle.IsDecision(step.To)) is not { } decision)
        {
            return false;
        }

        var told = await notices.ForAsync(idea, language => IdeaTold.Sentence(language, decision.Step, idea.Reference, decision.Reason), ct);
        return await store.CommitAsync(new TurnWrites(Conversation, key, "", now, [], [.. told], []), ct) is CommitResult.Committed;
    }
}
