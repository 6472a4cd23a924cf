using System.Collections.Immutable;
using System.Text;
using Fabrique.Data.Exports.Columns;
using Fabrique.Data.Questionnaires.Scales;

namespace Fabrique.Data.Exports.Xlsx;

/// <summary>The dictionary: every column, then the scores of scales, then the codes for what is empty, then what to know about the formats.</summary>
internal sealed class DictionaryTable(
    ImmutableArray<ExportColumn> columns, ExportForm form, ImmutableArray<(ScaleItems Scale, ScaleScore Score)> scales, ExportTexts texts) : IXlsxTable
{
    private static readonly string[] Blank = [];

    public ImmutableArray<XlsxHeader> Headers =>
    [
        new(texts.Get("Dictionary_Name"), 26),
        new(texts.Get("Dictionary_Header"), 50),
        new(texts.Get("Dictionary_Type"), 22),
        new(texts.Get("Dictionary_About"), 60),
        new(texts.Get("Dictionary_Personal"), 12),
        new(texts.Get("Dictionary_Versions"), 20),
        new(texts.Get("Dictionary_Scale"), 16),
    ];

    public IEnumerable<string[]> Rows => [.. columns.Select(Describe), Blank, .. Scores(), .. Codes(), Blank, .. Notes()];

    private string[] Describe(ExportColumn column) => column.Question is { } question
        ? [column.Name, column.Header, Type(column), About(column, question), Personal(question), Versions(question), Scale(column, question)]
        : [column.Name, column.Header, Type(column), texts.Get($"About_{column.Name}"), texts.Get("No"), "", ""];

    private string Type(ExportColumn column) => texts.Get($"Type_{column.Kind}");

    private string About(ExportColumn column, ExportQuestion question) =>
        column is AnswerColumn ? question.Form.Say(question.Newest.Hint, texts.Language) : "";

    private string Personal(ExportQuestion question) => texts.Get(question.Newest.Personal ? "Yes" : "No");

    private string Versions(ExportQuestion question) => string.Join(", ", form.Versions
        .Where((_, version) => question.Versions[version] is not null)
        .Select(version => version.Version)
        .Distinct());

    // "sus 3": the item's number where there are several.
    private static string Scale(ExportColumn column, ExportQuestion question) => column is AnswerColumn && question.Newest.Scale is { } item
        ? new ScaleItems(item.Scale, []).Name + (ScaleFacts.Items(item.Scale) == 1 ? "" : $" {item.Number}")
        : "";

    private IEnumerable<string[]> Scores() => scales.IsEmpty ? [] : [.. scales.Select(scale => Score(scale.Scale, scale.Score)), Blank];

    private string[] Score(ScaleItems scale, ScaleScore score) =>
        ["", texts.Format("Scale_Header", scale.Name), texts.Get("Type_score"), Said(score), "", "", scale.Name];

    private string Said(ScaleScore score) => score switch
    {
        { Score: null } => texts.Get("Scale_None"),
        { Deviation: null } => texts.Format("Scale_One", score.Score),
        _ => texts.Format("Scale_Score", score.Score, score.Count, score.Deviation, score.Low!, score.High!),
    };

    private IEnumerable<string[]> Codes() => EmptyCodes.States.Select(state => new[]
    {
        Encoding.UTF8.GetString(EmptyCodes.For(state)), texts.State(state), texts.Get("Type_empty"), texts.Get($"About_{state}"), "", "", "",
    });

    private IEnumerable<string[]> Notes() =>
        new[] { "Note_Guard", "Note_Cut", "Note_Time" }.Select(key => new[] { "", "", "", texts.Get(key), "", "", "" });
}
