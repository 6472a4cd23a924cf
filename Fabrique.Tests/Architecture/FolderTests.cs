using System.Text.RegularExpressions;

namespace Fabrique.Tests.Architecture;

/// <summary>A folder is a subject and a namespace.</summary>
public sealed partial class FolderTests
{
    [Theory]
    [InlineData("Fabrique.Bot", "Cards Channels Commands Dialogs Operations Pages Texts Turns wwwroot")]
    [InlineData("Fabrique.Data", "Calls Exports Ideas OpenLab Privacy Questionnaires Reports Responses Storage")]
    [InlineData("Fabrique.BotFramework", "AspNetCore Builder Connector Dialogs Recognition Schema Testing")]
    public void Rooms_are_those_of_the_design(string project, string rooms) =>
        Sources.NobodyOffends(Sources.Folders(project).Except(rooms.Split(' ')));

    [Theory]
    [InlineData("Fabrique.Bot")]
    [InlineData("Fabrique.Data")]
    [InlineData("Fabrique.Tests")]
    public void A_namespace_is_its_folder(string project) => Sources.NobodyOffends(
        Sources.Files(project, "*.cs")
            .Where(file => Namespace().Match(Sources.Read(file)) is { Success: true } declared && declared.Groups[1].Value != Expected(file)));

    [Fact]
    public void Files_keep_to_one_subject() => Sources.NobodyOffends(
        new[] { "Fabrique.Bot", "Fabrique.Data", "Fabrique.BotFramework", "Fabrique.Tests" }
            .SelectMany(project => Sources.Files(project, "*.cs"))
            .Where(file => !file.Contains("/Migrations/", StringComparison.Ordinal))
            .Select(file => (file, lines: Sources.Lines(file).Count()))
            .Where(pair => pair.lines > 400)
            .Select(pair => $"{pair.file}: {pair.lines} lines"));

    private static string Expected(string file) => Path.GetDirectoryName(file)!.Replace('\\', '.').Replace('/', '.');

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
