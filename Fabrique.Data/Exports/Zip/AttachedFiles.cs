using System.Globalization;
using System.IO.Compression;
using System.Text;
using Fabrique.Data.Exports.Columns;
using Fabrique.Data.Exports.Rows;

namespace Fabrique.Data.Exports.Zip;

/// <summary>Files that were sent as answers, a folder for each response.</summary>
internal static class AttachedFiles
{
    /// <returns>How many there were.</returns>
    /// <param name="rows">Of the same request: what it leaves out is left out here.</param>
    public static async Task<int> WriteAsync(ExportArchive zip, string folder, Snapshot snapshot, ResponseRows rows, CancellationToken ct)
    {
        var exported = rows.Form.Questions.Select(question => question.Name).ToHashSet(StringComparer.Ordinal);
        using var files = snapshot.Prepare(ResponseQuery.Attachments);
        var count = 0;
        while (rows.Next())
        {
            ct.ThrowIfCancellationRequested();
            if (rows.Row.Status == Responses.ResponseStatus.Withdrawn) continue;
            var response = Encoding.UTF8.GetString(rows.Row.Text(rows.Row.Id));
            files.Reset();
            files.Bind(1, response);
            while (files.Step())
            {
                var (question, name) = (Encoding.UTF8.GetString(files.Bytes(0)), Encoding.UTF8.GetString(files.Bytes(1)));
                if (!exported.Contains(question)) continue;
                var path = string.Create(CultureInfo.InvariantCulture, $"{folder}/{response}/{question}-{Safe(name)}");
                await zip.AddAsync(path, files.Bytes(2).ToArray(), CompressionLevel.NoCompression, ct);
                count++;
            }
        }

        return count;
    }

    /// <summary>No folder, no drive, nothing that climbs out of where the archive is unpacked.</summary>
    private static string Safe(string name) =>
        string.Concat(name.Select(c => char.IsControl(c) || c is '/' or '\\' or ':' or '<' or '>' or '"' or '|' or '?' or '*' ? '_' : c));
}
