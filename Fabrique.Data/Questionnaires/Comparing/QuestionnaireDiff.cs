using System.Collections.Immutable;
using Fabrique.Data.Questionnaires.Expressions;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Comparing;

/// <summary>What changed between two versions of a questionnaire, and whether their answers can still be put together. Pure.</summary>
public static class QuestionnaireDiff
{
    /// <returns>Every change, the worst first; empty where both ask the same in the same words.</returns>
    public static ImmutableArray<Change> Between(Questionnaire before, Questionnaire after)
    {
        var changes = new List<Change>();
        if (before.Id != after.Id)
            changes.Add(new Change(ChangeKind.Breaking, ChangeReason.OtherForm, ""));
        if (before.Title != after.Title || before.DefaultLanguage != after.DefaultLanguage)
            changes.Add(new Change(ChangeKind.Cosmetic, ChangeReason.Title, ""));
        Questions(before, after, changes);
        return [.. changes.Distinct().OrderByDescending(change => change.Kind)];
    }

    /// <summary>The worst of them; cosmetic where there is none.</summary>
    public static ChangeKind KindOf(ImmutableArray<Change> changes) => changes.IsEmpty ? ChangeKind.Cosmetic : changes.Max(change => change.Kind);

    private static void Questions(Questionnaire before, Questionnaire after, List<Change> changes)
    {
        foreach (var removed in before.Questions.Where(question => after.Find(question.Name) is null))
            changes.Add(Whole(removed, ChangeKind.Breaking, ChangeReason.QuestionRemoved));
        foreach (var added in after.Questions.Where(question => before.Find(question.Name) is null))
            changes.Add(Whole(added, ChangeKind.Comparable, ChangeReason.QuestionAdded));
        var kept = before.Questions.Where(question => question.IsAsked && after.Find(question.Name) is { IsAsked: true }).ToList();
        if (!kept.Select(question => question.Name).SequenceEqual(kept.Select(question => after[question.Name]).OrderBy(question => question.Index).Select(question => question.Name)))
            changes.Add(new Change(ChangeKind.Breaking, ChangeReason.Order, ""));
        foreach (var question in before.Questions)
        {
            if (after.Find(question.Name) is { } now)
                changes.AddRange(new QuestionDiff(question, now, after.DefaultLanguage).Run());
        }
    }

    // A note takes no answers.
    private static Change Whole(Question question, ChangeKind kind, ChangeReason reason) => question.Type is QuestionType.Note
        ? new Change(ChangeKind.Cosmetic, ChangeReason.NoteChanged, question.Name)
        : new Change(kind, reason, question.Name);

    /// <summary>Conditions compare by their one canonical spelling.</summary>
    internal static bool Same(Expression? one, Expression? other) => one?.ToString() == other?.ToString();
}
