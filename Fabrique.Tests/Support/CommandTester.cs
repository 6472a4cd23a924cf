using System.Text;
using Fabrique.Bot.Commands;

namespace Fabrique.Tests.Support;

/// <summary>Runs a verb as a terminal does, in this process.</summary>
internal static class CommandTester
{
    public static Task<CommandRun> RunAsync(params string[] args) => RunAsync(new Dictionary<string, string>(), args);

    /// <param name="variables">All that the environment holds.</param>
    public static async Task<CommandRun> RunAsync(
        IReadOnlyDictionary<string, string> variables, string[] args, TimeProvider? time = null, CancellationToken ct = default)
    {
        using var raw = new MemoryStream();
        await using var output = CommandConsole.Writer(raw);
        await using var error = new StringWriter { NewLine = "\n" };
        var console = new CommandConsole(raw, output, error, variables.GetValueOrDefault, ShowsProgress: false, time ?? TimeProvider.System);
        var exitCode = await CommandLine.RunAsync(args, console, ct);
        return new CommandRun(exitCode, raw.ToArray(), error.ToString());
    }
}

/// <summary>What a verb left behind.</summary>
/// <param name="Bytes">Standard output.</param>
internal sealed record CommandRun(int ExitCode, byte[] Bytes, string Error)
{
    /// <summary>Standard output as text.</summary>
    public string Output => Encoding.UTF8.GetString(Bytes);

    /// <summary>All three as one text, for comparing with an approved one.</summary>
    public override string ToString() => $"exit {ExitCode}\n--- output\n{Output}--- error\n{Error}";
}
