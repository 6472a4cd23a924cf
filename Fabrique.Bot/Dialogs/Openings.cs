using System.Diagnostics;

namespace Fabrique.Bot.Dialogs;

/// <summary>Begins what the opening words ask for.</summary>
internal sealed class Openings(FeedbackOpening feedback, IdeaOpening idea, ResumeOpening resume)
{
    public Task<Opened> OpenAsync(Talk talk, Opening opening, CancellationToken ct) => opening switch
    {
        Opening.Feedback asked => feedback.OpenAsync(talk, asked.Code, ct),
        Opening.Idea => idea.OpenAsync(talk, ct),
        Opening.Resume asked => resume.OpenAsync(talk, asked.Words, ct),
        _ => throw new UnreachableException(),
    };

    /// <summary>What can be begun here, as buttons.</summary>
    public async Task<string[]> ButtonsAsync(Talk talk, CancellationToken ct)
    {
        var ideas = await idea.IsWelcomeAsync(talk, ct);
        return ideas ? [talk.Text("Root_ButtonIdea"), talk.Text("Root_ButtonHelp")] : [talk.Text("Root_ButtonHelp")];
    }
}
