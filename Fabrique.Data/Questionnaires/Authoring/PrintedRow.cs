using System.Collections.Immutable;
using Fabrique.Data.Questionnaires.Expressions;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Authoring;

/// <summary>One row by column header; nothing is kept of what is empty.</summary>
internal sealed class PrintedRow
{
    private static readonly ImmutableArray<string> Order =
    [
        "list_name", "type", "name", "label", "exclusive", "hint", "guidance_hint", "plain", "why", "required", "required_message", "relevant",
        "constraint", "constraint_message", "calculation", "default", "read_only", "choice_filter", "hint_when", "hint_text", "dont_know", "personal",
        "scale", "scale_item", "appearance", "parameters", "image", "big_image", "audio", "video",
        "form_title", "form_id", "version", "default_language", "allow_choice_duplicates",
    ];

    private readonly Dictionary<string, string> _cells = new(StringComparer.Ordinal);

    public PrintedRow Set(string column, string value)
    {
        if (value.Length > 0)
            _cells[column] = value;
        return this;
    }

    public PrintedRow Set(string column, bool value) => Set(column, value ? "yes" : "");

    public PrintedRow Set(Media media) => Set("image", media.Image).Set("big_image", media.BigImage).Set("audio", media.Audio).Set("video", media.Video);

    public PrintedRow Set(string column, LocalizedText text)
    {
        foreach (var (language, value) in text.ByLanguage)
            Set(column + "::" + Languages.Print(language), value);
        return this;
    }

    public PrintedRow Set(string column, Expression? expression) => Set(column, expression switch
    {
        null => "",
        { Root: Node.Call { Function.Name: "true" } } when column == "required" => "yes",
        { Root: Node.Text { Value: var fixedText } } when column == "default" && !RowExpressions.IsExpression(fixedText) => fixedText,
        _ => expression.ToString(),
    });

    public string Cell(string header) => _cells.GetValueOrDefault(header, "");

    public IEnumerable<string> Headers => _cells.Keys;

    /// <summary>All headers of <paramref name="rows"/> in the canonical order, translations by language code.</summary>
    public static ImmutableArray<string> Columns(IReadOnlyList<PrintedRow> rows) =>
    [
        .. rows.SelectMany(row => row.Headers).Distinct()
            .OrderBy(header => Place(header.Split("::")[0])).ThenBy(header => header, StringComparer.Ordinal),
    ];

    // The author's own columns come last.
    private static int Place(string column) => Order.IndexOf(column) is var place and >= 0 ? place : Order.Length;
}
