using System.Collections.Immutable;
using Fabrique.Bot.Dialogs;
using Fabrique.Bot.Operations;
using Fabrique.Bot.Turns;
using Fabrique.Data;
using Fabrique.Data.Calls;
using Fabrique.Data.Exports;
using Fabrique.Data.OpenLab;
using Fabrique.Data.Questionnaires;
using Fabrique.Data.Storage;
using Fabrique.Tests.Support;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json.Linq;

namespace Fabrique.Tests.Conversations;

/// <summary>The real dialogs, turns and SQLite store, with a still clock and steady chance, in a folder of its own.</summary>
/// <param name="postgres">Another store than SQLite's.</param>
internal sealed class ConversationHost(string? postgres = null) : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly SteadyChance _chance = new();
    private readonly List<JObject> _cards = [];
    private ServiceProvider? _services;
    private bool _agentsOnWeb;
    private int _said;
    private int _files;

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 10, 9, 0, 0, TimeSpan.Zero));

    public string Locale { get; set; } = "fr-FR";

    public string Channel { get; set; } = "directline";

    public string Person { get; set; } = "somebody";

    /// <summary>The code of the session that was created last.</summary>
    public SessionCode Code { get; private set; } = new("", "");

    public async Task CreateSessionAsync(string formId)
    {
        var services = await ServicesAsync();
        var form = await services.GetRequiredService<IQuestionnaireCatalog>().FindLatestAsync(formId, default)
            ?? throw new InvalidOperationException($"No questionnaire {formId}.");
        var writer = services.GetRequiredService<ISessionWriter>();
        var product = await writer.PutProductAsync("secheresse", "Suivi de la sécheresse", "Drought watch", default);
        var now = Clock.GetUtcNow();
        var session = await writer.CreateSessionAsync(new NewSession(form.Hash, product, "", now, now.AddDays(30)), default);
        Code = session.Code;
    }

    /// <summary>A coach says what changed after the session that was created last.</summary>
    public async Task TellAsync(string[] saidAndDone)
    {
        var services = await ServicesAsync();
        var session = await services.GetRequiredService<ISessionReader>().FindByCodeAsync(Code.Words, default);
        await services.GetRequiredService<IFollowUps>().AddAsync(session!.Id, null, saidAndDone[0], saidAndDone[1], default);
    }

    public async Task WelcomeAgentsAsync()
    {
        _agentsOnWeb = true;
        await RestartAsync();
        var services = await ServicesAsync();
        var form = await services.GetRequiredService<IQuestionnaireCatalog>().FindLatestAsync("idee", default)
            ?? throw new InvalidOperationException("No questionnaire idee.");
        var now = Clock.GetUtcNow();
        await services.GetRequiredService<ICallWriter>().CreateCallAsync(
            new NewCall("Appel de printemps", "Spring call", form.Hash, now, now.AddDays(60), TimeSpan.FromDays(7)), default);
    }

    /// <summary>A service of the host.</summary>
    public async Task<T> GetAsync<T>()
        where T : notnull => (await ServicesAsync()).GetRequiredService<T>();

    /// <summary>Throws away everything but the database, as a stop and a start do.</summary>
    public async Task RestartAsync()
    {
        if (_services is not null)
        {
            await _services.DisposeAsync();
            _services = null;
        }
    }

    /// <summary>Publishes a form from the tests' own folder.</summary>
    public async Task PublishAsync(string file)
    {
        var services = await ServicesAsync();
        var markdown = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Conversations", "Forms", file));
        await services.GetRequiredService<IQuestionnaireCatalog>().PublishAsync(Questionnaires.Form.Of(markdown).Questionnaire, default);
    }

    /// <summary>Sends a file of the tests' own folder with an empty message.</summary>
    /// <param name="name">As the person's device named it.</param>
    public Task<IReadOnlyList<Activity>> SendFileAsync(string name)
    {
        var bytes = SampleFiles.Named(name);
        var kind = FileKind.Of(bytes, name);
        return RunAsync(Incoming(), [new ReceivedFile($"file:{++_files}", FileName.Clean(name, kind), kind, bytes)]);
    }

    public Task<IReadOnlyList<Activity>> SayAsync(string text)
    {
        var activity = Incoming();
        activity.Text = text;
        return RunAsync(activity);
    }

    /// <param name="fields">"answer=a,b" or "change=name", several with " & " between, or "" for the confirm button alone.</param>
    public Task<IReadOnlyList<Activity>> SubmitAsync(string fields, bool isOld)
    {
        var card = isOld ? _cards[^2] : _cards[^1];
        var pairs = fields.Trim().Split(" & ", StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).ToList();
        var submit = Submits(card).FirstOrDefault(data => pairs is [var only] && (string?)data[only[0]] == only[1])
            ?? Submits(card).First(data => data.Count == 1);
        var value = (JObject)submit.DeepClone();
        foreach (var pair in pairs)
        {
            value[pair[0]] = pair[1];
        }

        var activity = Incoming();
        activity.Value = value;
        return RunAsync(activity);
    }

    /// <summary>Where the store keeps its files.</summary>
    public string Folder => _folder.Path;

    public async ValueTask DisposeAsync()
    {
        await RestartAsync();
        _folder.Dispose();
    }

    private static IEnumerable<JObject> Submits(JObject card) =>
        card.Descendants().OfType<JObject>().Where(item => (string?)item["type"] == "Action.Submit").Select(item => (JObject)item["data"]!);

    private Activity Incoming() => new()
    {
        Type = ActivityTypes.Message,
        Id = $"in-{++_said}",
        ChannelId = Channel,
        ServiceUrl = "http://127.0.0.1/",
        Locale = Locale,
        Conversation = new ConversationAccount(id: Person, conversationType: Channel == "msteams" ? "personal" : null),
        From = new ChannelAccount(id: Person, name: Channel == "msteams" ? $"Camille {Person}" : null, role: RoleTypes.User),
        Recipient = new ChannelAccount(id: "fabrique", name: "Fabrique"),
        Timestamp = Clock.GetUtcNow(),
    };

    private async Task<IReadOnlyList<Activity>> RunAsync(Activity activity, params ImmutableArray<ReceivedFile> files)
    {
        var services = await ServicesAsync();
        var adapter = new PlayAdapter(services.GetRequiredService<TurnRunner>());
        var replies = await adapter.RunAsync(activity, files, default);
        _cards.AddRange(replies.SelectMany(reply => reply.Attachments ?? []).Where(attachment => attachment.Name is null).Select(attachment => JObject.FromObject(attachment.Content)));
        return replies;
    }

    private async Task<IServiceProvider> ServicesAsync()
    {
        if (_services is not null)
        {
            return _services;
        }

        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<IChance>(_chance);
        services.AddStorage(new StorageOptions { Folder = _folder.Path, Postgres = postgres });
        services.AddExports();
        services.AddTurns(TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"));
        services.AddDialogs(options => options.AgentsOnWeb = _agentsOnWeb);
        _services = services.BuildServiceProvider();
        await _services.OpenStorageAsync(exclusive: true, default);
        await ShippedForms.PublishAsync(_services.GetRequiredService<IQuestionnaireCatalog>(), default);
        return _services;
    }
}
