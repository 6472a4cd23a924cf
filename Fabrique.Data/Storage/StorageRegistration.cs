using Fabrique.Data.Calls;
using Fabrique.Data.Ideas;
using Fabrique.Data.OpenLab;
using Fabrique.Data.Questionnaires;
using Fabrique.Data.Responses;
using Fabrique.Data.Storage.Sqlite.Connections;
using Fabrique.Data.Storage.Sqlite.Opening;
using Fabrique.Data.Storage.Sqlite.Reading;
using Fabrique.Data.Storage.Sqlite.Turns;
using Fabrique.Data.Storage.Sqlite.Writing;
using Microsoft.Extensions.DependencyInjection;

namespace Fabrique.Data.Storage;

public static class StorageRegistration
{
    /// <summary>Adds the SQLite store and all that reads and writes in it; needs a <see cref="TimeProvider"/> and an <see cref="IChance"/>.
    /// Nothing works before <see cref="OpenStorageAsync"/>.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, StorageOptions options) => services
        .AddSingleton(options)
        .AddSingleton<FolderLock>()
        .AddSingleton<StoreFile>()
        .AddSingleton<StorageOpening>()
        .AddSingleton<ReadPool>()
        .AddSingleton<StoreWriter>()
        .AddSingleton<CoachLists>()
        .AddSingleton<SqliteCalls>()
        .AddSingleton<ITurnStore, SqliteTurnStore>()
        .AddSingleton<IConversationStore, SqliteConversationStore>()
        .AddSingleton<IOutboxReader, SqliteOutbox>()
        .AddSingleton<IStoreCheck, SqliteStoreCheck>()
        .AddSingleton<IQuestionnaireCatalog, SqliteQuestionnaireCatalog>()
        .AddSingleton<IResponseReader, SqliteResponseReader>()
        .AddSingleton<ISessionReader, SqliteSessions>()
        .AddSingleton<ISessionWriter, SqliteSessionWriter>()
        .AddSingleton<ICallReader>(provider => provider.GetRequiredService<SqliteCalls>())
        .AddSingleton<ICallWriter>(provider => provider.GetRequiredService<SqliteCalls>())
        .AddSingleton<IIdeaReader, SqliteIdeaReader>();

    /// <summary>Creates the data folder where it is missing, examines it, and brings the database up to date.</summary>
    /// <param name="exclusive">True for a host: no second one may use the folder until the services are disposed.
    /// Commands take no part in that and work beside a host.</param>
    /// <exception cref="StoreRefusedException">The folder cannot be used; nothing was changed.</exception>
    /// <exception cref="StoreUnavailableException">The database cannot be opened or brought up to date.</exception>
    public static Task OpenStorageAsync(this IServiceProvider services, bool exclusive, CancellationToken ct) =>
        services.GetRequiredService<StorageOpening>().OpenAsync(exclusive, ct);
}
