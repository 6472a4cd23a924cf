using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Fabrique.Bench.Hosts;
using Fabrique.Bench.Tables;
using Fabrique.Bench.Wire;

namespace Fabrique.Bench.Runs;

/// <summary>How long the program takes to answer its first turn, and what it holds while nobody talks.</summary>
internal static class RestRuns
{
    private const int Starts = 5;
    private const int Streams = 500;

    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(15);

    public static async Task RunAsync(ResultTable table)
    {
        var bare = await StartsAsync(HostKind.Bare);
        var fabrique = await StartsAsync(HostKind.Fabrique);
        const string Header = "| start to the first answered turn | ÷ bare | least of 5 | target |";
        table.Add(Header, $"| bare Kestrel host | 1.0 | {bare.TotalMilliseconds:0} ms | |");
        table.Add(Header, $"| the program, its data in place | {fabrique / bare:0.0} | {fabrique.TotalMilliseconds:0} ms | {Target.Most("÷ bare", 2, fabrique / bare)} |");
        await HoldAsync(table);
    }

    /// <remarks>The least: whatever else the machine does only adds to it.</remarks>
    private static async Task<TimeSpan> StartsAsync(HostKind kind)
    {
        using var folder = new BenchFolder(Path.GetTempPath());
        var path = kind == HostKind.Fabrique ? folder.Path : null;
        await (await ChildHost.StartAsync(kind, path)).DisposeAsync();
        var least = TimeSpan.MaxValue;
        for (var start = 0; start < Starts; start++)
        {
            var clock = Stopwatch.StartNew();
            await using var host = await ChildHost.StartAsync(kind, path);
            using var connection = await RawHttp.ConnectAsync(host.Address, default);
            await connection.SendAsync(new Talk(["Bonjour"]).Request(host.Address, $"first{start}", 0), default);
            least = clock.Elapsed < least ? clock.Elapsed : least;
        }

        return least;
    }

    private static async Task HoldAsync(ResultTable table)
    {
        const string Header = "| at rest | resident | target |";
        using var folder = new BenchFolder(Path.GetTempPath());
        await using var host = await ChildHost.StartAsync(HostKind.Fabrique, folder.Path);
        using var connection = await RawHttp.ConnectAsync(host.Address, default);
        var talk = Talk.Feedback(await Sessions.FirstCodeAsync(host.Address));
        for (var line = 0; line < talk.Length; line++) await connection.SendAsync(talk.Request(host.Address, "rest", line), default);
        await Task.Delay(Rest);
        var rest = host.Resident / 1_000_000.0;
        table.Add(Header, $"| after one conversation | {rest:0} MB | {Target.Most("MB", 120, rest)} |");

        // A first one, whose code is compiled then, does not count.
        var streams = new List<ClientWebSocket> { await OpenAsync(host.Address, 0) };
        await Task.Delay(Rest);
        var before = host.Resident;
        for (var stream = 1; stream <= Streams; stream++) streams.Add(await OpenAsync(host.Address, stream));
        await Task.Delay(Rest);
        var each = (host.Resident - before) / 1000.0 / Streams;
        table.Add(Header, $"| with {Streams} open streams | {host.Resident / 1_000_000.0:0} MB, {each:0} KB each | {Target.Most("KB each", 20, each)} |");
        foreach (var stream in streams) stream.Dispose();
    }

    /// <summary>One person's idle chat, as the web page holds it.</summary>
    private static async Task<ClientWebSocket> OpenAsync(Uri host, int person)
    {
        using var client = new HttpClient { BaseAddress = host };
        using var generated = await client.PostAsync(new Uri("/v3/directline/tokens/generate", UriKind.Relative), Json($$"""{"user":{"id":"dl_rest{{person}}"} }"""));
        var token = Text(await generated.Content.ReadAsStringAsync(), "token");
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        using var begun = await client.PostAsync(new Uri("/v3/directline/conversations", UriKind.Relative), Json("{}"));
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(Text(await begun.Content.ReadAsStringAsync(), "streamUrl")), default);
        return socket;
    }

    private static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    private static string Text(string json, string name)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.GetProperty(name).GetString() ?? throw new InvalidOperationException($"There is no {name}: {json}");
    }
}
