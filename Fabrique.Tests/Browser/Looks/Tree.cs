using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Fabrique.Tests.Browser.Looks;

/// <summary>What Chromium gives a screen reader, against a text in <c>Browser/Trees</c>, whose words in braces are those of the page's language.</summary>
/// <remarks>What a text does not name may be there; what it names must be, in that order, with that role and name.</remarks>
internal static partial class Tree
{
    /// <param name="name">Of the text: "chat-card".</param>
    public static async Task ExpectAsync(Visit visit, string name)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Browser", "Trees", $"{name}.txt"));
        var tree = string.Join('\n', text.Split('\n').Select(line => Fill(visit, line)));
        await Expect(visit.Page.Locator("main")).ToMatchAriaSnapshotAsync(tree, new() { Timeout = Chromium.Patience });
    }

    private static string Fill(Visit visit, string line)
    {
        var isPattern = line.Contains(" /", StringComparison.Ordinal) || line.Contains("'/", StringComparison.Ordinal);
        return Place().Replace(line, place =>
        {
            var said = Spaces().Replace(visit.Name(place.Groups[1].Value, place.Groups[2].Value), " ");
            return isPattern ? Special().Replace(said, "\\$0") : said.Replace("\"", "\\\"", StringComparison.Ordinal);
        });
    }

    [GeneratedRegex(@"\{(\w+):(\w+)\}")]
    private static partial Regex Place();

    /// <summary>Chromium makes all of them plain.</summary>
    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"[.*+?^${}()|\[\]\\/]")]
    private static partial Regex Special();
}
