using System.Collections.Immutable;

namespace Fabrique.Data.Questionnaires.Expressions;

/// <summary>One node of a parsed expression; a closed set.</summary>
internal abstract record Node
{
    private Node()
    {
    }

    public sealed record Text(string Value) : Node;

    public sealed record Number(double Value) : Node;

    /// <summary><c>${name}</c>.</summary>
    public sealed record Reference(string Name) : Node;

    /// <summary><c>.</c>: the answer that is being checked.</summary>
    public sealed record Self : Node;

    /// <summary>A bare name: a column of the choices sheet, in <c>choice_filter</c> only.</summary>
    public sealed record Column(string Name) : Node;

    public sealed record Negation(Node Operand) : Node;

    public sealed record Binary(Operator Operator, Node Left, Node Right) : Node;

    public sealed record Call(Function Function, ImmutableArray<Node> Arguments) : Node
    {
        public bool Equals(Call? other) =>
            other is not null && Function == other.Function && Arguments.SequenceEqual(other.Arguments);

        public override int GetHashCode() => HashCode.Combine(Function.Name, Arguments.Length);
    }

    /// <summary><c>regex(operand, 'pattern')</c>, its pattern compiled once.</summary>
    public sealed record Match(Node Operand, Pattern Pattern) : Node;

    /// <summary><c>jr:choice-name(operand, '${name}')</c>.</summary>
    public sealed record ChoiceName(Node Operand, string Name) : Node;

    /// <summary><c>once(operand)</c>: what it gave first stays.</summary>
    public sealed record Once(Node Operand) : Node;

    /// <summary>The parts that this node is made of, left to right.</summary>
    public ImmutableArray<Node> Children => this switch
    {
        Negation negation => [negation.Operand],
        Binary binary => [binary.Left, binary.Right],
        Call call => call.Arguments,
        Match match => [match.Operand],
        ChoiceName name => [name.Operand],
        Once once => [once.Operand],
        _ => [],
    };

    /// <summary>This node and all below it.</summary>
    public IEnumerable<Node> All()
    {
        var open = new Stack<Node>();
        open.Push(this);
        while (open.TryPop(out var node))
        {
            yield return node;
            foreach (var child in node.Children)
                open.Push(child);
        }
    }
}
