using System.Diagnostics;
using System.Text;

namespace Fabrique.Data.Questionnaires.Expressions;

/// <summary>The one canonical spelling of an expression: single spaces, no needless parentheses, straight quotes.</summary>
internal static class ExpressionPrinter
{
    private const int UnaryPrecedence = 7;

    public static string Print(Node node)
    {
        var text = new StringBuilder();
        Write(text, node, 0);
        return text.ToString();
    }

    private static void Write(StringBuilder text, Node node, int least)
    {
        switch (node)
        {
            case Node.Text literal:
                WriteText(text, literal.Value);
                break;
            case Node.Number number:
                text.Append(XPathNumber.Print(number.Value));
                break;
            case Node.Reference reference:
                text.Append("${").Append(reference.Name).Append('}');
                break;
            case Node.Column column:
                text.Append(column.Name);
                break;
            case Node.Self:
                text.Append('.');
                break;
            case Node.Negation negation:
                text.Append('-');
                Write(text, negation.Operand, UnaryPrecedence);
                break;
            case Node.Binary binary:
                WriteBinary(text, binary, least);
                break;
            case Node.Call call:
                WriteCall(text, call.Function.Name, [.. call.Arguments]);
                break;
            case Node.Match match:
                WriteCall(text, "regex", match.Operand, new Node.Text(match.Pattern.Source));
                break;
            case Node.Once once:
                WriteCall(text, "once", once.Operand);
                break;
            case Node.ChoiceName name:
                WriteCall(text, "jr:choice-name", name.Operand, new Node.Text("${" + name.Name + "}"));
                break;
            default:
                throw new UnreachableException();
        }
    }

    // A literal never holds both kinds of straight quote: one of them would have closed it.
    private static void WriteText(StringBuilder text, string value)
    {
        var quote = value.Contains('\'') ? '"' : '\'';
        text.Append(quote).Append(value).Append(quote);
    }

    private static void WriteBinary(StringBuilder text, Node.Binary binary, int least)
    {
        var precedence = binary.Operator.Precedence();
        if (precedence < least)
            text.Append('(');
        Write(text, binary.Left, precedence);
        text.Append(' ').Append(binary.Operator.Text()).Append(' ');
        Write(text, binary.Right, precedence + 1);
        if (precedence < least)
            text.Append(')');
    }

    private static void WriteCall(StringBuilder text, string name, params ReadOnlySpan<Node> arguments)
    {
        text.Append(name).Append('(');
        for (var i = 0; i < arguments.Length; i++)
        {
            if (i > 0)
                text.Append(", ");
            Write(text, arguments[i], 0);
        }

        text.Append(')');
    }
}
