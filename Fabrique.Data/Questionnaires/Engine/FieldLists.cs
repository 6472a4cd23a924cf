using System.Collections.Immutable;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Engine;

/// <summary>Groups whose appearance is "field-list": their questions are shown together where the channel can.</summary>
internal static class FieldLists
{
    /// <summary>More than that is no short group: a card that nobody sees the end of.</summary>
    private const int MostTogether = 6;

    /// <summary>The questions that are asked at once with <paramref name="first"/>; empty where it is asked alone.</summary>
    public static ImmutableArray<Question> Open(RunPath path, Question first)
    {
        if (Of(first.Group) is not { } group)
            return [];
        var open = path.Questionnaire.Questions
            .Where(question => question.Index >= first.Index && Steps.IsWithin(question.Group, group) && path.IsOpen(question) && path.MustAsk(question))
            .ToList();
        return open.Count is > 1 and <= MostTogether && open.TrueForAll(question => path.AnswerTo(question) is null && HasInput(question))
            ? [.. open.Select(path.Wording.Of)]
            : [];
    }

    private static Group? Of(Group? innermost)
    {
        for (var group = innermost; group is not null; group = group.Parent)
        {
            if (group.IsFieldList)
                return group;
        }

        return null;
    }

    private static bool HasInput(Question question) =>
        question.Type is QuestionType.Text or QuestionType.Integer or QuestionType.Decimal or QuestionType.Range or QuestionType.Date or QuestionType.Time
            or QuestionType.SelectOne or QuestionType.SelectMultiple;
}
