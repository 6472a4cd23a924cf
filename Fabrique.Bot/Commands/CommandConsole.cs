using System.Text;

namespace Fabrique.Bot.Commands;

/// <summary>Where a command writes and what it is told by its surroundings: results to <see cref="Output"/>, messages to <see cref="Error"/>.</summary>
/// <param name="Raw">Standard output as bytes, for files that are written there.</param>
/// <param name="Variable">An environment variable by name, or null.</param>
/// <param name="ShowsProgress">Standard error is a terminal, where a line may be written over.</param>
internal sealed record CommandConsole(
    Stream Raw,
    TextWriter Output,
    TextWriter Error,
    Func<string, string?> Variable,
    bool ShowsProgress,
    TimeProvider Time)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The process's own.</summary>
    public static CommandConsole Standard()
    {
        var raw = Console.OpenStandardOutput();
        return new CommandConsole(
            raw,
            Writer(raw),
            Writer(Console.OpenStandardError()),
            Environment.GetEnvironmentVariable,
            ShowsProgress: !Console.IsErrorRedirected,
            TimeProvider.System);
    }

    public static StreamWriter Writer(Stream stream) => new(stream, Utf8) { AutoFlush = true, NewLine = "\n" };
}
