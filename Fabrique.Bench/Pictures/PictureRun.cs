using Fabrique.Bench.Browsers;
using Fabrique.Bench.Hosts;
using Fabrique.Bot;
using Fabrique.Bot.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Fabrique.Bench.Pictures;

/// <summary><c>pictures --out FOLDER</c>: takes the documentation's pictures again, of the real host with an example's people in it.</summary>
internal static class PictureRun
{
    private const int Largest = 200 * 1024;

    /// <summary>Where a proxy would show it to the outside.</summary>
    private const string PublicUrl = "https://labo.exemple.gouv.fr";

    /// <returns>0, or 1 where a picture is larger than a page of documentation should carry.</returns>
    public static async Task<int> RunAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        using var data = new BenchFolder(Path.GetTempPath());
        await using var browser = await Browser.StartAsync();
        string code;
        await using (var host = await StartAsync(HostCommand.Program(data.Path)))
        {
            code = await Example.PlayAsync(new Uri(host.Urls.First()));
            await TakeAsync(browser, host, folder, Scene.All(code));
        }

        var settings = new Dictionary<string, string?> { ["Fabrique:DirectLine:PublicUrl"] = PublicUrl, ["Logging:LogLevel:Default"] = "Error" };
        await using (var host = await StartAsync(HostCommand.Program(data.Path) with { Settings = settings }))
        {
            await TakeAsync(browser, host, folder, [Scene.Sheet(code)]);
        }

        var tooLarge = Directory.GetFiles(folder, "*.png").Where(file => new FileInfo(file).Length > Largest).ToList();
        foreach (var file in tooLarge) await Console.Error.WriteLineAsync($"{file} is larger than {Largest / 1024} KiB.");
        return tooLarge.Count > 0 ? 1 : 0;
    }

    private static async Task<WebApplication> StartAsync(ServeOptions options)
    {
        var host = FabriqueHost.Build(options);
        await FabriqueHost.StartAsync(host, default);
        return host;
    }

    private static async Task TakeAsync(Browser browser, WebApplication host, string folder, IEnumerable<Scene> scenes)
    {
        foreach (var scene in scenes)
        {
            await using var person = await browser.OpenAsync(width: scene.Width, height: scene.Height);
            var page = await person.NewPageAsync();
            var home = new Uri(host.Urls.First());
            if (scene.IsCoachs) await page.GotoAsync(new Uri(home, host.Services.GetRequiredService<CoachLinks>().Create()).ToString());
            await page.GotoAsync(new Uri(home, scene.Path).ToString());
            await scene.ReachAsync(page);
            await page.EvaluateAsync("() => document.fonts.ready");
            var file = Path.Combine(folder, $"{scene.Name}.png");
            if (scene.Part is { } part) await page.Locator(part).ScreenshotAsync(new() { Path = file });
            else await page.ScreenshotAsync(new() { Path = file });
            Console.WriteLine($"{file}: {new FileInfo(file).Length / 1024} KiB");
        }
    }
}
