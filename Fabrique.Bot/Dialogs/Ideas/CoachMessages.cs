using Fabrique.Bot.Cards;
using Fabrique.Bot.Texts;
using Fabrique.Data;
using Fabrique.Data.Ideas;
using Fabrique.Data.Storage;

namespace Fabrique.Bot.Dialogs.Ideas;

/// <summary>What a coach writes to the authors of an idea: kept in its thread and told to each of them, in one transaction.</summary>
internal sealed class CoachMessages(ITurnStore store, IIdeaReader ideas, IdeaNotices notices, TimeProvider time, IChance chance)
{
    /// <summary>Not a channel's.</summary>
    private const string Conversation = "fabrique/ideas";

    /// <param name="coach">The coach's key.</param>
    public async Task SayAsync(Idea idea, string coach, string text, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var title = idea.TitleOf(await ideas.VersionsAsync(idea.Id, ct));
        var told = await notices.ForAsync(
            idea,
            language => Messages.Paragraphs(
                TextSets.Dialogs.Get("Idea_ToldComment", language, title, idea.Reference),
                text,
                TextSets.Dialogs.Get("Idea_ToldCommentAnswer", language, IdeaCommandReader.Print(IdeaVerb.Comment, idea.Reference, language))),
            ct,
            language => IdeaCommandReader.Print(IdeaVerb.Comment, idea.Reference, language));
        var comment = new DomainWrite.AddIdeaComment(new IdeaComment(idea.Id, now, coach, FromCoach: true, text));
        await store.CommitAsync(new TurnWrites(Conversation, chance.NewId(), "", now, [], [comment, .. told], []), ct);
    }
}
