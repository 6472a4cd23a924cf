using System.Globalization;
using Fabrique.Bench.Wire;
using Fabrique.Bot;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Fabrique.Bench.Hosts;

/// <summary>The child's side: serves until its standard input closes, so that it never outlives a measure.</summary>
internal static class HostCommand
{
    /// <summary>Bytes that this process allocated since it started, as text.</summary>
    public const string AllocatedPath = "/bench/allocated";

    /// <summary>Bytes that are still in use after a full collection, as text.</summary>
    public const string LivePath = "/bench/live";

    /// <param name="args">The kind, and its folder, file or database where it has one.</param>
    public static async Task RunAsync(string[] args)
    {
        using var own = new BenchFolder(Path.GetTempPath());
        await using var app = await StartAsync(Enum.Parse<HostKind>(args[0]), args.ElementAtOrDefault(1), own);
        Console.WriteLine(app.Urls.First());
        await Console.In.ReadToEndAsync();
        await app.StopAsync();
    }

    private static async Task<WebApplication> StartAsync(HostKind kind, string? path, BenchFolder own)
    {
        var app = kind switch
        {
            HostKind.Bare => BareHost.Build(Slim(), path is null ? null : new Recording(path)),
            HostKind.Echo => BotHosts.Echo(Slim()),
            HostKind.Waterfall => BotHosts.Waterfall(Slim()),
            HostKind.Connector => ConnectorHost.Build(Slim()),
            HostKind.Postgres => FabriqueHost.Build(OnPostgres(path!, own)),
            _ => FabriqueHost.Build(Program(path!)),
        };
        app.Map(AllocatedPath, () => GC.GetTotalAllocatedBytes(precise: true).ToString(CultureInfo.InvariantCulture));
        app.Map(LivePath, () => GC.GetTotalMemory(forceFullCollection: true).ToString(CultureInfo.InvariantCulture));
        await (kind is HostKind.Fabrique or HostKind.Postgres ? FabriqueHost.StartAsync(app, default) : app.StartAsync());
        return app;
    }

    /// <summary>The real host on a free port, quiet, with its demonstration sessions.</summary>
    public static ServeOptions Program(string folder) => new()
    {
        DataFolder = folder,
        Urls = "http://127.0.0.1:0",
        Environment = "Development",
        Settings = new Dictionary<string, string?> { ["Logging:LogLevel:Default"] = "Error" },
    };

    /// <summary>The same with its data elsewhere.</summary>
    private static ServeOptions OnPostgres(string database, BenchFolder own)
    {
        var here = Program(own.Path);
        return here with { Settings = new Dictionary<string, string?>(here.Settings) { ["Fabrique:Storage"] = "postgres", ["Fabrique:Postgres"] = database } };
    }

    private static WebApplicationBuilder Slim()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        return builder;
    }
}
