using Fabrique.Data.Calls;
using Fabrique.Data.Ideas;
using Fabrique.Data.OpenLab;
using Fabrique.Data.Privacy;
using Fabrique.Data.Questionnaires;
using Fabrique.Data.Questionnaires.Publishing;
using Fabrique.Data.Reports;
using Fabrique.Data.Responses;
using Fabrique.Data.Storage.Connections;
using Fabrique.Data.Storage.Postgres;
using Fabrique.Data.Storage.Privacy;
using Fabrique.Data.Storage.Reading;
using Fabrique.Data.Storage.Sqlite;
using Fabrique.Data.Storage.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace Fabrique.Data.Storage;

public static class StorageRegistration
{
    /// <summary>Adds the store and all that reads and writes in it; needs a <see cref="TimeProvider"/> and an <see cref="IChance"/>.
    /// Nothing works before <see cref="OpenStorageAsync"/>.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, StorageOptions options) =>
        (options.Postgres is null ? services.AddSqlite() : services.AddPostgres())
        .AddSingleton(options)
        .AddSingleton<TurnMemory>()
        .AddSingleton<CoachLists>()
        .AddSingleton<CallStore>()
        .AddSingleton<IConversationStore, ConversationStore>()
        .AddSingleton<QuestionnaireCatalog>()
        .AddSingleton<IQuestionnaireCatalog>(provider => provider.GetRequiredService<QuestionnaireCatalog>())
        .AddSingleton<IQuestionnairePublisher>(provider => provider.GetRequiredService<QuestionnaireCatalog>())
        .AddSingleton<IDraftStore, DraftStore>()
        .AddSingleton<IAttachmentReader, AttachmentReader>()
        .AddSingleton<IResponseReader, ResponseReader>()
        .AddSingleton<ISessionReader, SessionReader>()
        .AddSingleton<ISessionWriter, SessionWriter>()
        .AddSingleton<ISessionReports, SessionReports>()
        .AddSingleton<IRemarks, RemarkStore>()
        .AddSingleton<IFollowUps, FollowUpStore>()
        .AddSingleton<ICallReader>(provider => provider.GetRequiredService<CallStore>())
        .AddSingleton<ICallWriter>(provider => provider.GetRequiredService<CallStore>())
        .AddSingleton<IPersonReader, PersonReader>()
        .AddSingleton<IIdeaReader, IdeaReader>()
        .AddSingleton<IOutboxDesk, OutboxDesk>()
        .AddSingleton<IErasure, ErasureStore>()
        .AddSingleton<IRetentionStore, RetentionStore>()
        .AddSingleton<Retention>();

    /// <summary>Creates the data folder where it is missing, examines it, and brings the database up to date.</summary>
    /// <param name="exclusive">True for a host: no second one may use the folder until the services are disposed.
    /// Commands take no part in that and work beside a host.</param>
    /// <exception cref="StoreRefusedException">The folder cannot be used; nothing was changed.</exception>
    /// <exception cref="StoreUnavailableException">The database cannot be opened or brought up to date.</exception>
    public static Task OpenStorageAsync(this IServiceProvider services, bool exclusive, CancellationToken ct) =>
        services.GetRequiredService<StorageOpening>().OpenAsync(exclusive, ct);
}
