using Fabrique.Bot.Texts;
using Fabrique.Data.Ideas;
using Fabrique.Data.Storage;
using Microsoft.Bot.Builder;

namespace Fabrique.Bot.Dialogs.Ideas;

/// <summary>"rejoindre IDEE-7K3F": its author is told who wants to work on it, and decides.</summary>
internal sealed class IdeaJoining(IdeaBoard board, IPersonReader people)
{
    public async Task<Opened> JoinAsync(Talk talk, string reference, CancellationToken ct)
    {
        if (await board.FindOthersAsync(talk, reference, ct) is not { } line)
        {
            return new Opened.Refused(talk.Text("Idea_UnknownOther", reference));
        }

        talk.Turn.Add(new DomainWrite.JoinIdea(line.Idea.Id, talk.Person));
        if (await people.FindAsync(line.Idea.Author, ct) is { } author)
        {
            var text = TextSets.Dialogs.Get("Idea_ToldJoin", author.Language, IdeaSentences.Speaker(talk, author.Language), line.Title, line.Idea.Reference);
            talk.Turn.Add(Notice.To(author, text, talk.Turn.Chance));
        }

        return new Opened.Refused(talk.Text("Idea_Joined", IdeaSentences.Title(talk, line)));
    }
}
