using Fabrique.Bot.Cards;
using Fabrique.Data.Ideas;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Storage;

namespace Fabrique.Bot.Dialogs.Ideas;

/// <summary>"répondre IDEE-7K3F": what an author writes to the coaches about an idea that is filed.</summary>
internal sealed class IdeaThread(IIdeaReader ideas)
{
    private const int Shown = 3;

    public async Task<Opened> HearAsync(Talk talk, IdeaLine line, string text, CancellationToken ct) => text.Length > 0
        ? Add(talk, line, text)
        : new Opened.Asks(IdeaQuestion.Comment(line, Messages.Paragraphs([.. await LastAsync(talk, line, ct), talk.Text("Idea_AskComment", IdeaSentences.Title(talk, line))])));

    public static Opened Add(Talk talk, IdeaLine line, string text)
    {
        var said = TextNormalizer.Normalize(text).Trim();
        if (said.Length is 0 or > IdeaComment.Longest)
        {
            return new Opened.Asks(IdeaQuestion.Comment(line, talk.Text("Idea_CommentRefused", IdeaComment.Longest)));
        }

        talk.Turn.Add(new DomainWrite.AddIdeaComment(new IdeaComment(line.Idea.Id, talk.Turn.Now, talk.Person, FromCoach: false, said)));
        return new Opened.Told(Messages.Plain(talk.Text("Idea_Commented"), [], talk.Abilities));
    }

    private async Task<IEnumerable<string>> LastAsync(Talk talk, IdeaLine line, CancellationToken ct) =>
        (await ideas.CommentsAsync(line.Idea.Id, ct))
            .TakeLast(Shown)
            .Select(comment => talk.Text(comment.FromCoach ? "Idea_CommentOfCoach" : "Idea_CommentOfAuthor", talk.Day(comment.At), comment.Text));
}
