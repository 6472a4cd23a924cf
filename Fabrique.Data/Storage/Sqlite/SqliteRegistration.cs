using Fabrique.Data.Responses;
using Fabrique.Data.Storage.Connections;
using Fabrique.Data.Storage.Reading;
using Fabrique.Data.Storage.Sqlite.Connections;
using Fabrique.Data.Storage.Sqlite.Copies;
using Fabrique.Data.Storage.Sqlite.Opening;
using Fabrique.Data.Storage.Sqlite.Reading;
using Fabrique.Data.Storage.Sqlite.Turns;
using Fabrique.Data.Storage.Sqlite.Writing;
using Fabrique.Data.Storage.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace Fabrique.Data.Storage.Sqlite;

/// <summary>What is SQLite's own.</summary>
internal static class SqliteRegistration
{
    public static IServiceCollection AddSqlite(this IServiceCollection services) => services
        .AddSingleton<FolderLock>()
        .AddSingleton<StoreFile>()
        .AddSingleton<StorageOpening, SqliteOpening>()
        .AddSingleton<ReadPool, SqliteReadPool>()
        .AddSingleton<StoreWriter, SqliteStoreWriter>()
        .AddSingleton<StoreContexts, SqliteContexts>()
        .AddSingleton<ITurnStore>(provider => ActivatorUtilities.CreateInstance<SqliteTurnStore>(provider, Writer(provider)))
        .AddSingleton<SimilarSearch, SqliteSimilarSearch>()
        .AddSingleton<IOutboxReader, Outbox>()
        .AddSingleton<IStoreNews, SqliteNews>()
        .AddSingleton<SharedDuty, SqliteDuty>()
        .AddSingleton<StoreScrub>(provider => ActivatorUtilities.CreateInstance<SqliteScrub>(provider, Writer(provider)))
        .AddSingleton<IStoreCheck, SqliteStoreCheck>()
        .AddSingleton<IStoreBackup, SqliteBackup>()
        .AddSingleton<IStoreRestore, SqliteRestore>()
        .AddSingleton<ErasureListFile>()
        .AddSingleton<IErasureList>(provider => provider.GetRequiredService<ErasureListFile>());

    /// <summary>Under one name only: what stands in the container twice is closed twice.</summary>
    private static SqliteStoreWriter Writer(IServiceProvider provider) => (SqliteStoreWriter)provider.GetRequiredService<StoreWriter>();
}
