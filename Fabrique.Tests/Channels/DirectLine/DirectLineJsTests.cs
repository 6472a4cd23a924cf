using System.Diagnostics;
using System.Text.Json.Nodes;
using Fabrique.Tests.Support;

namespace Fabrique.Tests.Channels.DirectLine;

/// <summary>Microsoft's own client against the host, run by Node.</summary>
public class DirectLineJsTests
{
    private static readonly string Modules = Path.Combine(Repository(), "Fabrique.Bot");

    [SkippableFact]
    public async Task The_official_client_talks_reconnects_and_polls()
    {
        var node = RequiredTool.Node();
        await using var host = await DirectLineHost.StartAsync();

        var report = await RunAsync(node, host.Client.BaseAddress!.GetLeftPart(UriPartial.Authority));

        var stream = report["overStream"]!;
        Assert.Equal(
            ["un", "écho 1 : un", "3 × deux", "écho 1 : 3 × deux", "écho 2 : 3 × deux", "écho 3 : 3 × deux", "trois", "écho 1 : trois"],
            Seen(stream, "text"));
        Assert.Equal(["client-1", "client-2", "client-3"], Seen(stream, "clientActivityID").Where(id => id is not null));
        Assert.Equal(stream["ids"]!.AsArray().Select(id => (string?)id), Seen(stream, "id").Where((_, at) => at is 0 or 2 or 6));
        Assert.Equal(["user", "bot"], Seen(stream, "role").Take(2));
        Assert.Equal("string", (string?)stream["sessionId"]);
        Assert.Equal(2, (int)stream["streams"]!);
        Assert.Equal(["Uninitialized", "Connecting", "Online"], Statuses(stream));

        var polls = report["overPolls"]!;
        Assert.Equal([.. Seen(stream, "id"), (string?)polls["id"]], Seen(polls, "id").SkipLast(1));
        Assert.Equal("écho 1 : quatre", Seen(polls, "text").Last());
        Assert.Equal(["Uninitialized", "Connecting", "Online"], Statuses(polls));
        Assert.Contains("FailedToConnect", Statuses(report["refused"]!));
    }

    private static async Task<JsonNode> RunAsync(string node, string hostUrl)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "Channels", "DirectLine", "directline.mjs");
        using var process = Process.Start(
            new ProcessStartInfo(node, [script, Modules, hostUrl]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{output}{await errors}");
        return JsonNode.Parse(output)!;
    }

    private static IEnumerable<string?> Seen(JsonNode part, string property) =>
        part["seen"]!.AsArray().Select(activity => (string?)activity![property]);

    private static IEnumerable<string?> Statuses(JsonNode part) => part["statuses"]!.AsArray().Select(status => (string?)status);

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Fabrique.sln"))) folder = folder.Parent;
        return folder.FullName;
    }
}
