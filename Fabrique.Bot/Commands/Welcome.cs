using Fabrique.Bot.Pages;
using Fabrique.Data.Calls;
using Fabrique.Data.OpenLab;

namespace Fabrique.Bot.Commands;

/// <summary>Says where to go, once the host listens.</summary>
internal static class Welcome
{
    public static async Task WriteAsync(WebApplication host, CommandTexts texts, TextWriter output, CancellationToken ct)
    {
        var home = HostSettings.Reachable(BindingAddress.Parse(host.Urls.First()));
        output.WriteLine(texts.Format("Welcome_Home", $"{home}/"));
        if (host.Environment.IsDevelopment()) await WriteDemonstrationAsync(host.Services, home, texts, output, ct);
        output.WriteLine(texts["Welcome_Stop"]);
    }

    private static async Task WriteDemonstrationAsync(
        IServiceProvider services, string home, CommandTexts texts, TextWriter output, CancellationToken ct)
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        if (await services.GetRequiredService<ICallReader>().FindOpenAsync(now, ct) is not null)
            output.WriteLine(texts.Format("Welcome_Idea", $"{home}/chat/idee"));
        foreach (var session in await services.GetRequiredService<ISessionReader>().ListOpenAsync(now, ct))
        {
            if (session.Product is { } product)
                output.WriteLine(texts.Format("Welcome_Session", product.Title(texts.Language), $"{home}/chat/{session.Code}"));
        }

        output.WriteLine(texts.Format("Welcome_Coach", home + services.GetRequiredService<CoachLinks>().Create()));
    }
}
