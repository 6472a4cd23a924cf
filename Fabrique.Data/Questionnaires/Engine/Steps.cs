using System.Collections.Immutable;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Engine;

/// <summary>Puts together what is said around a question, and the read-back.</summary>
internal static class Steps
{
    public static Step.Ask Ask(RunPath path, Question question)
    {
        var answer = path.AnswerTo(question);
        // Said once, on the way forward; somebody who comes back has read them.
        var notes = answer is null && path.At is null ? NotesBefore(path, question.Index) : [];
        var together = path.At is null ? FieldLists.Open(path, question) : [];
        if (notes.Length > 0 || answer is null)
            notes = notes.AddRange(NotesBetween(path, together));
        var entering = Entering(path, question) is { } group ? path.Wording.Of(group) : null;
        return new Step.Ask(path.Wording.Of(question), notes, entering, path.ProgressAt(question), answer)
        {
            Proposed = answer is null ? path.Evaluation.Proposed(question) : null,
            Together = together,
            Before = Before(path, notes, question, withTitles: answer is null && path.At is null),
        };
    }

    public static Step.Review Review(RunPath path)
    {
        var lines = ImmutableArray.CreateBuilder<ReviewLine>();
        var unasked = 0;
        foreach (var question in path.Questionnaire.Questions)
        {
            if (!path.IsOpen(question))
                continue;
            if (path.AnswerTo(question) is { } answer)
                lines.Add(new ReviewLine(path.Wording.Of(question), answer));
            else
                unasked++;
        }

        return new Step.Review(lines.ToImmutable(), NotesBefore(path, path.Questionnaire.Questions.Length), unasked);
    }

    // Back to the question that is asked before; its own notes stand before it.
    private static ImmutableArray<Question> NotesBefore(RunPath path, int end)
    {
        var notes = ImmutableArray.CreateBuilder<Question>();
        for (var index = end - 1; index >= 0 && !path.IsOnPath(path.Questionnaire.Questions[index]); index--)
        {
            var question = path.Questionnaire.Questions[index];
            if (question.IsSaid && path.Evaluation.IsRelevant(question))
                notes.Add(path.Wording.Of(question));
        }

        notes.Reverse();
        return notes.ToImmutable();
    }

    private static IEnumerable<Question> NotesBetween(RunPath path, ImmutableArray<Question> together) => together.Length == 0
        ? []
        : path.Questionnaire.Questions[together[0].Index..together[^1].Index]
            .Where(question => question.IsSaid && path.Evaluation.IsRelevant(question))
            .Select(path.Wording.Of);

    // A title stands before the first thing that is said within its group, the outermost first.
    private static ImmutableArray<LocalizedText> Before(RunPath path, ImmutableArray<Question> notes, Question asked, bool withTitles)
    {
        if (notes.IsEmpty && !(withTitles && asked.Group is not null))
            return [];
        var said = ImmutableArray.CreateBuilder<LocalizedText>();
        var titled = new HashSet<Group>(ReferenceEqualityComparer.Instance);
        foreach (var item in notes.Add(asked))
        {
            if (withTitles && item.Group is not null)
                said.AddRange(Titles(path, item, titled));
            if (!ReferenceEquals(item, asked))
                said.Add(item.Label);
        }

        return said.ToImmutable();
    }

    private static IEnumerable<LocalizedText> Titles(RunPath path, Question item, HashSet<Group> titled)
    {
        var groups = new Stack<Group>();
        for (var group = item.Group; group is not null && IsFirstIn(path, group, item); group = group.Parent)
            groups.Push(group);
        return groups.Where(group => titled.Add(group) && !group.Label.IsEmpty).Select(group => path.Wording.Of(group).Label);
    }

    private static Group? Entering(RunPath path, Question question)
    {
        for (var group = question.Group; group is not null && IsFirstIn(path, group, question); group = group.Parent)
        {
            if (!group.Label.IsEmpty)
                return group;
        }

        return null;
    }

    private static bool IsFirstIn(RunPath path, Group group, Question question)
    {
        for (var index = question.Index - 1; index >= 0; index--)
        {
            var before = path.Questionnaire.Questions[index];
            if (!IsWithin(before.Group, group))
                return true;
            if (path.IsOnPath(before))
                return false;
        }

        return true;
    }

    public static bool IsWithin(Group? inner, Group outer)
    {
        for (var group = inner; group is not null; group = group.Parent)
        {
            if (ReferenceEquals(group, outer))
                return true;
        }

        return false;
    }
}
