using Fabrique.Bot.Cards;
using Fabrique.Data;
using Fabrique.Data.OpenLab;

namespace Fabrique.Bot.Dialogs;

/// <summary>"Vous avez dit, nous avons fait": told to whoever wants to hear it.</summary>
internal sealed class FollowUpNews(IFollowUps followUps, ISessionReader sessions)
{
    private const int Most = 3;

    /// <summary>Whether there is something to tell.</summary>
    public async Task<bool> AnyAsync(OpenLabSession session, CancellationToken ct) => (await followUps.ListAsync(session, ct)).Count > 0;

    /// <returns>The newest, in the words of the coaches.</returns>
    public async Task<string> TextAsync(Talk talk, SessionId id, CancellationToken ct)
    {
        var told = await sessions.FindAsync(id, ct) is { } session ? await followUps.ListAsync(session, ct) : [];
        return told.Count == 0
            ? talk.Text("News_None")
            : Messages.Paragraphs(told.Take(Most).Select(one => talk.Text("News_One", one.Said, one.Done)));
    }
}
