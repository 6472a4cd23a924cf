using System.Collections.Immutable;
using Fabrique.Data.Questionnaires.Expressions;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Authoring;

/// <summary>Whether an expression can hold at all, worked out by trying every answer that makes a difference.</summary>
internal sealed class Certainty(IReadOnlyDictionary<string, Question> questions)
{
    private const int MostTries = 4_096;

    /// <param name="self">The question whose answer is <c>.</c>; null where there is none.</param>
    /// <returns>True only where no answers whatever make it hold.</returns>
    public bool NeverHolds(Node node, Question? self = null)
    {
        if (!node.All().All(IsSimple) || Variables(node, self) is not { Count: > 0 } variables)
            return false;
        var tries = variables.Aggregate(1L, (product, variable) => Math.Min(product * Math.Max(variable.Values.Length, 1), MostTries + 1));
        return tries <= MostTries && !Try(node, variables, 0, new TriedScope());
    }

    private static bool Try(Node node, List<(string Name, ImmutableArray<Value> Values)> variables, int index, TriedScope scope)
    {
        if (index == variables.Count)
            return Evaluator.Evaluate(node, scope).AsBoolean();
        foreach (var value in variables[index].Values)
        {
            scope.Set(variables[index].Name, value);
            if (Try(node, variables, index + 1, scope))
                return true;
        }

        return false;
    }

    // The variable of "." has the empty name.
    private List<(string Name, ImmutableArray<Value> Values)>? Variables(Node node, Question? self)
    {
        var variables = new List<(string, ImmutableArray<Value>)>();
        foreach (var name in node.All().Select(Name).OfType<string>().Distinct())
        {
            var question = name.Length == 0 ? self : questions.GetValueOrDefault(name);
            // The answer that a constraint looks at is never empty.
            if (question is null || Candidates.Of(question, Constants(node), mayBeEmpty: name.Length > 0) is not { } values)
                return null;
            variables.Add((name, values));
        }

        return variables;
    }

    private static string? Name(Node node) => node switch
    {
        Node.Reference reference => reference.Name,
        Node.Self => "",
        _ => null,
    };

    private static HashSet<double> Constants(Node node) => [.. node.All().Select(part => part switch
    {
        Node.Number number => number.Value,
        Node.Text text => XPathNumber.Parse(text.Value),
        Node.Negation { Operand: Node.Number number } => -number.Value,
        _ => double.NaN,
    }).Where(double.IsFinite)];

    private static bool IsSimple(Node node) => node switch
    {
        Node.Binary { Operator: Operator.And or Operator.Or } => true,
        Node.Binary { Operator: >= Operator.Equal and <= Operator.GreaterOrEqual } compared => IsConstant(compared.Left) != IsConstant(compared.Right),
        Node.Call { Function.Name: "not" or "true" or "false" } => true,
        Node.Call { Function.Name: "selected", Arguments: [Node.Reference or Node.Self, Node.Text] } => true,
        Node.Negation negation => negation.Operand is Node.Number,
        Node.Text or Node.Number or Node.Reference or Node.Self => true,
        _ => false,
    };

    private static bool IsConstant(Node node) => node is Node.Text or Node.Number or Node.Negation { Operand: Node.Number };

    private sealed class TriedScope : IScope
    {
        private readonly Dictionary<string, Value> _values = new(StringComparer.Ordinal);

        public Value Self => Get("");

        public DateTimeOffset LocalNow => DateTimeOffset.UnixEpoch;

        public string Language => "fr";

        public Value? Kept => null;

        public void Set(string name, Value value) => _values[name] = value;

        public Value Get(string name) => _values[name];

        public string Column(string name) => "";

        public ReadOnlyMemory<byte> Draw() => new byte[32];

        public string ChoiceLabel(string name, string choice) => "";
    }
}
