using Fabrique.Bot.Operations;
using Fabrique.Data;
using Fabrique.Data.Exports;
using Fabrique.Data.OpenLab;
using Fabrique.Data.Questionnaires;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Responses;
using Fabrique.Data.Storage;

namespace Fabrique.Bot.Commands;

/// <summary>The data folder as commands use it, beside a host that may be running.</summary>
internal sealed class OperatorStore : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private OperatorStore(ServiceProvider services) => _services = services;

    /// <summary>Opens the folder, with the shipped forms published, so that commands work before the host ever ran.</summary>
    /// <param name="folder">Null: where the host keeps its data too.</param>
    /// <param name="mayCreate">False: a folder without a database is refused, for a command that would only tell that there is nothing.</param>
    /// <exception cref="StoreRefusedException">The folder cannot be used.</exception>
    /// <exception cref="NoDataException">There is no database, and none is created.</exception>
    public static async Task<OperatorStore> OpenAsync(string? folder, bool mayCreate, CommandConsole console, CancellationToken ct)
    {
        var options = HostSettings.Storage(folder, console.Variable);
        if (!mayCreate && options.Postgres is null && !File.Exists(options.DatabaseFile)) throw new NoDataException(options.Folder);
        var store = Over(options, console);
        try
        {
            await store._services.OpenStorageAsync(exclusive: false, ct);
            await ShippedForms.PublishAsync(store.Catalog, ct);
            return store;
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    /// <summary>The folder as it is: nothing is opened or created.</summary>
    public static OperatorStore Closed(string? folder, CommandConsole console) =>
        Over(HostSettings.Storage(folder, console.Variable), console);

    /// <summary>The PostgreSQL that the settings name, whichever store they choose; nothing is opened or created.</summary>
    public static OperatorStore ToPostgres(string? folder, CommandConsole console) =>
        Over(HostSettings.Storage(folder, name => name == "Fabrique__Storage" ? "postgres" : console.Variable(name)), console);

    /// <summary>The store is PostgreSQL, which has tools of its own for copies.</summary>
    public bool IsPostgres => Get<StorageOptions>().Postgres is not null;

    public IQuestionnaireCatalog Catalog => _services.GetRequiredService<IQuestionnaireCatalog>();

    public ISessionReader Sessions => _services.GetRequiredService<ISessionReader>();

    public ISessionWriter SessionWriter => _services.GetRequiredService<ISessionWriter>();

    public IExporter Exporter => _services.GetRequiredService<IExporter>();

    public IOutboxReader Outbox => _services.GetRequiredService<IOutboxReader>();

    /// <summary>A service of the store that only one command uses.</summary>
    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public IStoreCheck Check => _services.GetRequiredService<IStoreCheck>();

    public Task<Questionnaire?> FindFormAsync(string id, CancellationToken ct) => Catalog.FindLatestAsync(id, ct);

    /// <summary>Whether a form's version is not offered for new sessions.</summary>
    public async Task<bool> IsArchivedAsync(QuestionnaireHash hash, CancellationToken ct) =>
        (await Catalog.ListAsync(ct)).Any(version => version.Hash == hash && version.ArchivedAt is not null);

    /// <param name="code">As people type it.</param>
    public Task<OpenLabSession?> FindSessionAsync(string code, CancellationToken ct) =>
        Sessions.FindByCodeAsync(SessionCodes.Normalize(code), ct);

    /// <param name="words">The four words that resume it, as people type them.</param>
    public Task<ResponseId?> FindResponseAsync(string words, CancellationToken ct) =>
        Get<IResponseReader>().FindByResumeWordsAsync(FourWords.Normalize(words), Get<TimeProvider>().GetUtcNow(), ct);

    public async Task<CommandOutcome> UnknownFormAsync(string id, CommandTexts texts, CancellationToken ct)
    {
        var ids = (await Catalog.ListAsync(ct)).Select(published => published.FormId).Distinct().Order(StringComparer.Ordinal).ToList();
        var known = texts.Format("Questionnaire_Unknown", id, string.Join(", ", ids));
        return new CommandOutcome.Misuse(texts.WithNearest(known, id, ids));
    }

    public async Task<CommandOutcome> UnknownSessionAsync(string code, CommandTexts texts, CancellationToken ct)
    {
        var codes = (await Sessions.ListAsync(ct)).Select(overview => overview.Session.Code.Words);
        return new CommandOutcome.Misuse(texts.WithNearest(texts.Format("Session_Unknown", code), SessionCodes.Normalize(code), codes));
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static OperatorStore Over(StorageOptions options, CommandConsole console) => new(new ServiceCollection()
        .AddSingleton(console.Time)
        .AddSingleton<IChance>(new HostChance(console.Time))
        .AddStorage(options)
        .AddExports()
        .BuildServiceProvider());
}

/// <summary>The data folder holds no database.</summary>
internal sealed class NoDataException(string folder) : Exception($"No database in {folder}.")
{
    public string Folder { get; } = folder;
}
