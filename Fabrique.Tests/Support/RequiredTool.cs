using Xunit.Sdk;

namespace Fabrique.Tests.Support;

/// <summary>A program of the machine that a test needs. Where it is missing the test is skipped and says so
/// (use <c>[SkippableFact]</c>), or fails where <c>FABRIQUE_NO_SKIP=1</c> forbids skipping.</summary>
internal static class RequiredTool
{
    public static string Chromium() => Find("Chromium", Bench.Browsers.Browser.Names);

    public static string Node() => Find("Node.js", "node");

    public static string Python() => Find("Python 3", "python3");

    /// <param name="title">As the reason names it.</param>
    /// <returns>The program's path.</returns>
    public static string Find(string title, params string[] names)
    {
        var found = names.SelectMany(Places).FirstOrDefault(File.Exists);
        if (found is null && Environment.GetEnvironmentVariable("FABRIQUE_NO_SKIP") == "1")
            throw new XunitException($"{title} is not on this machine, and FABRIQUE_NO_SKIP forbids skipping.");
        Skip.If(found is null, $"{title} is not on this machine.");
        return found!;
    }

    private static IEnumerable<string> Places(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Append("/usr/sbin").Select(folder => Path.Combine(folder, name));
}
