namespace Fabrique.Bot.Commands;

/// <summary>How a command ended; a closed set, one exit code each.</summary>
internal abstract record CommandOutcome(int ExitCode)
{
    /// <summary>Exit code 0.</summary>
    public sealed record Done() : CommandOutcome(0);

    /// <summary>Exit code 1; <paramref name="Message"/> ("" when all is said) explains it to the operator.</summary>
    public sealed record Problem(string Message) : CommandOutcome(1);

    /// <summary>Exit code 2: the line asks for what there is not.</summary>
    public sealed record Misuse(string Message) : CommandOutcome(2);
}
