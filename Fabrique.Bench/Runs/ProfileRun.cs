using Fabrique.Bench.Hosts;
using Fabrique.Bench.Load;
using Fabrique.Bench.Tables;
using Fabrique.Bench.Wire;

namespace Fabrique.Bench.Runs;

/// <summary>Keeps one host busy and tells its process id, so that dotnet-trace or perf can look at it.</summary>
internal static class ProfileRun
{
    public static async Task RunAsync(ResultTable table, TimeSpan time)
    {
        using var folder = new BenchFolder(Path.GetTempPath());
        await using var host = await ChildHost.StartAsync(HostKind.Fabrique, folder.Path);
        Console.Error.WriteLine($"The host is process {host.Id}.");
        await using var loop = await ClosedLoop.ConnectAsync(host, Talk.Feedback(await Sessions.FirstCodeAsync(host.Address)), 32);
        await loop.WarmAsync(time / 2);
        await loop.SliceAsync(time / 2);
        table.Add("durable turn, alone", 32, loop.Measured, loop.Measured);
    }
}
