using System.Collections.Immutable;
using Fabrique.Data.Calls;
using Fabrique.Data.Ideas;

namespace Fabrique.Bot.Pages;

/// <summary>What a coach may do with an idea, as the table of steps has it, and how the page says it.</summary>
internal static class CoachSteps
{
    private static readonly ImmutableArray<(IdeaStep Step, string Key)> Keys =
    [
        (IdeaStep.TakeUp, "Idea_StepTakeUp"),
        (IdeaStep.Shortlist, "Idea_StepShortlist"),
        (IdeaStep.Hear, "Idea_StepHear"),
        (IdeaStep.Select, "Idea_StepSelect"),
        (IdeaStep.Investigate, "Idea_StepInvestigate"),
        (IdeaStep.Construct, "Idea_StepConstruct"),
        (IdeaStep.Accelerate, "Idea_StepAccelerate"),
        (IdeaStep.Sustain, "Idea_StepSustain"),
        (IdeaStep.Transfer, "Idea_StepTransfer"),
        (IdeaStep.Operate, "Idea_StepOperate"),
        (IdeaStep.AskToComplete, "Idea_StepAskToComplete"),
        (IdeaStep.Decline, "Idea_StepDecline"),
        (IdeaStep.Redirect, "Idea_StepRedirect"),
        (IdeaStep.Abandon, "Idea_StepAbandon"),
    ];

    /// <summary>Whether the idea comes nearer to being a product; the page shows such a step first, and most.</summary>
    public static bool GoesOn(IdeaStep step) => step is not (IdeaStep.AskToComplete or IdeaStep.Decline or IdeaStep.Redirect or IdeaStep.Abandon);

    /// <summary>The steps that may be taken now, with the key of what the button says.</summary>
    public static IReadOnlyList<(IdeaStep Step, string Key)> Allowed(Idea idea, Call call, DateTimeOffset now) =>
        [.. Keys.Where(pair => IdeaLifeCycle.Judge(idea, pair.Step, IdeaActor.Coach, call, now) is IdeaMove.Allowed)];
}
