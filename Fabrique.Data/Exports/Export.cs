namespace Fabrique.Data.Exports;

/// <summary>Stored nowhere; chosen by the reader's program.</summary>
public enum ExportFormat
{
    /// <summary>For programs: comma, UTF-8 without BOM, LF, names, ISO.</summary>
    Csv,

    /// <summary>For Excel in French: semicolon, BOM, CRLF, labels, decimal comma.</summary>
    FrCsv,

    Xlsx,

    Jsonl,

    /// <summary>All of these in one archive, with the files that were sent as answers and a page that says what is what.</summary>
    Zip,
}

/// <summary>Which rows, and what of them.</summary>
/// <param name="FormId">The questionnaire's id, such as "retour".</param>
/// <param name="From">Begun at or after this instant.</param>
/// <param name="To">Begun before this instant.</param>
/// <param name="Personal">Columns marked personal are written too.</param>
/// <param name="Language">Of labels: "fr" or "en".</param>
/// <param name="Series">Responses to versions of this series only; null: the session's, else the newest that was answered.</param>
/// <param name="AllSeries">Responses of all series together, and a column that says which.</param>
public sealed record ExportRequest(
    string FormId,
    SessionId? Session = null,
    DateTimeOffset? From = null,
    DateTimeOffset? To = null,
    bool SubmittedOnly = false,
    bool Personal = false,
    string Language = "fr",
    int? Series = null,
    bool AllSeries = false);

/// <summary>Writes responses in any of the formats.</summary>
public interface IExporter
{
    /// <summary>Writes all rows of a consistent snapshot, streaming; returns how many.</summary>
    /// <param name="progress">Told the rows written so far, now and then.</param>
    /// <exception cref="KeyNotFoundException">No such questionnaire was ever published.</exception>
    Task<long> WriteAsync(ExportRequest request, ExportFormat format, Stream output, IProgress<long>? progress, CancellationToken ct);
}
