namespace Fabrique.Bot.Channels.Simple;

/// <summary>Registers the room; its pages stand in Pages.</summary>
internal static class SimpleRegistration
{
    public static IServiceCollection AddSimplePages(this IServiceCollection services) => services
        .AddSingleton<SimpleAdapter>()
        .AddSingleton<SimpleDesk>()
        .AddSingleton<SubmittedForm>();
}
