namespace Fabrique.Data.Questionnaires.Expressions;

/// <summary>A parsed expression of the survey sheet (XPath 1.0 as XLSForm uses it).</summary>
public sealed class Expression
{
    internal Expression(string source)
    {
        Source = source;
    }

    /// <summary>As the author wrote it.</summary>
    public string Source { get; }
}
