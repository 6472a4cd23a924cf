using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Fabrique.Tests.Support;

namespace Fabrique.Tests.Commands;

/// <summary>The built program, as <c>dotnet run</c> starts it.</summary>
public sealed partial class ServeCommandTests
{
    [Fact]
    public async Task A_development_host_prints_links_that_lead_somewhere()
    {
        await using var host = await HostProcess.StartAsync();
        await host.SaysAsync("Ctrl+C");
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });

        var links = Link().Matches(host.Results).Select(match => match.Value).ToList();

        Assert.Equal($"{host.Address}", links[0]);
        Assert.Equal($"{host.Address}chat/idee", links[1]);
        Assert.Equal(3, links.Count(link => Regex.IsMatch(link, "/chat/[a-z]+(-[a-z]+){3}$")));
        foreach (var page in links[..^1]) Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri(page))).StatusCode);
        Assert.Equal("/coach", (await client.GetAsync(new Uri(links[^1]))).Headers.Location?.ToString());
        Assert.NotEqual("/coach", (await client.GetAsync(new Uri(links[^1]))).Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_production_host_shows_no_demonstration_and_logs_json_on_standard_error()
    {
        await using var host = await HostProcess.StartAsync("Production");
        await host.SaysAsync("Ctrl+C");

        Assert.DoesNotContain("/chat/", host.Results, StringComparison.Ordinal);
        Assert.DoesNotContain("ticket", host.Results, StringComparison.Ordinal);
        Assert.Contains("{\"Timestamp\":", host.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_is_asked_to_stop_ends_with_0_within_ten_seconds()
    {
        await using var host = await HostProcess.StartAsync();
        var watch = Stopwatch.StartNew();

        var exitCode = await host.StopAsync();

        Assert.Equal(0, exitCode);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(12), $"It took {watch.Elapsed}.");
    }

    [Fact]
    public async Task A_killed_host_starts_again_on_its_data()
    {
        await using var host = await HostProcess.StartAsync();
        await host.SaysAsync("Ctrl+C");
        var before = Session().Match(host.Results).Value;

        await host.KillAsync();
        await host.StartAgainAsync();
        using var client = new HttpClient { BaseAddress = host.Address };

        Assert.Contains(before, await client.GetStringAsync(""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commands_work_while_the_host_runs()
    {
        await using var host = await HostProcess.StartAsync();

        var create = await CommandTester.RunAsync("session", "create", "--questionnaire", "retour-court", "--data", host.DataFolder);
        var export = await CommandTester.RunAsync("export", "--questionnaire", "retour-court", "--format", "jsonl", "--out", "-", "--data", host.DataFolder);
        using var client = new HttpClient { BaseAddress = host.Address };
        var chat = await client.GetAsync($"chat/{create.Output.Trim()}");

        Assert.Equal((0, 0, HttpStatusCode.OK), (create.ExitCode, export.ExitCode, chat.StatusCode));
    }

    [Fact]
    public async Task The_program_itself_prints_nothing_but_the_code_on_standard_output()
    {
        await using var host = await HostProcess.StartAsync("Production");
        using var process = Process.Start(host.Command("session", "create", "--questionnaire", "retour", "--data", host.DataFolder))!;

        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Matches(@"\A[a-z]+(-[a-z]+){3}\n\z", output);
        Assert.Equal(0, process.ExitCode);
    }

    [GeneratedRegex(@"http://\S+")]
    private static partial Regex Link();

    [GeneratedRegex("/chat/[a-z]+(-[a-z]+){3}")]
    private static partial Regex Session();
}
