namespace Fabrique.Bench.Fuzz;

/// <summary>Whether an answer is one that a host may give to anything at all.</summary>
internal static class FuzzVerdict
{
    // Of an exception's own text: its kind, where it was thrown, the file that it stands in.
    private static readonly string[] Inner = ["Exception", "   at ", ".cs:line", "StackTrace", "stack trace"];

    // What people are told when the fault is ours.
    private static readonly string[] Incidents = ["pas marché de notre côté", "went wrong on our side"];

    /// <returns>Null when nothing is wrong.</returns>
    public static string? FaultIn(MutatedActivity sent, int status, string body)
    {
        // The protocol's own answer to a call that the bot does not know.
        var isUnknownCall = status == 501 && sent.IsInvoke && body.Length == 0;
        if (status >= 500 && !isUnknownCall)
            return $"{status} for {sent}";
        if (Inner.FirstOrDefault(text => body.Contains(text, StringComparison.Ordinal)) is { } leak)
            return $"The answer holds «{leak}» for {sent}";
        return Array.Exists(Incidents, text => body.Contains(text, StringComparison.Ordinal)) ? $"An incident for {sent}" : null;
    }
}
