using Fabrique.Bot.Dialogs.Questionnaires;
using Microsoft.Bot.Builder;

namespace Fabrique.Bot.Dialogs;

internal static class DialogsRegistration
{
    public static IServiceCollection AddDialogs(this IServiceCollection services, Action<DialogOptions> configure) =>
        services
            .Configure(configure)
            .AddSingleton<FeedbackOpening>()
            .AddSingleton<IdeaOpening>()
            .AddSingleton<ResumeOpening>()
            .AddSingleton<Openings>()
            .AddSingleton<Endings>()
            .AddSingleton<Reviewing>()
            .AddSingleton<RootDialog>()
            .AddSingleton<QuestionnaireDialog>()
            .AddSingleton<IBot, FabriqueBot>();
}
