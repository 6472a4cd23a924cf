namespace Fabrique.Data.Questionnaires.Expressions;

/// <summary>A parsed expression of the survey sheet (XPath 1.0 as XLSForm uses it).</summary>
public sealed class Expression
{
    internal Expression(string source, Node root)
    {
        Source = source;
        Root = root;
    }

    /// <summary>A text as it stands, such as a fixed default.</summary>
    internal static Expression Literal(string text) => new(text, new Node.Text(text));

    /// <summary>As the author wrote it.</summary>
    public string Source { get; }

    internal Node Root { get; }

    /// <summary>The same expression in its one canonical spelling, which parses to the same tree.</summary>
    public override string ToString() => ExpressionPrinter.Print(Root);
}
