using System.Collections.Immutable;
using System.Diagnostics;
using System.IO.Compression;
using Fabrique.Data.Exports.Columns;
using Fabrique.Data.Exports.Csv;
using Fabrique.Data.Exports.Jsonl;
using Fabrique.Data.Exports.Rows;
using Fabrique.Data.Exports.Xlsx;
using Fabrique.Data.Exports.Zip;
using Fabrique.Data.Questionnaires;
using Fabrique.Data.Storage.Sqlite.Connections;
using Microsoft.Data.Sqlite;

namespace Fabrique.Data.Exports;

/// <summary>One reader, several writers.</summary>
/// <remarks>Rows are read between asynchronous writes on the caller's thread; many exports may run at once, each in its own snapshot.</remarks>
internal sealed class Exporter(IQuestionnaireCatalog catalog, StoreFile file) : IExporter
{
    /// <summary>Rows between two reports of progress and looks at the cancellation token.</summary>
    private const int Stride = 1000;

    private static readonly (ExportFormat Format, string Ending)[] InZip =
        [(ExportFormat.Xlsx, "xlsx"), (ExportFormat.FrCsv, "fr.csv"), (ExportFormat.Csv, "csv"), (ExportFormat.Jsonl, "jsonl")];

    public async Task<long> WriteAsync(
        ExportRequest request, ExportFormat format, Stream output, IProgress<long>? progress, CancellationToken ct)
    {
        try
        {
            // A file takes what it gets; anybody else may be slow, and the snapshot must not wait for them.
            return output is FileStream
                ? await WriteToAsync(request, format, output, progress, ct)
                : await Spool.ThroughAsync(file.Folder, output, spool => WriteToAsync(request, format, spool, progress, ct), ct);
        }
        catch (SqliteException fault) when (StoreFaults.IsOutage(fault))
        {
            throw StoreFaults.Unavailable(fault);
        }
    }

    private async Task<long> WriteToAsync(ExportRequest request, ExportFormat format, Stream output, IProgress<long>? progress, CancellationToken ct)
    {
        if (format == ExportFormat.Zip) return await WriteZipAsync(request, output, progress, ct);
        using var rows = await ResponseRows.OpenAsync(file, catalog, request, ct);
        return await WriteRowsAsync(rows, WriterFor(format, rows, request, output), progress, ct);
    }

    /// <remarks>Every part of the archive is of the same instant.</remarks>
    private async Task<long> WriteZipAsync(ExportRequest request, Stream output, IProgress<long>? progress, CancellationToken ct)
    {
        using var snapshot = new Snapshot(file);
        await using var zip = new ExportArchive(output);
        var count = 0L;
        foreach (var (format, ending) in InZip)
        {
            using var rows = await ResponseRows.OpenAsync(snapshot, catalog, request, ct);
            await using var entry = zip.Open($"{request.FormId}.{ending}", format == ExportFormat.Xlsx ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
            count = await WriteRowsAsync(rows, WriterFor(format, rows, request, entry), format == InZip[0].Format ? progress : null, ct);
        }

        var texts = new ExportTexts(request.Language);
        using var responses = await ResponseRows.OpenAsync(snapshot, catalog, request, ct);
        var files = await AttachedFiles.WriteAsync(zip, texts.Get("Readme_Folder"), snapshot, responses, ct);
        var newest = responses.Form.Newest;
        await zip.AddAsync(
            ZipReadme.Name, ZipReadme.Write(newest.Say(newest.Title, texts.Language), InZip.Select(part => part.Ending), count, files, texts), CompressionLevel.Optimal, ct);
        await zip.EndAsync(ct);
        return count;
    }

    private static async Task<long> WriteRowsAsync(ResponseRows rows, IRowWriter writer, IProgress<long>? progress, CancellationToken ct)
    {
        using var held = writer as IDisposable;
        var count = 0L;
        while (rows.Next())
        {
            await writer.WriteAsync(rows.Row, ct);
            if (++count % Stride != 0) continue;
            ct.ThrowIfCancellationRequested();
            progress?.Report(count);
        }

        await writer.EndAsync(ct);
        progress?.Report(count);
        return count;
    }

    private static IRowWriter WriterFor(ExportFormat format, ResponseRows rows, ExportRequest request, Stream output)
    {
        var texts = new ExportTexts(request.Language);
        var sink = new ExportSink(output);
        return format switch
        {
            ExportFormat.Csv => CsvWriter.ForPrograms(Plan(rows, Wording.Programs, texts), sink),
            ExportFormat.FrCsv => CsvWriter.ForFrenchExcel(Plan(rows, Wording.People, texts), sink, texts),
            ExportFormat.Xlsx => new XlsxWriter(Plan(rows, Wording.People, texts), rows.Form, sink, texts),
            ExportFormat.Jsonl => new JsonlWriter(rows.Form, sink),
            _ => throw new UnreachableException(),
        };
    }

    private static ImmutableArray<ExportColumn> Plan(ResponseRows rows, Wording wording, ExportTexts texts) =>
        ColumnPlan.For(rows.Form, rows.Parts, wording, texts);
}
