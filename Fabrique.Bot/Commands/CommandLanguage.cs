namespace Fabrique.Bot.Commands;

/// <summary>In which language the commands speak.</summary>
internal static class CommandLanguage
{
    public const string French = "fr";
    public const string English = "en";
    public const string Option = "--locale";

    /// <summary><c>--locale</c>, else the terminal's own language, else French.</summary>
    /// <remarks>Read before the line is parsed: help and refusals are written in it.</remarks>
    public static string Of(IReadOnlyList<string> args, Func<string, string?> variable) =>
        IsEnglish(Asked(args) ?? Terminal(variable)) ? English : French;

    private static string? Asked(IReadOnlyList<string> args)
    {
        for (var at = 0; at < args.Count; at++)
        {
            if (args[at] == Option) return at + 1 < args.Count ? args[at + 1] : null;
            if (args[at].StartsWith(Option + "=", StringComparison.Ordinal)) return args[at][(Option.Length + 1)..];
        }

        return null;
    }

    // The order of POSIX: the first that is set decides.
    private static string? Terminal(Func<string, string?> variable) =>
        new[] { "LC_ALL", "LC_MESSAGES", "LANG" }.Select(variable).FirstOrDefault(value => !string.IsNullOrEmpty(value));

    private static bool IsEnglish(string? locale) => locale?.StartsWith(English, StringComparison.OrdinalIgnoreCase) == true;
}
