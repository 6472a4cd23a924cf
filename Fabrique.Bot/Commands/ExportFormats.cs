using Fabrique.Data.Exports;

namespace Fabrique.Bot.Commands;

/// <summary>Formats as they are typed.</summary>
internal static class ExportFormats
{
    public static readonly IReadOnlyDictionary<string, ExportFormat> ByName = new SortedDictionary<string, ExportFormat>(StringComparer.Ordinal)
    {
        ["csv"] = ExportFormat.Csv,
        ["fr-csv"] = ExportFormat.FrCsv,
        ["xlsx"] = ExportFormat.Xlsx,
        ["jsonl"] = ExportFormat.Jsonl,
        ["zip"] = ExportFormat.Zip,
    };
}
