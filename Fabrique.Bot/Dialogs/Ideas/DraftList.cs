using Microsoft.Bot.Schema;

namespace Fabrique.Bot.Dialogs.Ideas;

/// <summary>The start card: drafts to go on with, and a new idea.</summary>
internal static class DraftList
{
    public static Activity Build(Talk talk, List<IdeaLine> drafts, string introduction) =>
        IdeaMessages.List(talk, introduction, drafts, (talk.Text("Idea_ButtonNew"), talk.Text("Idea_SayNew")));
}
