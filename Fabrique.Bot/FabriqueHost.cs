using Fabrique.Bot.Channels.DirectLine;
using Fabrique.Bot.Channels.Simple;
using Fabrique.Bot.Channels.Teams;
using Fabrique.Bot.Dialogs;
using Fabrique.Bot.Operations;
using Fabrique.Bot.Pages;
using Fabrique.Bot.Turns;
using Fabrique.Data.Exports;
using Fabrique.Data.Questionnaires;
using Fabrique.Data.Storage;

namespace Fabrique.Bot;

/// <summary>The host as a list of its rooms.</summary>
internal static class FabriqueHost
{
    public const string DefaultUrl = "http://127.0.0.1:3978";

    /// <summary>A host that is set up and does nothing yet.</summary>
    public static WebApplication Build(ServeOptions options)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            EnvironmentName = options.Environment ?? HostSettings.DefaultEnvironment(),
            ContentRootPath = AppContext.BaseDirectory,
            // Where pages are looked for; by default the program that was started, which is another one in tests and measures.
            ApplicationName = typeof(FabriqueHost).Assembly.GetName().Name,
        });
        HostSettings.Apply(builder, options);
        AddRooms(builder, options);
        options.Adjust?.Invoke(builder.Services);
        var app = builder.Build();
        UseRooms(app);
        return app;
    }

    /// <summary>Takes the data folder, publishes what is shipped, and listens.</summary>
    /// <exception cref="StoreRefusedException">The folder cannot be used.</exception>
    /// <exception cref="IOException">An address cannot be listened on.</exception>
    public static async Task StartAsync(WebApplication host, CancellationToken ct)
    {
        await host.Services.OpenStorageAsync(exclusive: true, ct);
        await ShippedForms.PublishAsync(host.Services.GetRequiredService<IQuestionnaireCatalog>(), ct);
        if (host.Environment.IsDevelopment()) await host.Services.GetRequiredService<Demonstration>().SeedAsync(ct);
        host.Lifetime.ApplicationStopping.Register(() => Operations.Log.Stopping(host.Logger));
        await host.StartAsync(ct);
        Operations.Log.Ready(host.Logger, string.Join(", ", host.Urls));
    }

    private static void AddRooms(WebApplicationBuilder builder, ServeOptions options)
    {
        var (services, configuration, environment) = (builder.Services, builder.Configuration, builder.Environment);
        var storage = HostSettings.Storage(configuration);
        services
            .AddSurroundings(storage, options.Time)
            .AddOperations()
            .AddStorage(storage)
            .AddExports()
            .AddTurns(HostSettings.TimeZone(configuration))
            .AddDialogs(dialogs => HostSettings.Apply(dialogs, configuration, environment))
            .AddDirectLine()
            .AddSimplePages()
            .AddPages(environment);
        if (TeamsRegistration.IsTeamsEnabled(configuration, environment)) services.AddTeamsChannel(configuration, environment);
    }

    private static void UseRooms(WebApplication app)
    {
        app.UseOperations();
        app.UsePages();
        app.MapOperations();
        app.MapDirectLine();
        app.MapPages();
        if (TeamsRegistration.IsTeamsEnabled(app.Configuration, app.Environment)) app.MapTeamsChannel();
        else Operations.Log.TeamsClosed(app.Logger);
    }
}
