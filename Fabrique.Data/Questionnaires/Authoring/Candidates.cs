using System.Collections.Immutable;
using Fabrique.Data.Questionnaires.Expressions;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Authoring;

/// <summary>The answers to one question that an expression could tell apart: finitely many stand for all.</summary>
/// <remarks>
/// A choice is one of its names. A number that is only compared with constants changes nothing between two of them:
/// each constant, a point between neighbours and one beyond each end are enough. Anything else is not certain.
/// </remarks>
internal static class Candidates
{
    /// <returns>Null where no finite set is sure to stand for all answers.</returns>
    public static ImmutableArray<Value>? Of(Question question, IReadOnlyCollection<double> constants, bool mayBeEmpty)
    {
        var answers = question switch
        {
            { IsAsked: false } => null,
            { Type: QuestionType.SelectOne one } => one.List.Choices.Select(choice => Value.Of(choice.Name)).ToImmutableArray(),
            { Type: QuestionType.Range range } => Numbers(constants).SelectMany(number => OnSteps(number, range)).Distinct().Select(Value.Of).ToImmutableArray(),
            { Type: QuestionType.Integer } => Numbers(constants).SelectMany(number => new[] { Math.Floor(number), Math.Ceiling(number) }).Distinct().Select(Value.Of).ToImmutableArray(),
            { Type: QuestionType.Decimal } => Numbers(constants).Select(Value.Of).ToImmutableArray(),
            _ => (ImmutableArray<Value>?)null,
        };
        return mayBeEmpty ? answers?.Add(Value.Empty) : answers;
    }

    private static List<double> Numbers(IReadOnlyCollection<double> constants)
    {
        var sorted = constants.Where(double.IsFinite).Append(0).Distinct().Order().ToList();
        var numbers = new List<double>(sorted) { sorted[0] - 1, sorted[^1] + 1 };
        for (var index = 1; index < sorted.Count; index++)
            numbers.Add((sorted[index - 1] + sorted[index]) / 2);
        return numbers;
    }

    private static double[] OnSteps(double number, QuestionType.Range range)
    {
        var (start, end, step) = ((double)range.Start, (double)range.End, (double)range.Step);
        var steps = Math.Clamp((number - start) / step, 0, (end - start) / step);
        return [start + (Math.Floor(steps) * step), start + (Math.Ceiling(steps) * step)];
    }
}
