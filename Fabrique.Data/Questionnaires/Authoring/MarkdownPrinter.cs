using System.Text;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Authoring;

/// <summary>The inverse of the compiler: a questionnaire as Markdown sheets.</summary>
public static class MarkdownPrinter
{
    /// <returns>The canonical print: fixed column order, no empty column, expressions in their one spelling, "\n" line ends.</returns>
    public static string Print(Questionnaire questionnaire)
    {
        var text = new StringBuilder();
        foreach (var (name, rows) in Sheets(questionnaire))
            Append(text, name, rows);
        return text.ToString();
    }

    /// <summary>The sheets that the print is made of.</summary>
    internal static IEnumerable<(string Name, IReadOnlyList<PrintedRow> Rows)> Sheets(Questionnaire questionnaire) =>
    [
        ("survey", SurveyPrinter.Rows(questionnaire)),
        ("choices", ChoiceRows(questionnaire)),
        ("settings", [SettingsRow(questionnaire)]),
    ];

    private static void Append(StringBuilder text, string sheet, IReadOnlyList<PrintedRow> rows)
    {
        if (rows.Count == 0)
            return;
        var columns = PrintedRow.Columns(rows);
        text.Append(MarkdownCells.Join([sheet, .. columns.Select(_ => "")])).Append('\n');
        text.Append(MarkdownCells.Join(["", .. columns])).Append('\n');
        foreach (var row in rows)
            text.Append(MarkdownCells.Join(["", .. columns.Select(row.Cell)])).Append('\n');
    }

    private static List<PrintedRow> ChoiceRows(Questionnaire questionnaire)
    {
        var rows = new List<PrintedRow>();
        var printed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var list in questionnaire.Questions.Select(question => question.Type.Choices).OfType<ChoiceList>())
        {
            if (!printed.Add(list.Name))
                continue;
            rows.AddRange(list.Choices.Where(choice => !choice.IsAdded).Select(choice => ChoiceRow(list, choice)));
        }

        return rows;
    }

    private static PrintedRow ChoiceRow(ChoiceList list, Choice choice)
    {
        var row = new PrintedRow()
            .Set("list_name", list.Name)
            .Set("name", choice.Name)
            .Set("label", choice.Label)
            .Set("exclusive", choice.Exclusive)
            .Set(choice.Media);
        foreach (var (column, value) in choice.Columns)
            row.Set(column, value);
        return row;
    }

    private static PrintedRow SettingsRow(Questionnaire questionnaire) => new PrintedRow()
        .Set("form_title", questionnaire.Title)
        .Set("form_id", questionnaire.Id)
        .Set("version", questionnaire.Version)
        .Set("default_language", Languages.Print(questionnaire.DefaultLanguage))
        .Set("allow_choice_duplicates", questionnaire.Questions.Any(question => question.Type.Choices is { } list && HoldsTwice(list)));

    private static bool HoldsTwice(ChoiceList list) => list.Choices.DistinctBy(choice => choice.Name).Count() < list.Choices.Length;
}
