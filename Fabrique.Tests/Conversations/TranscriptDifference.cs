namespace Fabrique.Tests.Conversations;

internal static class TranscriptDifference
{
    /// <summary>The first line that differs, with what stands around it on both sides.</summary>
    public static string Describe(string file, string expected, string actual)
    {
        var wanted = expected.Split('\n');
        var found = actual.Split('\n');
        var at = wanted.Zip(found).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"{file} differs at line {at + 1}.\n--- expected\n{Around(wanted, at)}\n--- actual\n{Around(found, at)}";
    }

    private static string Around(string[] lines, int at) =>
        string.Join('\n', lines.Skip(Math.Max(0, at - 3)).Take(12));
}
