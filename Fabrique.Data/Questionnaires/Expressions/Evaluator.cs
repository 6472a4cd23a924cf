using System.Diagnostics;

namespace Fabrique.Data.Questionnaires.Expressions;

/// <summary>Works an expression out. Pure; never throws on any checked expression.</summary>
internal static class Evaluator
{
    public static Value Evaluate(Node node, IScope scope) => node switch
    {
        Node.Text text => Value.Of(text.Value),
        Node.Number number => Value.Of(number.Value),
        Node.Reference reference => scope.Get(reference.Name),
        Node.Self => scope.Self,
        Node.Column column => Value.Of(scope.Column(column.Name)),
        Node.Negation negation => Value.Of(-Evaluate(negation.Operand, scope).AsNumber()),
        Node.Binary binary => Apply(binary, scope),
        Node.Call call => Invoke(call, scope),
        Node.Match match => Value.Of(match.Pattern.Matches(Evaluate(match.Operand, scope).AsText())),
        Node.Once once => scope.Kept is { } kept ? kept : Evaluate(once.Operand, scope),
        Node.ChoiceName name => Value.Of(scope.ChoiceLabel(name.Name, Evaluate(name.Operand, scope).AsText())),
        _ => throw new UnreachableException(),
    };

    private static Value Invoke(Node.Call call, IScope scope)
    {
        var arguments = new Value[call.Arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
            arguments[i] = Evaluate(call.Arguments[i], scope);
        return call.Function.Apply(arguments, scope);
    }

    private static Value Apply(Node.Binary binary, IScope scope)
    {
        var left = Evaluate(binary.Left, scope);
        if (binary.Operator == Operator.Or)
            return Value.Of(left.AsBoolean() || Evaluate(binary.Right, scope).AsBoolean());
        if (binary.Operator == Operator.And)
            return Value.Of(left.AsBoolean() && Evaluate(binary.Right, scope).AsBoolean());

        var right = Evaluate(binary.Right, scope);
        return binary.Operator switch
        {
            Operator.Equal => Value.Of(AreEqual(left, right)),
            Operator.NotEqual => Value.Of(!AreEqual(left, right)),
            Operator.Less => Value.Of(Comparable(left, right) < Comparable(right, left)),
            Operator.LessOrEqual => Value.Of(Comparable(left, right) <= Comparable(right, left)),
            Operator.Greater => Value.Of(Comparable(left, right) > Comparable(right, left)),
            Operator.GreaterOrEqual => Value.Of(Comparable(left, right) >= Comparable(right, left)),
            Operator.Add => Value.Of(left.AsNumber() + right.AsNumber()),
            Operator.Subtract => Value.Of(left.AsNumber() - right.AsNumber()),
            Operator.Multiply => Value.Of(left.AsNumber() * right.AsNumber()),
            Operator.Divide => Value.Of(left.AsNumber() / right.AsNumber()),
            Operator.Modulo => Value.Of(left.AsNumber() % right.AsNumber()),
            _ => throw new UnreachableException(),
        };
    }

    private static bool AreEqual(Value left, Value right)
    {
        if (left.Kind == ValueKind.Boolean || right.Kind == ValueKind.Boolean)
            return left.AsBoolean() == right.AsBoolean();
        if (left.IsTemporal || right.IsTemporal)
            return left.AsDays() == right.AsDays();
        return left.Kind == ValueKind.Number || right.Kind == ValueKind.Number
            ? left.AsNumber() == right.AsNumber()
            : left.AsText() == right.AsText();
    }

    // Dates compare as dates, also when one side, or both, are ISO texts.
    private static double Comparable(Value value, Value other) =>
        value.IsTemporal || other.IsTemporal || (value.LooksTemporal && other.LooksTemporal)
            ? value.AsDays()
            : value.AsNumber();
}
