namespace Fabrique.Bot.Commands.Checks;

/// <summary>Is the clock plausible? A program cannot have been built after today.</summary>
internal static class ClockCheck
{
    private static readonly TimeSpan Zones = TimeSpan.FromDays(1);
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(20 * 365);

    public static Finding Run(TimeProvider time, CommandTexts texts)
    {
        var now = time.GetUtcNow();
        DateTimeOffset built = File.GetLastWriteTimeUtc(typeof(ClockCheck).Assembly.Location);
        var isPlausible = now > built - Zones && now < built + Lifetime;
        return new Finding(isPlausible ? Verdict.Good : Verdict.Bad, texts.Format(isPlausible ? "Check_Clock" : "Check_ClockWrong", now.UtcDateTime));
    }
}
