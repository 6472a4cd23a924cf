using Fabrique.Bot.Operations;
using Fabrique.Data;
using Fabrique.Data.Questionnaires;
using Fabrique.Data.Storage;
using Microsoft.Bot.Builder;

namespace Fabrique.Bot.Turns;

internal static class TurnsRegistration
{
    public static IServiceCollection AddTurns(this IServiceCollection services, TimeZoneInfo zone) =>
        services
            .AddMetrics()
            .AddSingleton<HostMeter>()
            .AddSingleton<ConversationSignals>()
            .AddHostedService<NodeNews>()
            .AddSingleton(provider => new TurnParts(
                provider.GetRequiredService<ITurnStore>(),
                provider.GetRequiredService<IConversationStore>(),
                provider.GetRequiredService<IQuestionnaireCatalog>(),
                provider.GetRequiredService<ConversationSignals>(),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<IChance>(),
                zone,
                provider.GetRequiredService<HostMeter>()))
            .AddSingleton(provider => new TurnRunner(
                provider.GetRequiredService<IBot>(),
                provider.GetRequiredService<ITurnStore>(),
                provider.GetRequiredService<TurnParts>(),
                provider.GetRequiredService<ILogger<TurnRunner>>()));
}
