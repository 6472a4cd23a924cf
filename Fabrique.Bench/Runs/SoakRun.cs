using System.Globalization;
using Fabrique.Bench.Hosts;
using Fabrique.Bench.Tables;
using Fabrique.Bench.Wire;

namespace Fabrique.Bench.Runs;

/// <summary>Memory that a bot with state on the Bot Framework alone holds while many conversations go on.</summary>
internal static class SoakRun
{
    private const int Conversations = 10_000;
    private const int Turns = 200_000;
    private const double Most = 120;

    public static async Task RunAsync(ResultTable table)
    {
        const string Header = "| waterfall, 10,000 conversations | resident | live after a full collection | target |";
        await using var host = await ChildHost.StartAsync(HostKind.Waterfall, isFrugal: true);
        table.Add(Header, await RowAsync("started", host));
        for (var done = 0; done < Turns; done += Turns / 4)
        {
            await SayAsync(host, done, Turns / 4);
            table.Add(Header, await RowAsync(string.Create(CultureInfo.InvariantCulture, $"after {done + Turns / 4:N0} turns"), host));
        }
    }

    private static Task SayAsync(ChildHost host, int from, int count) => Task.WhenAll(Enumerable.Range(0, 16).Select(place => Task.Run(async () =>
    {
        using var connection = await RawHttp.ConnectAsync(host.Address, default);
        for (var turn = from + place; turn < from + count; turn += 16)
        {
            var (person, round) = (turn % Conversations, turn / Conversations);
            await connection.SendAsync(FrameworkRuns.Waterfall.Request(host.Address, $"soak{person}", round % FrameworkRuns.Waterfall.Length), default);
        }
    })));

    /// <remarks>Resident first: asking what is live collects.</remarks>
    private static async Task<FormattableString> RowAsync(string when, ChildHost host)
    {
        var resident = host.Resident;
        return $"| {when} | {resident / 1_000_000.0:0} MB | {await host.LiveAsync() / 1_000_000.0:0} MB | {Target.Most("MB", Most, resident / 1_000_000.0)} |";
    }
}
