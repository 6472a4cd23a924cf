using Fabrique.Data.Questionnaires.Authoring;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Comparing;

/// <summary>One question in two versions.</summary>
internal sealed class QuestionDiff(Question before, Question after, string language)
{
    public IEnumerable<Change> Run()
    {
        if (before.Type is QuestionType.Note && after.Type is QuestionType.Note)
            return before.Label == after.Label ? [] : [Tell(ChangeKind.Cosmetic, ChangeReason.NoteChanged)];
        if (TypeNames.Of(before.Type) != TypeNames.Of(after.Type) || before.ReadOnly != after.ReadOnly)
            return [Tell(ChangeKind.Breaking, ChangeReason.Type)];
        return [.. Scale(), .. Texts(), .. Rules(), .. Choices()];
    }

    private Change Tell(ChangeKind kind, ChangeReason reason) => new(kind, reason, before.Name);

    private IEnumerable<Change> Scale()
    {
        if ((before.Type is QuestionType.Range && before.Type != after.Type) || before.Scale != after.Scale)
            yield return Tell(ChangeKind.Breaking, ChangeReason.Scale);
    }

    private IEnumerable<Change> Texts()
    {
        if (Label(before.Label, after.Label, before.Name) is { } label)
            yield return label;
        if (!before.TextsByColumn.Skip(1).SequenceEqual(after.TextsByColumn.Skip(1)) || before.Appearance != after.Appearance
            || before.Media != after.Media || !QuestionnaireDiff.Same(before.HintWhen, after.HintWhen))
            yield return Tell(ChangeKind.Cosmetic, ChangeReason.Help);
    }

    private IEnumerable<Change> Rules()
    {
        if (!QuestionnaireDiff.Same(before.Relevant, after.Relevant) || Conditions(before) != Conditions(after) || !QuestionnaireDiff.Same(before.ChoiceFilter, after.ChoiceFilter))
            yield return Tell(ChangeKind.Breaking, ChangeReason.Condition);
        if (!QuestionnaireDiff.Same(before.Calculation, after.Calculation))
            yield return Tell(ChangeKind.Breaking, ChangeReason.Calculation);
        if (!QuestionnaireDiff.Same(before.Constraint, after.Constraint))
            yield return Tell(ChangeKind.Comparable, ChangeReason.Constraint);
        if (!QuestionnaireDiff.Same(before.Required, after.Required))
            yield return Tell(ChangeKind.Comparable, ChangeReason.Required);
        if (!QuestionnaireDiff.Same(before.Default, after.Default))
            yield return Tell(ChangeKind.Comparable, ChangeReason.Default);
        if (before.OffersDontKnow != after.OffersDontKnow)
            yield return Tell(ChangeKind.Comparable, ChangeReason.DontKnow);
        if (before.Personal != after.Personal)
            yield return Tell(ChangeKind.Comparable, ChangeReason.Personal);
    }

    private static string Conditions(Question question)
    {
        var conditions = new List<string>();
        for (var group = question.Group; group is not null; group = group.Parent)
            conditions.Add(group.Relevant?.ToString() ?? "");
        return string.Join('\n', conditions.Where(condition => condition.Length > 0));
    }

    private IEnumerable<Change> Choices()
    {
        if (before.Type.Choices is not { } old || after.Type.Choices is not { } now)
            yield break;
        foreach (var removed in old.Choices.Where(choice => now.Find(choice.Name) is null))
            yield return new Change(ChangeKind.Breaking, ChangeReason.ChoiceRemoved, $"{before.Name}.{removed.Name}");
        var kept = now.Choices.Where(choice => old.Find(choice.Name) is not null).ToList();
        if (!old.Choices.Where(choice => now.Find(choice.Name) is not null).Select(choice => choice.Name).SequenceEqual(kept.Select(choice => choice.Name)))
            yield return Tell(ChangeKind.Breaking, ChangeReason.ChoiceOrder);
        for (var index = 0; index < now.Choices.Length; index++)
        {
            var choice = now.Choices[index];
            var subject = $"{before.Name}.{choice.Name}";
            if (old.Find(choice.Name) is not { } was)
                yield return index >= kept.Count ? new Change(ChangeKind.Comparable, ChangeReason.ChoiceAddedAtEnd, subject) : new Change(ChangeKind.Breaking, ChangeReason.ChoiceAdded, subject);
            else if (was.Exclusive != choice.Exclusive)
                yield return new Change(ChangeKind.Breaking, ChangeReason.Exclusive, subject);
            else if (Label(was.Label, choice.Label, subject) is { } label)
                yield return label;
        }
    }

    private Change? Label(LocalizedText was, LocalizedText now, string subject)
    {
        if (was == now)
            return null;
        var (old, current) = (was.In(language), now.In(language));
        if (old == current)
            return new Change(ChangeKind.Cosmetic, ChangeReason.Translation, subject);
        return Wordings.MeanTheSame(old, current)
            ? new Change(ChangeKind.Cosmetic, ChangeReason.Typo, subject)
            : new Change(ChangeKind.Breaking, ChangeReason.Meaning, subject);
    }
}
