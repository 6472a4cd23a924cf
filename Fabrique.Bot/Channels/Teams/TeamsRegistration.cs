using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;

namespace Fabrique.Bot.Channels.Teams;

internal static class TeamsRegistration
{
    /// <summary>True when <c>POST /api/messages</c> is served at all: with an app id, or in Development.</summary>
    public static bool IsTeamsEnabled(IConfiguration configuration, IHostEnvironment environment) =>
        HasAppId(configuration) || environment.IsDevelopment();

    public static IServiceCollection AddTeamsChannel(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHttpClient();
        services.AddSingleton(new TeamsOptions(LoopbackOnly: !HasAppId(configuration)));
        services.AddSingleton<BotFrameworkAuthentication>(provider => new ConfigurationBotFrameworkAuthentication(
            configuration, httpClientFactory: provider.GetRequiredService<IHttpClientFactory>(), logger: provider.GetRequiredService<ILogger<CloudAdapter>>()));
        services.AddSingleton<IBotFrameworkHttpAdapter>(provider => new CloudAdapter(
            provider.GetRequiredService<BotFrameworkAuthentication>(), provider.GetRequiredService<ILogger<CloudAdapter>>()));
        services.AddSingleton<TurnBot>();
        services.AddSingleton<OutboxBell>();
        services.AddSingleton<ServiceUrlGuard>();
        return services.AddHostedService<OutboxPump>();
    }

    private static bool HasAppId(IConfiguration configuration) => !string.IsNullOrEmpty(configuration["MicrosoftAppId"]);
}
