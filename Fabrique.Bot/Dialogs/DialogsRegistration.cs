using Fabrique.Bot.Dialogs.Coaches;
using Fabrique.Bot.Dialogs.Ideas;
using Fabrique.Bot.Dialogs.Questionnaires;
using Fabrique.Bot.Dialogs.Trials;
using Fabrique.Data.Questionnaires;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Fabrique.Bot.Dialogs;

internal static class DialogsRegistration
{
    public static IServiceCollection AddDialogs(this IServiceCollection services, Action<DialogOptions> configure)
    {
        services.TryAddSingleton<IProfiles, NoProfiles>();
        return services
            .Configure(configure)
            .AddSingleton<MyAnswers>()
            .AddSingleton<FollowUpNews>()
            .AddSingleton<FeedbackOpening>()
            .AddSingleton<IdeaOpening>()
            .AddSingleton<ResumeTries>()
            .AddSingleton<ResumeOpening>()
            .AddSingleton<Openings>()
            .AddSingleton<Acquaintance>()
            .AddSingleton<Gatherings>()
            .AddSingleton<IdeaBoard>()
            .AddSingleton<IdeaVerbs>()
            .AddSingleton<IdeaJoining>()
            .AddSingleton<IdeaInvitations>()
            .AddSingleton<IdeaThread>()
            .AddSingleton<IdeaNotices>()
            .AddSingleton<DecisionNews>()
            .AddSingleton<CoachMessages>()
            .AddSingleton<IdeaFiling>()
            .AddSingleton<SimilarOffer>()
            .AddSingleton<ProfileOffer>()
            .AddSingleton<CoachFiles>()
            .AddSingleton<FileAnswers>()
            .AddSingleton<IdeaDetails>()
            .AddSingleton<IdeaDecisions>()
            .AddSingleton<DraftReminders>()
            .AddSingleton<Endings>()
            .AddSingleton<Reviewing>()
            .AddSingleton<RootDialog>()
            .AddSingleton<IdeasDialog>()
            .AddSingleton<QuestionnaireDialog>()
            .AddSingleton<Func<IQuestionnaireCatalog, QuestionnaireDialog>>(provider => catalog => ActivatorUtilities.CreateInstance<QuestionnaireDialog>(provider, catalog))
            .AddSingleton<TrialTalk>()
            .AddSingleton<Invokes>()
            .AddSingleton<IBot, FabriqueBot>();
    }
}
