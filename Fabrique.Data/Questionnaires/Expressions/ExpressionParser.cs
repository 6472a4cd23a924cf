using System.Collections.Immutable;
using System.Globalization;

namespace Fabrique.Data.Questionnaires.Expressions;

/// <summary>Reads an expression by precedence climbing; bounded in length and depth.</summary>
internal sealed class ExpressionParser
{
    public const int MaxLength = 4_000;
    public const int MaxDepth = 64;

    private readonly List<Token> _tokens;
    private readonly bool _takesColumns;
    private int _next;
    private int _depth;
    private ExpressionFault? _fault;

    private ExpressionParser(List<Token> tokens, bool takesColumns, ExpressionFault? fault)
    {
        _tokens = tokens;
        _takesColumns = takesColumns;
        _fault = fault;
    }

    private Token Current => _tokens[_next];

    /// <param name="takesColumns">Bare names are columns of the choices sheet (<c>choice_filter</c>).</param>
    /// <returns>The expression, or why there is none.</returns>
    public static (Expression? Expression, ExpressionFault? Fault) Parse(string source, bool takesColumns = false)
    {
        if (source.Length > MaxLength)
            return (null, ExpressionFault.Of(FaultCode.TooLong, Number(source.Length), Number(MaxLength)));
        var tokenizer = new Tokenizer(source);
        var parser = new ExpressionParser(tokenizer.Run(), takesColumns, tokenizer.Fault);
        var root = tokenizer.Fault is null ? parser.Whole() : null;
        return root is null ? (null, parser._fault) : (new Expression(source, root), null);
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private Node? Whole()
    {
        var root = Binary(1);
        return root is null || Current.Kind == TokenKind.End ? root : Unexpected();
    }

    private Node? Binary(int least)
    {
        var left = Unary();
        while (left is not null && Current.Kind is TokenKind.Symbol or TokenKind.Name
            && Operators.Find(Current.Text) is { } op && op.Precedence() >= least)
        {
            _next++;
            var right = Binary(op.Precedence() + 1);
            left = right is null ? null : new Node.Binary(op, left, right);
        }

        return left;
    }

    private Node? Unary()
    {
        if (++_depth > MaxDepth)
            return Fail(FaultCode.TooDeep, Number(MaxDepth));
        var node = Is("-") ? Negation() : Primary();
        _depth--;
        return node;
    }

    private Node.Negation? Negation()
    {
        _next++;
        return Unary() is { } operand ? new Node.Negation(operand) : null;
    }

    private Node? Primary()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                _next++;
                return new Node.Number(XPathNumber.Parse(token.Text));
            case TokenKind.Text:
                _next++;
                return new Node.Text(token.Text);
            case TokenKind.Reference:
                _next++;
                return FollowedByPath() ?? new Node.Reference(token.Text);
            case TokenKind.Name:
                _next++;
                return Is("(") ? Call(token.Text) : Bare(token.Text);
            default:
                return PrimarySymbol(token);
        }
    }

    private Node? PrimarySymbol(Token token)
    {
        switch (token.Text)
        {
            case "(":
                _next++;
                return Binary(1) is { } inner && Expect(")") ? inner : null;
            case ".":
                _next++;
                return FollowedByPath() ?? new Node.Self();
            case "/" or "//" or ".." or "@" or "*":
                return Fail(FaultCode.PathRefused, token.Text);
            default:
                return Unexpected();
        }
    }

    private Node? Bare(string name) => _takesColumns && Model.Names.IsQuestionName(name)
        ? FollowedByPath() ?? new Node.Column(name.ToLowerInvariant())
        : Fail(FaultCode.PathRefused, name);

    // "${a}/b" and ".[1]" would walk on from a node; there is nowhere to walk.
    private Node? FollowedByPath() =>
        Is("/") || Is("//") || Is("[") || Is("|") ? Fail(FaultCode.PathRefused, Current.Text) : null;

    private Node? Call(string name)
    {
        if (Functions.Refused.Contains(name))
            return Fail(FaultCode.FunctionRefused, name);
        if (Functions.Find(name) is not { } function)
            return Fail(FaultCode.UnknownFunction, name, Nearest.Of(name, Functions.Names));
        if (Arguments() is not { } arguments)
            return null;
        if (arguments.Length < function.Least || arguments.Length > function.Most)
            return Fail(FaultCode.WrongArguments, name, function.Expected, Number(arguments.Length));
        return function.Name switch
        {
            "regex" => Match(arguments[0], arguments[1]),
            "once" => new Node.Once(arguments[0]),
            "jr:choice-name" => ChoiceName(arguments[0], arguments[1]),
            _ => new Node.Call(function, arguments),
        };
    }

    private ImmutableArray<Node>? Arguments()
    {
        _next++;
        var arguments = ImmutableArray.CreateBuilder<Node>();
        if (Is(")"))
        {
            _next++;
            return [];
        }

        while (Binary(1) is { } argument)
        {
            arguments.Add(argument);
            if (!Is(","))
                return Expect(")") ? arguments.ToImmutable() : null;
            _next++;
        }

        return null;
    }

    private Node? Match(Node operand, Node pattern)
    {
        if (pattern is not Node.Text { Value: var source })
            return Fail(FaultCode.PatternNotText);
        return Pattern.Compile(source) is { } compiled ? new Node.Match(operand, compiled) : Fail(FaultCode.BadPattern, source);
    }

    private Node? ChoiceName(Node operand, Node name)
    {
        var text = name is Node.Text { Value: var value } ? value.Trim() : "";
        var inner = text.StartsWith("${", StringComparison.Ordinal) && text.EndsWith('}') ? text[2..^1].Trim() : "";
        return Model.Names.IsQuestionName(inner) ? new Node.ChoiceName(operand, inner) : Fail(FaultCode.ChoiceNameWithoutQuestion);
    }

    private bool Is(string symbol) => Current.Kind == TokenKind.Symbol && Current.Text == symbol;

    private bool Expect(string symbol)
    {
        if (Is(symbol))
        {
            _next++;
            return true;
        }

        Unexpected();
        return false;
    }

    private Node? Unexpected() => Current.Kind switch
    {
        TokenKind.End => Fail(FaultCode.UnexpectedEnd),
        TokenKind.Symbol or TokenKind.Name when Operators.Meant(Current.Text) is { Length: > 0 } meant =>
            Fail(FaultCode.OtherOperator, Current.Text, Number(Current.Position), meant),
        _ => Fail(FaultCode.Unexpected, Current.Text, Number(Current.Position)),
    };

    // The first fault is the one to tell; those after it follow from it.
    private Node? Fail(FaultCode code, params ImmutableArray<string> arguments)
    {
        _fault ??= ExpressionFault.Of(code, arguments);
        return null;
    }
}
