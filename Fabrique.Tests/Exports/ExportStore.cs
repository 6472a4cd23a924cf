using System.Text;
using Fabrique.Data;
using Fabrique.Data.Exports;
using Fabrique.Data.Exports.Rows;
using Fabrique.Data.Questionnaires;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Storage;
using Microsoft.Data.Sqlite;

namespace Fabrique.Tests.Exports;

/// <summary>A store in a folder of its own, filled row by row.</summary>
internal sealed class ExportStore : IDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 3, 15, 10, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("fabrique-exports-");
    private readonly Catalog _catalog = new();
    private readonly SqliteConnection _connection;
    private int _responses;

    public ExportStore(params Questionnaire[] oldestFirst)
    {
        SQLitePCL.Batteries_V2.Init();
        _connection = new SqliteConnection($"Data Source={DatabaseFile};Pooling=False");
        _connection.Open();
        Execute(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Exports", "schema.txt")));
        foreach (var questionnaire in oldestFirst) Publish(questionnaire);
    }

    public string Folder => _folder.FullName;

    public string DatabaseFile => Path.Combine(Folder, "fabrique.db");

    public Exporter Exporter => new(_catalog, DatabaseFile);

    public void Publish(Questionnaire questionnaire)
    {
        _catalog.Add(questionnaire);
        Execute(
            "INSERT INTO questionnaire(hash, form_id, version, title, source, published_at) VALUES ($0, $1, $2, '', '', 0)",
            questionnaire.Hash.Value, questionnaire.Id, questionnaire.Version);
    }

    /// <summary>One response; answers by question name, as "text", a number, or a status without a text.</summary>
    public string Add(Questionnaire questionnaire, params (string Question, object Answer)[] answers) =>
        Add(questionnaire, status: 1, answers);

    /// <param name="status">0 in progress, 1 submitted, 2 withdrawn.</param>
    public string Add(Questionnaire questionnaire, int status, (string Question, object Answer)[] answers, string? session = null, string? idea = null)
    {
        using var transaction = _connection.BeginTransaction();
        var id = Insert(questionnaire, status, answers, session, idea);
        transaction.Commit();
        return id;
    }

    /// <summary>Many submitted responses in which every question but the notes is answered.</summary>
    public void AddMany(Questionnaire questionnaire, int count)
    {
        var answers = questionnaire.Questions.Where(question => question.Type is not QuestionType.Note)
            .Select(question => (question.Name, Sample(question.Type))).ToArray();
        using var transaction = _connection.BeginTransaction();
        for (var i = 0; i < count; i++) Insert(questionnaire, 1, answers, null, null);
        transaction.Commit();
    }

    public void Execute(string sql, params object?[] arguments)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < arguments.Length; i++) command.Parameters.AddWithValue($"${i}", arguments[i] ?? DBNull.Value);
        command.ExecuteNonQuery();
    }

    /// <summary>How SQLite means to run a query, a line a step.</summary>
    public string Plan(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {sql}";
        for (var i = 1; i <= 3; i++)
            if (sql.Contains($"?{i}", StringComparison.Ordinal)) command.Parameters.AddWithValue($"?{i}", "");
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
        ResponseRows.OpenAsync(DatabaseFile, _catalog, request, CancellationToken.None);

    /// <summary>As when the host has stopped: nobody has the database open.</summary>
    public void Close() => _connection.Dispose();

    public void Dispose()
    {
        _connection.Dispose();
        _folder.Delete(recursive: true);
    }

    private string Insert(Questionnaire questionnaire, int status, (string Question, object Answer)[] answers, string? session, string? idea)
    {
        var id = $"r{_responses++:D8}";
        var at = Start.AddMinutes(_responses).ToUnixTimeMilliseconds();
        Execute(
            "INSERT INTO response VALUES ($0, $1, $2, $3, 'directline', 'fr', 0, $4, $5, $5, $6, NULL, 0, 1)",
            id, questionnaire.Hash.Value, session, idea, status, at, status == 1 ? at : null);
        foreach (var (question, answer) in answers) AddAnswer(questionnaire[question], id, answer, at);
        return id;
    }

    private static object Sample(QuestionType type) => type switch
    {
        QuestionType.SelectOne one => one.List.Choices[0].Name,
        QuestionType.SelectMultiple multiple => string.Join(' ', multiple.List.Choices.Skip(1).Select(choice => choice.Name)),
        QuestionType.Date => "2026-03-15",
        QuestionType.Text => "Une réponse de longueur ordinaire, en une phrase.",
        _ => 7,
    };

    private void AddAnswer(Question question, string response, object answer, long at)
    {
        var status = answer as AnswerRowStatus? ?? AnswerRowStatus.Answered;
        var number = answer is int or double or decimal ? Convert.ToDouble(answer, null) : (double?)null;
        var text = status == AnswerRowStatus.Answered ? Convert.ToString(answer, System.Globalization.CultureInfo.InvariantCulture) : null;
        Execute("INSERT INTO answer VALUES ($0, $1, $2, $3, $4, $5, $6)", response, question.Index, question.Name, (int)status, text, number, at);
    }

    private sealed class Catalog : IQuestionnaireCatalog
    {
        private readonly Dictionary<QuestionnaireHash, Questionnaire> _all = [];

        public void Add(Questionnaire questionnaire) => _all[questionnaire.Hash] = questionnaire;

        public ValueTask<Questionnaire> GetAsync(QuestionnaireHash hash, CancellationToken ct) => ValueTask.FromResult(_all[hash]);

        public Task<Questionnaire?> FindLatestAsync(string formId, CancellationToken ct) => throw new NotSupportedException();

        public Task<IReadOnlyList<PublishedQuestionnaire>> ListAsync(CancellationToken ct) => throw new NotSupportedException();

        public Task PublishAsync(Questionnaire questionnaire, CancellationToken ct) => throw new NotSupportedException();
    }
}
