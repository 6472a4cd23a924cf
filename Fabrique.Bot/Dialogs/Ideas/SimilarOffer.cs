using Fabrique.Bot.Cards;
using Fabrique.Bot.Dialogs.Questionnaires;
using Fabrique.Data.Ideas;

namespace Fabrique.Bot.Dialogs.Ideas;

/// <summary>Before a draft is filed, once: ideas that resemble it, so that people find each other.</summary>
internal sealed class SimilarOffer(IIdeaReader ideas)
{
    private const int Most = 3;

    /// <returns>True when there is something to show, which is said now.</returns>
    public async Task<bool> ShowAsync(Run run, IdeaLine line, CancellationToken ct)
    {
        if (run.Memory.SimilarShown)
        {
            return false;
        }

        run.Memory.SimilarShown = true;
        var found = await FindAsync(run, line, ct);
        if (found.Count == 0)
        {
            return false;
        }

        run.Memory.Mode = Mode.Similar;
        await SayAsync(run.Talk, found, ct);
        return true;
    }

    private Task<IReadOnlyList<SimilarIdea>> FindAsync(Run run, IdeaLine line, CancellationToken ct) =>
        ideas.FindSimilarAsync($"{line.Title} {line.Problem}", run.Talk.Person, Most, ct);

    private static Task SayAsync(Talk talk, IReadOnlyList<SimilarIdea> found, CancellationToken ct)
    {
        var lines = found.Select((idea, index) => talk.Text("Idea_SimilarLine", index + 1, idea.Title, idea.Reference, idea.Problem));
        var text = Messages.Paragraphs([talk.Text("Idea_Similar"), .. lines, talk.Text("Idea_SimilarHow", found[0].Reference)]);
        return talk.SayAsync(
            text, ct, [talk.Text("Idea_ButtonFileAnyway"), IdeaCommandReader.Print(IdeaVerb.Join, found[0].Reference, talk.Language), talk.Text("Idea_ButtonReread")]);
    }
}
