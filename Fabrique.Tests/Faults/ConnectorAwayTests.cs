using System.Text.Json.Nodes;
using Fabrique.Data.Storage;
using Fabrique.Tests.BotFramework.Connector;
using Fabrique.Tests.Channels.Teams;
using Fabrique.Tests.Storage;
using Fabrique.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace Fabrique.Tests.Faults;

/// <summary>The channel's connector is away for ten minutes of the host's clock, each call in another way.</summary>
public sealed class ConnectorAwayTests
{
    private const int Conversations = 6;
    private static readonly string[] Lines = ["bonjour", "aide", "English"];

    [Fact]
    public async Task After_ten_minutes_of_429_500_silence_and_resets_every_reply_arrives_once_and_in_order()
    {
        var time = new FakeTimeProvider(TestStore.Now);
        await using var connector = await ConnectorHost.StartAsync();
        await using var host = await TestHost.StartAsync(
            time: time, settings: new Dictionary<string, string?> { ["Fabrique:Teams:ConnectorTimeout"] = "00:00:00.300" });
        var calls = 0;
        connector.Trouble = context => FailAsync(context, Interlocked.Increment(ref calls));
        await SpeakAsync(host, connector.Url);

        for (var minute = 0; minute < 10; minute++)
        {
            var before = Volatile.Read(ref calls);
            time.Advance(TimeSpan.FromMinutes(1));
            await UntilAsync(() => Volatile.Read(ref calls) > before || minute > 4);
        }

        Assert.Empty(connector.Requests);
        Assert.Equal(0, (await host.Get<IOutboxReader>().CountAsync(default)).Dead);
        foreach (var language in new[] { "fr", "en" }) Approved.Check($"Faults/Messages/connector-away.{language}.txt", await WhatCheckSaysAsync(host, time, language));
        connector.Trouble = null;
        for (var waited = 0; waited < 300 && (await host.Get<IOutboxReader>().CountAsync(default)).Waiting > 0; waited++)
        {
            time.Advance(TimeSpan.FromSeconds(30));
            await Task.Delay(100);
        }

        Assert.Equal(new OutboxCounts(0, 0), await host.Get<IOutboxReader>().CountAsync(default));
        Assert.Equal(Stored(host.DataFolder), Arrived(connector));
    }

    /// <returns>What an operator reads of replies that do not leave.</returns>
    private static async Task<string> WhatCheckSaysAsync(TestHost host, TimeProvider time, string language)
    {
        string[] check = ["check", "--data", host.DataFolder, "--urls", "http://127.0.0.1:0", "--locale", language];
        var run = await CommandTester.RunAsync(new Dictionary<string, string>(), check, time);
        return string.Concat(run.Output.Split('\n').Where(line => line.Contains("outbox list", StringComparison.Ordinal)).Select(line => line + "\n"));
    }

    private static async Task SpeakAsync(TestHost host, string connector)
    {
        for (var number = 0; number < Conversations; number++)
        {
            var caller = new BotCaller(host.Client) { Connector = connector };
            foreach (var line in Lines)
            {
                var message = caller.Message(line);
                message["conversation"]!["id"] = $"c{number}";
                using var answer = await caller.PostAsync(message);
                answer.EnsureSuccessStatusCode();
            }
        }
    }

    /// <summary>One call in four each: too many, an error, no answer, and a line that breaks.</summary>
    private static async Task<bool> FailAsync(HttpContext context, int call)
    {
        switch (call % 4)
        {
            case 0:
                context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                context.Response.Headers.RetryAfter = "20";
                break;
            case 1:
                context.Response.StatusCode = StatusCodes.Status500InternalServerError;
                break;
            case 2:
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                break;
            default:
                context.Abort();
                break;
        }

        return true;
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        for (var waited = 0; waited < 300 && !isSo(); waited++) await Task.Delay(100);
    }

    /// <summary>Conversation and text of what was to be posted, in order within each conversation.</summary>
    private static List<(string, string)> Stored(string dataFolder)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(dataFolder, "fabrique.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return [.. Sorted(connection.Texts("SELECT json FROM outbox WHERE delivery = 2 ORDER BY conversation, sequence"))];
    }

    private static List<(string, string)> Arrived(ConnectorHost connector) => [.. Sorted(connector.Requests.Select(request => request.Body))];

    private static IEnumerable<(string, string)> Sorted(IEnumerable<string> bodies) => bodies
        .Select(body => JsonNode.Parse(body)!)
        .Select(activity => ((string)activity["conversation"]!["id"]!, (string?)activity["text"] ?? ""))
        .OrderBy(pair => pair.Item1, StringComparer.Ordinal);
}
