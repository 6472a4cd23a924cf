using System.Text.RegularExpressions;
using Fabrique.Data.Questionnaires.Expressions;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Authoring;

/// <summary>The columns of a row that hold expressions.</summary>
internal sealed partial class RowExpressions(SheetReader reader, ProblemList problems)
{
    private static readonly Expression Always = ExpressionParser.Parse("true()").Expression!;

    public Expression? Read(SheetRow row, string column, bool takesColumns = false) =>
        Parse(row, column, reader.Cell(row, column), takesColumns);

    /// <summary>yes, no, or an expression.</summary>
    public Expression? Required(SheetRow row)
    {
        var cell = reader.Cell(row, "required");
        if (YesNo.Read(cell) is { } flag)
            return flag ? Always : null;
        if (!Words().IsMatch(cell))
            return Read(row, "required");

        // "obligatoire" is no expression that went wrong.
        problems.Add(Problems.NotYesNo(reader.At(row, "required"), cell));
        return null;
    }

    /// <summary>A fixed text as it stands; an expression where it calls a function or names a question, as XLSForm tells them apart.</summary>
    public Expression? Default(SheetRow row, QuestionType type)
    {
        var cell = reader.Cell(row, "default");
        if (cell.Length == 0)
            return null;
        if (IsExpression(cell))
            return Parse(row, "default", cell, takesColumns: false);
        if (DefaultText.Canonical(cell, type) is { } fixedText)
            return Expression.Literal(fixedText);
        problems.Add(Problems.BadDefault(reader.At(row, "default"), cell, TypeNames.Of(type)));
        return null;
    }

    /// <summary>Whether a default is worked out rather than taken as it stands.</summary>
    public static bool IsExpression(string cell) => cell.Contains("${", StringComparison.Ordinal) || Calls().IsMatch(cell);

    private Expression? Parse(SheetRow row, string column, string source, bool takesColumns)
    {
        if (source.Length == 0)
            return null;
        var (expression, fault) = ExpressionParser.Parse(source, takesColumns);
        if (fault is not null)
            problems.Add(Problems.BadExpression(reader.At(row, column), fault));
        return expression;
    }

    [GeneratedRegex(@"^[\p{L} ’'-]+$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex(@"[a-z][a-z0-9:-]*\(", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Calls();
}
