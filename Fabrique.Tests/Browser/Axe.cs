using System.Text.Json;
using Fabrique.Tests.Support;
using Microsoft.Playwright;

namespace Fabrique.Tests.Browser;

/// <summary>The accessibility checker axe, run in the page as it stands.</summary>
internal static class Axe
{
    private static readonly Lazy<string> Script = new(() => File.ReadAllText(
        Path.Combine(Path.GetDirectoryName(Approved.Project())!, "Fabrique.Bot", "node_modules", "axe-core", "axe.min.js")));

    /// <remarks>Colours that have just changed are those of the next frame.</remarks>
    private const string Run =
        """
        async () => {
          for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
          const found = await axe.run(document, { resultTypes: ['violations'] });
          return JSON.stringify(found.violations.flatMap(rule => rule.nodes.map(node =>
            `${rule.id} (${rule.impact}): ${node.html.slice(0, 200)}\n${node.failureSummary}`)));
        }
        """;

    /// <summary>Nothing at all may be found, best practices included.</summary>
    public static async Task FindsNothingAsync(IPage page)
    {
        var found = await FindAsync(page);
        Assert.True(found.Count == 0, $"axe on {page.Url}:\n{string.Join("\n\n", found)}");
    }

    /// <returns>What is wrong, each with its element.</returns>
    public static async Task<IReadOnlyList<string>> FindAsync(IPage page)
    {
        // Evaluated over the debugger's line: the page's own policy stays as strict as people meet it.
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window")) await page.EvaluateAsync(Script.Value);
        return JsonSerializer.Deserialize<List<string>>(await page.EvaluateAsync<string>(Run))!;
    }
}
