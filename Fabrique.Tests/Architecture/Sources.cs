using Fabrique.Tests.Support;

namespace Fabrique.Tests.Architecture;

/// <summary>The repository's own files, as tests of conventions read them.</summary>
internal static class Sources
{
    private static readonly string[] NotOurs = ["bin", "obj", "node_modules", "lib"];

    public static string Root { get; } = Path.GetDirectoryName(Approved.Project())!;

    /// <summary>Paths below the root, with slashes, without what builds and packages bring.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(NotOurs.Contains))
            .Order(StringComparer.Ordinal);

    public static IEnumerable<string> Folders(string project) =>
        Directory.EnumerateDirectories(Path.Combine(Root, project)).Select(folder => Path.GetFileName(folder)).Except(NotOurs).Order(StringComparer.Ordinal);

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    public static IEnumerable<(int Number, string Text)> Lines(string file) =>
        File.ReadLines(Path.Combine(Root, file)).Select((text, index) => (index + 1, text));

    /// <summary>Fails with the offenders, one a line.</summary>
    public static void NobodyOffends(IEnumerable<string> offenders)
    {
        var all = string.Join('\n', offenders);
        Assert.True(all.Length == 0, all);
    }
}
