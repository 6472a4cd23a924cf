using System.Diagnostics;
using Fabrique.Bot.Texts;
using Fabrique.Data.Ideas;
using Fabrique.Data.Questionnaires.Engine;

namespace Fabrique.Bot.Dialogs.Ideas;

/// <summary>What is said of an idea, in the person's language.</summary>
internal static class IdeaSentences
{
    public static string Title(Talk talk, IdeaLine line) => line.Title.Length > 0 ? line.Title : talk.Text("Idea_Untitled");

    /// <summary>Who speaks, for somebody who reads <paramref name="language"/>.</summary>
    public static string Speaker(Talk talk, string language) =>
        talk.Context.Activity.From?.Name is { Length: > 0 } name ? name : TextSets.Dialogs.Get("Idea_Somebody", language);

    /// <summary>Where it stands, and what comes next. What was decided is not said before it is announced.</summary>
    public static string Status(Talk talk, IdeaLine line) => line.Idea.Status switch
    {
        var status when IdeaLifeCycle.IsDecision(status) && line.Call.AnnouncedAt is null => talk.Text("Idea_IsAwaited"),
        IdeaStatus.Draft => Draft(talk, line),
        IdeaStatus.Filed => talk.Text("Idea_IsFiled", talk.Day(line.Idea.FiledAt!.Value)),
        IdeaStatus.Withdrawn => Withdrawn(talk, line),
        IdeaStatus.ToComplete => talk.Text("Idea_IsToComplete"),
        IdeaStatus.InReview => talk.Text("Idea_IsInReview"),
        IdeaStatus.Shortlisted => talk.Text("Idea_IsShortlisted"),
        IdeaStatus.Heard => talk.Text("Idea_IsHeard"),
        IdeaStatus.Laureate => talk.Text("Idea_IsLaureate"),
        IdeaStatus.NotSelected => talk.Text("Idea_IsNotSelected"),
        IdeaStatus.Redirected => talk.Text("Idea_IsRedirected"),
        IdeaStatus.Investigation => talk.Text("Idea_IsInvestigation"),
        IdeaStatus.Construction => talk.Text("Idea_IsConstruction"),
        IdeaStatus.Acceleration => talk.Text("Idea_IsAcceleration"),
        IdeaStatus.Sustained => talk.Text("Idea_IsSustained"),
        IdeaStatus.Transferred => talk.Text("Idea_IsTransferred"),
        IdeaStatus.Operated => talk.Text("Idea_IsOperated"),
        IdeaStatus.Abandoned => talk.Text("Idea_IsAbandoned"),
        _ => throw new UnreachableException(),
    };

    private static string Draft(Talk talk, IdeaLine line)
    {
        if (!line.Call.TakesDrafts(talk.Turn.Now))
        {
            return talk.Text("Idea_IsLate");
        }

        var until = talk.Day(line.Call.Closes);
        return line.Missing(new RunContext(talk.Turn.Now, talk.Turn.Zone, talk.Language)) switch
        {
            0 => talk.Text("Idea_IsReady", until),
            1 => talk.Text("Idea_IsNearlyReady", until),
            var missing => talk.Text("Idea_IsDraft", missing, until),
        };
    }

    private static string Withdrawn(Talk talk, IdeaLine line)
    {
        var day = talk.Day(line.Idea.Withdrawal!.At);
        return line.Call.IsOpen(talk.Turn.Now) ? talk.Text("Idea_IsWithdrawn", day, talk.Day(line.Call.Closes)) : talk.Text("Idea_IsGone", day);
    }
}
