using System.Collections.Immutable;
using Fabrique.Data.Questionnaires.Expressions;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Engine;

/// <summary>In which order relevance and calculations can be worked out.</summary>
/// <param name="Order">Question indexes; without those of a cycle and what hangs on it.</param>
/// <param name="Needs">For each question the indexes of those that its relevance, its value and its choices depend on.</param>
/// <param name="Cycle">Names around the first cycle, the first one again at its end; empty when there is none.</param>
internal sealed record Dependencies(ImmutableArray<int> Order, ImmutableArray<ImmutableArray<int>> Needs, ImmutableArray<string> Cycle)
{
    public static Dependencies Of(ImmutableArray<Question> questions)
    {
        var indexes = questions.ToDictionary(question => question.Name, question => question.Index, StringComparer.Ordinal);
        var needs = questions.Select(question => NeedsOf(question, indexes)).ToArray();
        var order = Sort(needs);
        return new Dependencies(order, [.. needs.Select(need => need.ToImmutableArray())], order.Length == needs.Length ? [] : FindCycle(questions, needs, order));
    }

    private static int[] NeedsOf(Question question, Dictionary<string, int> indexes)
    {
        var names = Names(question.Relevant).Concat(Names(question.Calculation)).Concat(Names(question.Default)).Concat(Names(question.ChoiceFilter));
        for (var group = question.Group; group is not null; group = group.Parent)
            names = names.Concat(Names(group.Relevant));
        return [.. names.Distinct().Where(indexes.ContainsKey).Select(name => indexes[name])];
    }

    /// <summary>The names that an expression refers to, with repeats.</summary>
    public static IEnumerable<string> Names(Expression? expression) =>
        expression?.Root.All().OfType<Node.Reference>().Select(reference => reference.Name) ?? [];

    // Kahn's algorithm: whatever waits for nothing more comes next.
    private static ImmutableArray<int> Sort(int[][] needs)
    {
        var waiting = needs.Select(need => need.Length).ToArray();
        var followers = needs.SelectMany((need, index) => need.Select(on => (on, index))).ToLookup(pair => pair.on, pair => pair.index);
        var ready = new Queue<int>(Enumerable.Range(0, needs.Length).Where(index => waiting[index] == 0));
        var order = ImmutableArray.CreateBuilder<int>(needs.Length);
        while (ready.TryDequeue(out var index))
        {
            order.Add(index);
            foreach (var follower in followers[index])
            {
                if (--waiting[follower] == 0)
                    ready.Enqueue(follower);
            }
        }

        return order.ToImmutable();
    }

    // What is left waits for something that is left too: walking along comes round.
    private static ImmutableArray<string> FindCycle(ImmutableArray<Question> questions, int[][] needs, ImmutableArray<int> order)
    {
        var left = Enumerable.Range(0, needs.Length).Except(order).ToHashSet();
        var walked = new List<int>();
        var at = left.Min();
        while (!walked.Contains(at))
        {
            walked.Add(at);
            at = needs[at].First(left.Contains);
        }

        return [.. walked.Skip(walked.IndexOf(at)).Append(at).Select(index => questions[index].Name)];
    }
}
