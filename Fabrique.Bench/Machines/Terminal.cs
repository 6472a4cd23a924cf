using System.Text;
using System.Text.Json.Nodes;
using Fabrique.Bot.Commands;

namespace Fabrique.Bench.Machines;

/// <summary>What an operator does in a terminal beside running hosts, in this process.</summary>
/// <param name="variables">All that its environment holds.</param>
internal sealed class Terminal(string dataFolder, IReadOnlyDictionary<string, string> variables)
{
    /// <returns>Standard output.</returns>
    /// <exception cref="InvalidOperationException">The command ended with something else than 0; the message is what it said.</exception>
    public async Task<string> RunAsync(params string[] args)
    {
        using var raw = new MemoryStream();
        await using var output = CommandConsole.Writer(raw);
        await using var error = new StringWriter();
        var console = new CommandConsole(raw, output, error, variables.GetValueOrDefault, ShowsProgress: false, TimeProvider.System);
        var exitCode = await Fabrique.Bot.Commands.CommandLine.RunAsync([.. args, "--data", dataFolder], console, default);
        return exitCode == 0 ? Encoding.UTF8.GetString(raw.ToArray()) : throw new InvalidOperationException($"{args[0]} ended with {exitCode}: {error}");
    }

    /// <returns>The new session's code.</returns>
    public async Task<string> CreateSessionAsync(string form) => (await RunAsync("session", "create", "--questionnaire", form)).Trim();

    /// <returns>All responses to a form, one object each.</returns>
    public async Task<IReadOnlyList<JsonNode>> ExportAsync(string form)
    {
        var text = await RunAsync("export", "--questionnaire", form, "--format", "jsonl", "--out", "-");
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];
    }
}
