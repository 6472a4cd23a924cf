using System.Diagnostics;
using Fabrique.Bot.Cards;
using Fabrique.Bot.Texts;
using Fabrique.Data.Ideas;

namespace Fabrique.Bot.Dialogs.Ideas;

/// <summary>How an author hears of a coach's step.</summary>
internal static class IdeaTold
{
    public static string Sentence(string language, IdeaStep step, string reference, string reason)
    {
        var text = TextSets.Dialogs.Get(Key(step), language, reference);
        return Messages.Paragraphs(text, reason.Length == 0 ? "" : TextSets.Dialogs.Get("Idea_ToldReason", language, reason));
    }

    private static string Key(IdeaStep step) => step switch
    {
        IdeaStep.AskToComplete => "Idea_ToldAskToComplete",
        IdeaStep.TakeUp => "Idea_ToldTakeUp",
        IdeaStep.Shortlist => "Idea_ToldShortlist",
        IdeaStep.Hear => "Idea_ToldHear",
        IdeaStep.Select => "Idea_ToldSelect",
        IdeaStep.Decline => "Idea_ToldDecline",
        IdeaStep.Redirect => "Idea_ToldRedirect",
        IdeaStep.Investigate => "Idea_ToldInvestigate",
        IdeaStep.Construct => "Idea_ToldConstruct",
        IdeaStep.Accelerate => "Idea_ToldAccelerate",
        IdeaStep.Sustain => "Idea_ToldSustain",
        IdeaStep.Transfer => "Idea_ToldTransfer",
        IdeaStep.Operate => "Idea_ToldOperate",
        IdeaStep.Abandon => "Idea_ToldAbandon",
        _ => throw new UnreachableException(),
    };
}
