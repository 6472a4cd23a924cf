using System.Runtime.CompilerServices;

namespace Fabrique.Tests.Support;

/// <summary>Texts that somebody has read and found good. After a wanted change, run the tests once with
/// <c>FABRIQUE_APPROVE=1</c> and read the difference before committing it.</summary>
internal static class Approved
{
    /// <param name="path">Below the tests' project, such as "Commands/Expectations/serve.fr.txt".</param>
    public static void Check(string path, string text)
    {
        if (Environment.GetEnvironmentVariable("FABRIQUE_APPROVE") == "1") Approve(Path.Combine(Project(), path), text);
        else Assert.Equal(Read(Path.Combine(AppContext.BaseDirectory, path)), text, ignoreLineEndingDifferences: true);
    }

    /// <summary>The folder of the tests' sources.</summary>
    public static string Project([CallerFilePath] string here = "") => Path.GetDirectoryName(Path.GetDirectoryName(here))!;

    private static string Read(string file) => File.Exists(file) ? File.ReadAllText(file) : $"(nobody has approved {Path.GetFileName(file)} yet)";

    private static void Approve(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
