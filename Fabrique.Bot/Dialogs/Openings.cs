using System.Diagnostics;
using Fabrique.Bot.Dialogs.Coaches;
using Fabrique.Bot.Dialogs.Ideas;

namespace Fabrique.Bot.Dialogs;

/// <summary>Begins what the opening words ask for.</summary>
internal sealed class Openings(FeedbackOpening feedback, IdeaOpening idea, IdeaVerbs verbs, Acquaintance acquaintance, ResumeOpening resume, CoachFiles coaches)
{
    public Task<Opened> OpenAsync(Talk talk, Opening opening, CancellationToken ct) => opening switch
    {
        Opening.Feedback asked => feedback.OpenAsync(talk, asked.Code, ct),
        Opening.Idea => idea.OpenAsync(talk, ct),
        Opening.NewIdea => idea.BeginAsync(talk, ct),
        Opening.MyIdeas => idea.ListAsync(talk, ct),
        Opening.OnIdea asked => verbs.DoAsync(talk, asked, ct),
        Opening.Export asked => coaches.OfferAsync(talk, asked.Form, ct),
        Opening.Reminders asked => RemindAsync(talk, asked.AreWanted, ct),
        Opening.Resume asked => resume.OpenAsync(talk, asked.Words, ct),
        _ => throw new UnreachableException(),
    };

    /// <summary>What can be begun here, as buttons.</summary>
    public async Task<string[]> ButtonsAsync(Talk talk, CancellationToken ct)
    {
        var ideas = await idea.IsWelcomeAsync(talk, ct);
        return !ideas ? [talk.Text("Root_ButtonHelp")]
            : talk.Context.Activity.ChannelId == ChannelIds.Msteams
                ? [talk.Text("Root_ButtonIdea"), talk.Text("Root_ButtonMyIdeas"), talk.Text("Root_ButtonHelp")]
                : [talk.Text("Root_ButtonIdea"), talk.Text("Root_ButtonHelp")];
    }

    private async Task<Opened> RemindAsync(Talk talk, bool areWanted, CancellationToken ct)
    {
        await acquaintance.WantRemindersAsync(talk, areWanted, ct);
        return new Opened.Refused(talk.Text(areWanted ? "Idea_RemindersOn" : "Idea_RemindersOff"));
    }
}
