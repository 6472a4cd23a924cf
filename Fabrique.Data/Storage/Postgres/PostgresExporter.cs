using Fabrique.Data.Exports;
using Fabrique.Data.Questionnaires;
using Fabrique.Data.Storage.Sqlite.Connections;
using Fabrique.Data.Storage.Sqlite.Opening;

namespace Fabrique.Data.Storage.Postgres;

/// <summary>Copies what exports read into a file of its own, of one instant, and lets the same writers read it there.</summary>
/// <remarks>The database is held only as long as the copy takes, however slow the reader of the export is.</remarks>
internal sealed class PostgresExporter(IQuestionnaireCatalog catalog, PostgresSource source, StorageOptions options) : IExporter
{
    public async Task<long> WriteAsync(
        ExportRequest request, ExportFormat format, Stream output, IProgress<long>? progress, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("fabrique-export-").FullName;
        try
        {
            var file = StoreFile.At(options, Path.Combine(folder, "export.db"));
            await SchemaUpgrade.RunAsync(file, ct);
            await Task.Run(() => TableCopy.ToSqlite(source, file, ct), ct);
            return await new Exporter(catalog, file).WriteAsync(request, format, output, progress, ct);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
