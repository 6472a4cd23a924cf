using System.Diagnostics;
using Fabrique.Bot.Texts;
using Fabrique.Bot.Turns;
using Fabrique.Data;
using Fabrique.Data.Calls;
using Fabrique.Data.Ideas;
using Fabrique.Data.Storage;

namespace Fabrique.Bot.Dialogs.Ideas;

/// <summary>Reminds authors of a draft once, three days before its call closes, unless they said that they want none.</summary>
internal sealed class DraftReminders(
    ITurnStore store, IIdeaReader ideas, ICallReader calls, IPersonReader people, TurnParts parts)
{
    /// <summary>Not a channel's: what nobody says in a conversation. One key a draft, so that it is told once for all time.</summary>
    private const string Conversation = "fabrique/reminders";

    private static readonly TimeSpan Before = TimeSpan.FromDays(3);

    /// <returns>How many were told now.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var now = parts.Time.GetUtcNow();
        var told = 0;
        foreach (var draft in await ideas.DraftsClosingAsync(now, now + Before, ct))
        {
            if (await people.FindAsync(draft.Author, ct) is { StopsReminders: false } author && await TellAsync(draft, author, now, ct))
            {
                told++;
            }
        }

        return told;
    }

    private async Task<bool> TellAsync(Idea draft, Person author, DateTimeOffset now, CancellationToken ct)
    {
        var key = draft.Id.Value;
        if (await store.FindSeenAsync(Conversation, key, ct) is not null)
        {
            return false;
        }

        var call = await calls.FindAsync(draft.Call, ct) ?? throw new UnreachableException();
        string Text(string name, params object[] arguments) => TextSets.Dialogs.Get(name, author.Language, arguments);
        var closes = PeopleTime.Day(TimeZoneInfo.ConvertTime(call.Closes, parts.Zone), author.Language);
        var notice = Notice.To(
            author, Text("Idea_Reminder", draft.Reference, closes), parts.Chance,
            IdeaCommandReader.Print(IdeaVerb.Continue, draft.Reference, author.Language), Text("Idea_ButtonNoReminders"));
        return await store.CommitAsync(new TurnWrites(Conversation, key, "", now, [], [notice], []), ct) is CommitResult.Committed;
    }
}
