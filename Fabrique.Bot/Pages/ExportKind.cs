using Fabrique.Bot.Turns;
using Fabrique.Data.Exports;

namespace Fabrique.Bot.Pages;

/// <summary>A format as addresses and browsers name it.</summary>
/// <param name="Extension">Of the address and of the file, without the first dot.</param>
internal sealed record ExportKind(ExportFormat Format, string Extension, string ContentType)
{
    /// <summary>In the order of the buttons: what opens in Excel first.</summary>
    public static readonly IReadOnlyList<ExportKind> All =
    [
        new(ExportFormat.Xlsx, "xlsx", FileKind.Workbook),
        new(ExportFormat.FrCsv, "fr.csv", "text/csv; charset=utf-8"),
        new(ExportFormat.Csv, "csv", "text/csv; charset=utf-8"),
        new(ExportFormat.Jsonl, "jsonl", "application/jsonl; charset=utf-8"),
        new(ExportFormat.Zip, "zip", "application/zip"),
    ];

    public static ExportKind? Find(string extension) => All.FirstOrDefault(kind => kind.Extension == extension);
}
