using Fabrique.Bot.Turns;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Fabrique.Bot.Channels.DirectLine;

/// <summary>Registers the room. It takes the store, the turns, the clock and chance from the others.</summary>
internal static class DirectLineRegistration
{
    public static IServiceCollection AddDirectLine(this IServiceCollection services)
    {
        services.AddOptions<DirectLineOptions>().BindConfiguration(DirectLineOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DirectLineOptions>, DirectLineOptionsValidator>();
        services.AddDataProtection();
        services.AddCors();
        services.TryAddSingleton<ConversationSignals>();
        services.AddSingleton<DirectLineTokens>();
        services.AddSingleton<IChatTickets, ChatTickets>();
        services.AddSingleton<DirectLineAccess>();
        services.AddSingleton<DirectLineLimits>();
        services.AddSingleton<DirectLineCors>();
        services.AddSingleton<DirectLineConversations>();
        services.AddSingleton<ConversationAnswers>();
        services.AddSingleton<ActivityIntake>();
        services.AddSingleton<UploadBody>();
        services.AddSingleton<ActivitySets>();
        services.AddSingleton<HandoverTickets>();
        services.AddSingleton<DirectLineAdapter>();
        services.AddSingleton<DirectLineStream>();
        services.AddSingleton<TokenRoutes>();
        services.AddSingleton<ConversationRoutes>();
        services.AddSingleton<ActivityRoutes>();
        services.AddSingleton<StreamRoute>();
        return services;
    }
}
