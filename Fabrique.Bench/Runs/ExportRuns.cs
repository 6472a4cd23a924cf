using System.Diagnostics;
using Fabrique.Bench.Hosts;
using Fabrique.Bench.Load;
using Fabrique.Bench.Tables;
using Fabrique.Bot;
using Fabrique.Data.Exports;
using Microsoft.Extensions.DependencyInjection;

namespace Fabrique.Bench.Runs;

/// <summary>Exports of many responses, against the plain CSV as the unit.</summary>
internal static class ExportRuns
{
    private const int Responses = 100_000;

    public static async Task RunAsync(ResultTable table)
    {
        using var folder = new BenchFolder(Path.GetTempPath());
        await using var host = FabriqueHost.Build(HostCommand.Program(folder.Path));
        await FabriqueHost.StartAsync(host, default);
        await StoredResponses.FillAsync(host.Services, "retour-court", Responses);
        var exporter = host.Services.GetRequiredService<IExporter>();
        var csv = TimeSpan.Zero;
        foreach (var format in Enum.GetValues<ExportFormat>())
        {
            var clock = Stopwatch.StartNew();
            await using var file = File.Create(Path.Combine(folder.Path, "export"));
            var rows = await exporter.WriteAsync(new ExportRequest("retour-court"), format, file, null, default);
            csv = csv == TimeSpan.Zero ? clock.Elapsed : csv;
            table.Add(
                "| export | ÷ csv | seconds | MB |",
                $"| {rows:N0} responses, {format} | {clock.Elapsed / csv:0.0} | {clock.Elapsed.TotalSeconds:0.0} | {file.Length / 1_000_000.0:0} |");
        }
    }
}
