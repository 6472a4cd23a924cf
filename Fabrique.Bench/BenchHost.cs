using Fabrique.Bot;
using Microsoft.AspNetCore.Builder;

namespace Fabrique.Bench;

/// <summary>The real host on a free port, quiet, with its demonstration sessions.</summary>
internal static class BenchHost
{
    public static async Task<WebApplication> StartAsync(string folder)
    {
        var app = FabriqueHost.Build(new ServeOptions
        {
            DataFolder = folder,
            Urls = "http://127.0.0.1:0",
            Environment = "Development",
            Settings = new Dictionary<string, string?> { ["Logging:LogLevel:Default"] = "Error" },
        });
        await FabriqueHost.StartAsync(app, default);
        return app;
    }
}
