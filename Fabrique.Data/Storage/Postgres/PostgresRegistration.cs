using Fabrique.Data.Exports;
using Fabrique.Data.Storage.Connections;
using Fabrique.Data.Storage.Postgres.Moving;
using Fabrique.Data.Storage.Postgres.Turns;
using Fabrique.Data.Storage.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace Fabrique.Data.Storage.Postgres;

/// <summary>What is PostgreSQL's own.</summary>
internal static class PostgresRegistration
{
    public static IServiceCollection AddPostgres(this IServiceCollection services) => services
        .AddSingleton<PostgresSource>()
        .AddSingleton<PostgresCrew>()
        .AddSingleton<StorageOpening, PostgresOpening>()
        .AddSingleton<ReadPool, PostgresReadPool>()
        .AddSingleton<StoreWriter, PostgresStoreWriter>()
        .AddSingleton<StoreContexts, PostgresContexts>()
        .AddSingleton<ITurnStore, PostgresTurnStore>()
        .AddSingleton<SimilarSearch, PostgresSimilarSearch>()
        .AddSingleton<IOutboxReader, PostgresOutbox>()
        .AddSingleton<PostgresNews>()
        .AddSingleton<IStoreNews>(provider => provider.GetRequiredService<PostgresNews>())
        .AddSingleton<SharedDuty, PostgresDuty>()
        .AddSingleton<StoreScrub, PostgresScrub>()
        .AddSingleton<PromptScrub>()
        .AddSingleton<IStoreCheck, PostgresStoreCheck>()
        .AddSingleton<IErasureList, PostgresErasureList>()
        .AddSingleton<IKeyStore, PostgresKeyStore>()
        .AddSingleton<IStoreMove, PostgresMove>()
        .AddSingleton<IExporter, PostgresExporter>();
}
