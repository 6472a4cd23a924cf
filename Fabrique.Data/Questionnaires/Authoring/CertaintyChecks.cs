using Fabrique.Data.Questionnaires.Expressions;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Authoring;

/// <summary>Warns of what is certain to go wrong: comparisons that never hold, questions that nobody reaches, constraints that nothing satisfies.</summary>
internal sealed class CertaintyChecks(string file, Survey survey, ProblemList problems)
{
    private readonly Certainty _certainty = new(survey.Questions.ToDictionary(question => question.Name, StringComparer.Ordinal));

    public void Run()
    {
        foreach (var group in survey.Groups.Where(group => group.Relevant is not null && IsNever(group.Relevant, group.Row, "relevant")))
            problems.Add(Problems.NeverReached(survey.At(file, group.Row, "relevant"), group.Name));
        foreach (var question in survey.Questions.Where(question => question.OtherOf is null))
            Check(question);
    }

    private void Check(Question question)
    {
        if (question.Relevant is { } relevant && (IsNever(relevant, question.Row, "relevant") || IsNeverWithin(question.Group, relevant)))
            problems.Add(Problems.NeverReached(survey.At(file, question.Row, "relevant"), question.Name));
        if (question.Constraint is { } constraint && IsNever(constraint, question.Row, "constraint", question))
            problems.Add(Problems.NeverSatisfied(survey.At(file, question.Row, "constraint"), question.Name));
        if (question.Required is { } required)
            IsNever(required, question.Row, "required");
    }

    // A comparison within it is told by itself; the whole is told by the caller.
    private bool IsNever(Expression expression, int row, string column, Question? self = null)
    {
        foreach (var compared in expression.Root.All().OfType<Node.Binary>().Where(node => IsComparison(node) && !ReferenceEquals(node, expression.Root)))
        {
            if (_certainty.NeverHolds(compared, self))
                problems.Add(Problems.NeverHolds(survey.At(file, row, column), ExpressionPrinter.Print(compared)));
        }

        return _certainty.NeverHolds(expression.Root, self);
    }

    private bool IsNeverWithin(Group? group, Expression relevant)
    {
        var all = relevant.Root;
        for (; group is not null; group = group.Parent)
            all = group.Relevant is { } outer ? new Node.Binary(Operator.And, outer.Root, all) : all;
        return !ReferenceEquals(all, relevant.Root) && _certainty.NeverHolds(all);
    }

    private static bool IsComparison(Node.Binary node) => node.Operator is >= Operator.Equal and <= Operator.GreaterOrEqual;
}
