using System.Collections.Immutable;
using System.Globalization;
using System.Resources;
using Fabrique.Data.Questionnaires.Authoring.Workbooks;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Authoring;

/// <summary>A workbook to start from: an example that compiles, all columns, lists to choose from, and a sheet that explains them.</summary>
public static class TemplateWorkbook
{
    private const string Example = "Fabrique.Data.Questionnaires.Authoring.Template.modele.md";

    private static readonly ResourceManager Words = new(typeof(TemplateWorkbook).FullName!, typeof(TemplateWorkbook).Assembly);

    private static readonly ImmutableArray<string> YesNoColumns = ["required", "read_only", "dont_know", "personal", "exclusive"];

    /// <summary>Columns that the example does not need, and that authors look for.</summary>
    private static readonly ImmutableArray<string> MoreColumns =
    [
        "required_message::Français (fr)", "required_message::English (en)", "calculation", "default", "read_only", "choice_filter", "plain::Français (fr)",
        "plain::English (en)", "why::Français (fr)", "why::English (en)", "hint_when", "hint_text::Français (fr)", "hint_text::English (en)", "personal",
        "scale", "scale_item", "appearance", "parameters",
    ];

    /// <param name="language">Of the explanations: "fr" or "en".</param>
    public static void Write(Stream output, string language)
    {
        var sheets = MarkdownPrinter.Sheets(Read()).Select(sheet => Sheet(sheet.Name, sheet.Rows, language)).ToList();
        WorkbookWriter.Write(output, [.. sheets, Help(language)]);
    }

    private static Questionnaire Read()
    {
        using var stream = typeof(TemplateWorkbook).Assembly.GetManifestResourceStream(Example)!;
        using var reader = new StreamReader(stream);
        return ((CompileResult.Compiled)QuestionnaireCompiler.CompileMarkdown(reader.ReadToEnd(), "modele.md")).Questionnaire;
    }

    private static WrittenSheet Sheet(string name, IReadOnlyList<PrintedRow> rows, string language)
    {
        var columns = WorkbookPrinter.OwnLanguageFirst([.. PrintedRow.Columns(rows), .. name == "survey" ? MoreColumns : []], language);
        return new WrittenSheet(name, [columns, .. rows.Select(row => columns.Select(row.Cell).ToImmutableArray())])
        {
            Widths = [.. columns.Select(column => column.Contains("::", StringComparison.Ordinal) ? 40 : 16)],
            DropDowns = [.. columns.Select(DropDown).OfType<DropDown>()],
        };
    }

    private static DropDown? DropDown(string column, int index) => column switch
    {
        "type" => new DropDown(index, [.. TypeWords.Known.Where(word => word is not ("start" or "end" or "today"))]),
        "scale" => new DropDown(index, ["sus", "umux-lite", "nps", "csat", "ces", "custom(0..10)"]),
        "appearance" => new DropDown(index, ["multiline", "likert", "minimal", "field-list"]),
        _ when YesNoColumns.Contains(column) => new DropDown(index, ["yes", "no"]),
        _ => null,
    };

    private static WrittenSheet Help(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language == "en" ? "en" : "fr");
        string Say(string key) => Words.GetString(key, culture)!;
        ImmutableArray<ImmutableArray<string>> rows =
        [
            [Say("Heading"), Say("Meaning")],
            [Say("Begin"), Say("Begin_Text")],
            .. TypeWords.Known.Select(type => ImmutableArray.Create(type, Say("Type_" + type))),
            .. Columns.Of("survey").Where(column => column.Value is ColumnKind.Plain or ColumnKind.Translated).Select(column => column.Key).Append("exclusive").Order(StringComparer.Ordinal)
                .Select(column => ImmutableArray.Create(column, Say("Column_" + column))),
        ];
        return new WrittenSheet(language == "en" ? TemplateNames.English : TemplateNames.French, rows) { Widths = [24, 100] };
    }
}
