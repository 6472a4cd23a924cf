using Fabrique.Bot.Dialogs.Ideas;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;

namespace Fabrique.Bot.Channels.Teams;

internal static class TeamsRegistration
{
    /// <summary>True when <c>POST /api/messages</c> is served at all: with an app id, or in Development.</summary>
    public static bool IsTeamsEnabled(IConfiguration configuration, IHostEnvironment environment) =>
        TeamsIdentity.HasAppId(configuration) || environment.IsDevelopment();

    public static IServiceCollection AddTeamsChannel(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddOptions<TeamsOptions>().BindConfiguration(TeamsOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TeamsOptions>, TeamsOptionsValidator>();
        services.AddSingleton<IValidateOptions<TeamsOptions>, TeamsIdentityValidator>();
        AddConnectors(services, environment);
        services.AddSingleton(new TeamsDoor(LoopbackOnly: !TeamsIdentity.HasAppId(configuration)));
        services.AddSingleton<IProfiles, TeamsProfiles>();
        services.AddSingleton<BotFrameworkAuthentication>(Authentication);
        services.AddSingleton<IBotFrameworkHttpAdapter>(provider => new CloudAdapter(
            provider.GetRequiredService<BotFrameworkAuthentication>(), provider.GetRequiredService<ILogger<CloudAdapter>>()));
        return services
            .AddSingleton<TurnBot>()
            .AddSingleton<OutboxBell>()
            .AddSingleton<ServiceUrlGuard>()
            .AddSingleton<FileTransfer>()
            .AddSingleton<IncomingFiles>()
            .AddSingleton<ConnectorPost>()
            .AddHostedService<OutboxPump>()
            .AddHostedService<ReminderClock>();
    }

    /// <summary>The clients that connectors, files and signing keys are called with.</summary>
    private static void AddConnectors(IServiceCollection services, IHostEnvironment environment)
    {
        services.AddTransient<PutOffHandler>();
        services.AddHttpClient(Options.DefaultName)
            .ConfigureHttpClient((provider, client) => client.Timeout = provider.GetRequiredService<IOptions<TeamsOptions>>().Value.ConnectorTimeout)
            .ConfigurePrimaryHttpMessageHandler(() => PublicAddresses.Handler(allowsAll: environment.IsDevelopment()))
            .AddHttpMessageHandler<PutOffHandler>();
    }

    private static ConfigurationBotFrameworkAuthentication Authentication(IServiceProvider provider)
    {
        var (settings, log) = (provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<ILogger<CloudAdapter>>());
        return new ConfigurationBotFrameworkAuthentication(
            settings,
            TeamsIdentity.Credentials(settings, provider.GetRequiredService<IOptions<TeamsOptions>>().Value, log),
            httpClientFactory: provider.GetRequiredService<IHttpClientFactory>(),
            logger: log);
    }
}
