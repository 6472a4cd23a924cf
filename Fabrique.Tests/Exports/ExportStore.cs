using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Fabrique.Data;
using Fabrique.Data.Calls;
using Fabrique.Data.Exports;
using Fabrique.Data.Exports.Rows;
using Fabrique.Data.Ideas;
using Fabrique.Data.OpenLab;
using Fabrique.Data.Questionnaires;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Responses;
using Fabrique.Data.Storage;
using Fabrique.Data.Storage.Sqlite.Connections;
using Fabrique.Tests.OpenLab;
using Fabrique.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Fabrique.Tests.Exports;

/// <summary>The real store in a folder of its own, filled as turns fill it.</summary>
internal sealed class ExportStore : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 3, 15, 10, 0, 0, TimeSpan.Zero);

    private readonly TempFolder _folder = new();
    private readonly ServiceProvider _services;
    private int _responses;

    private ExportStore()
    {
        _services = new ServiceCollection()
            .AddSingleton<TimeProvider>(new FakeTimeProvider(Start))
            .AddSingleton<IChance>(new SeededChance(1))
            .AddStorage(new StorageOptions { Folder = _folder.File("data") })
            .AddExports()
            .BuildServiceProvider();
    }

    public IExporter Exporter => Get<IExporter>();

    public static async Task<ExportStore> OpenAsync(params Questionnaire[] oldestFirst)
    {
        var store = new ExportStore();
        await store._services.OpenStorageAsync(exclusive: true, CancellationToken.None);
        foreach (var questionnaire in oldestFirst) await store.PublishAsync(questionnaire);
        return store;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public string File(string name) => _folder.File(name);

    public Task PublishAsync(Questionnaire questionnaire) =>
        Get<IQuestionnaireCatalog>().PublishAsync(questionnaire, CancellationToken.None);

    /// <summary>One submitted response; answers by question name, as "text", a number, or a status without a text.</summary>
    public Task<string> AddAsync(Questionnaire questionnaire, params (string Question, object Answer)[] answers) =>
        AddAsync(questionnaire, ResponseStatus.Submitted, answers);

    public async Task<string> AddAsync(
        Questionnaire questionnaire, ResponseStatus status, (string Question, object Answer)[] answers, SessionId? session = null, Idea? idea = null)
    {
        var response = Next(questionnaire, status) with { Session = session, Idea = idea?.Id };
        await CommitAsync([.. Writes(questionnaire, response, answers), .. Writes(response, idea)]);
        return response.Id.Value;
    }

    /// <summary>Many submitted responses in which every question but the notes is answered.</summary>
    public Task AddManyAsync(Questionnaire questionnaire, int count)
    {
        var answers = questionnaire.Questions.Where(question => question.Type is not QuestionType.Note)
            .Select(question => (question.Name, Sample(question.Type))).ToArray();
        return CommitAsync([.. Enumerable.Range(0, count).SelectMany(_ => Writes(questionnaire, Next(questionnaire, ResponseStatus.Submitted), answers))]);
    }

    public async Task<OpenLabSession> AddSessionAsync(Questionnaire questionnaire, string title = "")
    {
        var product = await Get<ISessionWriter>().PutProductAsync("secheresse", "Sécheresse", "Drought", CancellationToken.None);
        return await Get<ISessionWriter>().CreateSessionAsync(new(questionnaire.Hash, product, title, Start, null), CancellationToken.None);
    }

    /// <summary>An idea for the next response that is added.</summary>
    public async Task<Idea> NewIdeaAsync(Questionnaire questionnaire, IdeaStatus status, DateTimeOffset? filedAt = null)
    {
        var call = await Get<ICallWriter>().CreateCallAsync(
            new NewCall("Appel", "Call", questionnaire.Hash, Start, Start.AddDays(9), TimeSpan.Zero), CancellationToken.None);
        return new Idea(new IdeaId("i"), call.Id, new ResponseId("?"), "msteams/moi", "IDEE-7K3F", status, Start, filedAt);
    }

    /// <summary>As another program would do it in the same file.</summary>
    public void Execute(string sql, params object?[] arguments)
    {
        using var connection = Get<StoreFile>().OpenWriter();
        using var command = Command(connection, sql, arguments);
        command.ExecuteNonQuery();
    }

    /// <summary>How SQLite means to run a query, a line a step.</summary>
    public string Plan(string sql)
    {
        using var connection = Get<StoreFile>().OpenReader();
        using var command = Command(connection, $"EXPLAIN QUERY PLAN {sql}");
        foreach (var parameter in Enumerable.Range(1, 5).Select(number => $"?{number}").Where(sql.Contains))
            command.Parameters.AddWithValue(parameter, "");
        using var reader = command.ExecuteReader();
        var steps = new List<string>();
        while (reader.Read()) steps.Add(reader.GetString(3));
        return string.Join('\n', steps);
    }

    public async Task<byte[]> ExportAsync(ExportFormat format, ExportRequest? request = null)
    {
        using var output = new MemoryStream();
        await Exporter.WriteAsync(request ?? new ExportRequest("tout"), format, output, null, CancellationToken.None);
        return output.ToArray();
    }

    public async Task<string> ExportTextAsync(ExportFormat format, ExportRequest? request = null) =>
        Encoding.UTF8.GetString(await ExportAsync(format, request));

    public Task<ResponseRows> OpenRowsAsync(ExportRequest request) =>
        ResponseRows.OpenAsync(Get<StoreFile>(), Get<IQuestionnaireCatalog>(), request, CancellationToken.None);

    /// <summary>As when the host has stopped: nobody has the database open.</summary>
    public ValueTask StopAsync() => _services.DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Dispose();
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, params object?[] arguments)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < arguments.Length; i++) command.Parameters.AddWithValue($"${i}", arguments[i] ?? DBNull.Value);
        return command;
    }

    private Task CommitAsync(ImmutableArray<DomainWrite> writes) =>
        Get<ITurnStore>().CommitAsync(new TurnWrites("directline/a", $"{_responses}", "ok", Start, [], writes, []), CancellationToken.None);

    private Response Next(Questionnaire questionnaire, ResponseStatus status)
    {
        var id = $"r{_responses++:D8}";
        var at = Start.AddMinutes(_responses);
        return new Response
        {
            Id = new ResponseId(id),
            Questionnaire = questionnaire.Hash,
            Channel = "directline",
            Language = "fr",
            Status = status,
            StartedAt = at,
            UpdatedAt = at,
            SubmittedAt = status == ResponseStatus.Submitted ? at : null,
        };
    }

    private static IEnumerable<DomainWrite> Writes(Questionnaire questionnaire, Response response, (string Question, object Answer)[] answers) =>
    [
        new DomainWrite.PutResponse(response),
        new DomainWrite.PutAnswers(response.Id, [.. answers.Select(answer => Row(questionnaire[answer.Question], answer.Answer, response.UpdatedAt))]),
    ];

    private static IEnumerable<DomainWrite> Writes(Response response, Idea? idea) =>
        idea is null ? [] : [new DomainWrite.PutIdea(idea with { Response = response.Id })];

    private static AnswerRow Row(Question question, object answer, DateTimeOffset at) => answer switch
    {
        AnswerRowStatus status => new(question.Name, question.Index, status, null, null, at),
        string text => new(question.Name, question.Index, AnswerRowStatus.Answered, text, null, at),
        _ => new(question.Name, question.Index, AnswerRowStatus.Answered, Convert.ToString(answer, CultureInfo.InvariantCulture),
            Convert.ToDouble(answer, CultureInfo.InvariantCulture), at),
    };

    private static object Sample(QuestionType type) => type switch
    {
        QuestionType.SelectOne one => one.List.Choices[0].Name,
        QuestionType.SelectMultiple multiple => string.Join(' ', multiple.List.Choices.Skip(1).Select(choice => choice.Name)),
        QuestionType.Date => "2026-03-15",
        QuestionType.Text => "Une réponse de longueur ordinaire, en une phrase.",
        _ => 7,
    };
}
