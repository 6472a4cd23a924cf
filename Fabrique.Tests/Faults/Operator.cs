using System.Text.Json.Nodes;
using Fabrique.Tests.Support;

namespace Fabrique.Tests.Faults;

/// <summary>What an operator does in a terminal beside a running host.</summary>
internal static class Operator
{
    /// <returns>The new session's code.</returns>
    /// <param name="time">Null: the system's clock.</param>
    public static async Task<string> CreateSessionAsync(string dataFolder, string form, TimeProvider? time = null) => Done(await CommandTester.RunAsync(
        new Dictionary<string, string>(), ["session", "create", "--questionnaire", form, "--data", dataFolder], time)).Trim();

    /// <summary>All responses to a form, one object each.</summary>
    public static async Task<IReadOnlyList<JsonNode>> ExportAsync(string dataFolder, string form)
    {
        var text = Done(await CommandTester.RunAsync("export", "--questionnaire", form, "--format", "jsonl", "--out", "-", "--data", dataFolder));
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];
    }

    /// <summary>The same in the format that Excel opens.</summary>
    public static async Task<string> ExportFrenchCsvAsync(string dataFolder, string form) =>
        Done(await CommandTester.RunAsync("export", "--questionnaire", form, "--format", "fr-csv", "--out", "-", "--data", dataFolder));

    /// <summary>Waits until the host knows of each reply that it arrived.</summary>
    public static async Task DeliveredAsync(string dataFolder)
    {
        for (var until = DateTime.UtcNow + TimeSpan.FromSeconds(60); Done(await CommandTester.RunAsync("outbox", "list", "--data", dataFolder)).Length > 0; await Task.Delay(50))
            if (DateTime.UtcNow > until) throw new TimeoutException("Replies are still on their way.");
    }

    private static string Done(CommandRun run) =>
        run.ExitCode == 0 ? run.Output : throw new Xunit.Sdk.XunitException(run.ToString());
}
