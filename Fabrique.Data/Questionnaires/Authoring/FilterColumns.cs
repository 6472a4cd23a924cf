using System.Collections.Frozen;
using Fabrique.Data.Questionnaires.Expressions;

namespace Fabrique.Data.Questionnaires.Authoring;

/// <summary>The author's own columns of the choices sheet: those that some <c>choice_filter</c> looks at.</summary>
internal static class FilterColumns
{
    private static readonly FrozenSet<string> OwnOfChoices = new[] { "name", "label", "list_name" }.ToFrozenSet(StringComparer.Ordinal);

    /// <returns>Lower-case names; what a filter looks at but the sheet lacks is among them.</returns>
    public static IReadOnlySet<string> Of(Workbook workbook)
    {
        if (workbook.Find("survey") is not { } survey)
            return FrozenSet<string>.Empty;
        var at = survey.Headers.Select(header => Columns.Split(header).Name).ToList().IndexOf("choice_filter");
        return survey.Rows
            .Where(row => at >= 0 && at < row.Cells.Length && row.Cells[at].Length > 0)
            .Select(row => row.Cells[at])
            .Distinct()
            .SelectMany(cell => Names(ExpressionParser.Parse(cell, takesColumns: true).Expression))
            .ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The columns that one filter looks at, without those that every list has.</summary>
    public static IEnumerable<string> Names(Expression? filter) =>
        filter?.Root.All().OfType<Node.Column>().Select(column => column.Name).Where(name => !OwnOfChoices.Contains(name)) ?? [];
}
