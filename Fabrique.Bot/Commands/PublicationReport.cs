using System.Diagnostics;
using Fabrique.Data.Questionnaires.Comparing;
using Fabrique.Data.Questionnaires.Publishing;

namespace Fabrique.Bot.Commands;

/// <summary>Tells what became of a questionnaire that was to be published, and why.</summary>
internal sealed class PublicationReport(CommandTexts texts, TextWriter error)
{
    public CommandOutcome Tell(PublishPlan plan, PublishResult result) => result switch
    {
        PublishResult.Published published => Tell(plan, published),
        PublishResult.Already { IsLatest: true, Version: var version } => Done("Publish_Already", version.FormId, version.Version),
        PublishResult.Already { Version: var version } => new CommandOutcome.Problem(texts.Format("Publish_Earlier", version.FormId, version.Version)),
        PublishResult.NeedsNewSeries { Plan: var refused } => Refuse(refused),
        _ => throw new UnreachableException(),
    };

    private CommandOutcome.Done Tell(PublishPlan plan, PublishResult.Published published)
    {
        if (plan is PublishPlan.Next { SinceLatest: var changes })
        {
            ChangeLines.Write(changes.Changes, texts, error);
            error.WriteLine(texts[changes.Changes.IsEmpty ? "Diff_Same" : $"Diff_{changes.Kind}"]);
        }

        Done("Questionnaire_Published", published.Version.FormId, published.Version.Version);
        if (published.BeganSeries) error.WriteLine(texts.Format("Publish_BeganSeries", published.Version.Series));
        if (published.Moved > 0) error.WriteLine(texts.Format("Publish_Moved", published.Moved));
        if (published.StayOpen > 0) error.WriteLine(texts.Format(published.BeganSeries ? "Publish_StayInSeries" : "Publish_Stay", published.StayOpen));
        return new CommandOutcome.Done();
    }

    private CommandOutcome.Problem Refuse(PublishPlan.Next plan)
    {
        ChangeLines.Write([.. plan.Worst.Changes.Where(change => change.Kind == ChangeKind.Breaking)], texts, error);
        return new CommandOutcome.Problem(texts.Format(
            "Publish_NeedsNewSeries", plan.Answers, plan.Worst.From.Version, plan.Worst.From.Series + 1));
    }

    private CommandOutcome.Done Done(string key, string form, string version)
    {
        error.WriteLine(texts.Format(key, form, version));
        return new CommandOutcome.Done();
    }
}
