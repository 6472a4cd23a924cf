using Fabrique.Data.Exports.Columns;
using Fabrique.Data.Ideas;
using Fabrique.Data.Questionnaires;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Responses;
using Fabrique.Data.Storage;
using Fabrique.Data.Storage.Sqlite.Connections;
using Microsoft.Data.Sqlite;

namespace Fabrique.Data.Exports.Rows;

/// <summary>Reads the responses of a form one after another from one snapshot, whatever is written meanwhile.</summary>
internal sealed class ResponseRows : IDisposable
{
    private readonly Snapshot? _own;
    private readonly Utf8Statement _responses;
    private readonly Utf8Statement _answers;

    private ResponseRows(Snapshot snapshot, bool owns, ExportForm form, ExportParts parts, ExportRequest request, long? series)
    {
        _own = owns ? snapshot : null;
        Form = form;
        Parts = parts;
        Row = new ResponseRow(form.Questions.Length);
        _answers = snapshot.Prepare(ResponseQuery.Answers);
        _responses = snapshot.Prepare(ResponseQuery.Responses(request, series is not null));
        _responses.Bind(1, request.FormId);
        _responses.Bind(2, request.From?.ToUnixTimeMilliseconds() ?? long.MinValue);
        _responses.Bind(3, request.To?.ToUnixTimeMilliseconds() ?? long.MaxValue);
        if (request.Session is { } session) _responses.Bind(4, session.Value);
        if (series is { } only) _responses.Bind(5, only);
    }

    public ExportForm Form { get; }

    public ExportParts Parts { get; }

    /// <summary>The response that <see cref="Next"/> came to.</summary>
    public ResponseRow Row { get; }

    /// <exception cref="KeyNotFoundException">No such questionnaire was ever published.</exception>
    /// <exception cref="SqliteException">The store cannot be read.</exception>
    public static async Task<ResponseRows> OpenAsync(
        StoreFile file, IQuestionnaireCatalog catalog, ExportRequest request, CancellationToken ct)
    {
        var snapshot = new Snapshot(file);
        try
        {
            return await OpenAsync(snapshot, owns: true, catalog, request, ct);
        }
        catch
        {
            snapshot.Dispose();
            throw;
        }
    }

    /// <summary>The same in a snapshot that others read too, and that stays open.</summary>
    public static Task<ResponseRows> OpenAsync(Snapshot snapshot, IQuestionnaireCatalog catalog, ExportRequest request, CancellationToken ct) =>
        OpenAsync(snapshot, owns: false, catalog, request, ct);

    /// <summary>Fills <see cref="Row"/> with the next response; false after the last.</summary>
    public bool Next()
    {
        if (!_responses.Step()) return false;
        var version = Form.VersionOf(_responses.Bytes(8));
        var status = (ResponseStatus)_responses.Long(7);
        Row.Clear(Form.EmptyStates(version, status));
        Row.Version = version;
        Row.Status = status;
        ReadResponse();
        ReadSessionAndIdea();
        ReadAnswers();
        return true;
    }

    public void Dispose()
    {
        _responses.Dispose();
        _answers.Dispose();
        _own?.Dispose();
    }

    private static async Task<ResponseRows> OpenAsync(
        Snapshot snapshot, bool owns, IQuestionnaireCatalog catalog, ExportRequest request, CancellationToken ct)
    {
        var series = SeriesOf(snapshot, request);
        var form = await ReadFormAsync(snapshot, catalog, request, series, ct);
        return new ResponseRows(snapshot, owns, form, PartsIn(snapshot, request.FormId), request, series);
    }

    /// <returns>Null for all of them.</returns>
    private static long? SeriesOf(Snapshot snapshot, ExportRequest request) => request switch
    {
        { AllSeries: true } => null,
        { Series: { } told } => told,
        { Session: { } session } when snapshot.Number(ResponseQuery.SeriesOfSession, session.Value) is { } own => own,
        _ => snapshot.Number(ResponseQuery.NewestSeries, request.FormId),
    };

    private static async Task<ExportForm> ReadFormAsync(
        Snapshot snapshot, IQuestionnaireCatalog catalog, ExportRequest request, long? series, CancellationToken ct)
    {
        var all = new List<(Questionnaire Form, long Series)>();
        foreach (var (hash, number) in snapshot.Pairs(ResponseQuery.Versions, request.FormId))
            all.Add((await catalog.GetAsync(new QuestionnaireHash(hash), ct), number));
        var wanted = all.FindAll(version => series is null || version.Series == series);
        if (wanted.Count == 0) throw new KeyNotFoundException($"No questionnaire \"{request.FormId}\" was published.");

        // What was personal in any version stays so, whichever series is asked for.
        var hidden = request.Personal ? [] : PersonalNames.In([.. all.Select(version => version.Form)]);
        return new ExportForm([.. wanted.Select(version => version.Form)], hidden)
        {
            Series = series is null ? [.. wanted.Select(version => version.Series)] : [],
        };
    }

    private static ExportParts PartsIn(Snapshot snapshot, string formId) =>
        new(Holds(snapshot, ResponseQuery.HasIdeas, formId), Holds(snapshot, ResponseQuery.HasHelpers, formId));

    private static bool Holds(Snapshot snapshot, string sql, string formId)
    {
        using var statement = snapshot.Prepare(sql);
        statement.Bind(1, formId);
        return statement.Step() && statement.Long(0) != 0;
    }

    private void ReadResponse()
    {
        Row.Id = Row.Keep(_responses.Bytes(0));
        Row.StartedAt = _responses.Long(1);
        Row.UpdatedAt = _responses.Long(2);
        Row.SubmittedAt = _responses.LongOrNull(3);
        Row.Channel = Row.Keep(_responses.Bytes(4));
        Row.Language = Row.Keep(_responses.Bytes(5));
        Row.Assisted = _responses.Long(6) != 0;
        Row.HelperAnswers = Row.Keep(_responses.Bytes(17));
    }

    private void ReadSessionAndIdea()
    {
        Row.Session = Row.Keep(_responses.Bytes(9));
        Row.SessionTitle = Row.Keep(_responses.Bytes(10));
        Row.ProductKey = Row.Keep(_responses.Bytes(11));
        Row.ProductTitle = Row.Keep(_responses.Bytes(12));
        Row.Idea = Row.Keep(_responses.Bytes(13));
        Row.IdeaStatus = (IdeaStatus?)_responses.LongOrNull(14);
        Row.FiledAt = _responses.LongOrNull(15);
    }

    private void ReadAnswers()
    {
        if (Row.Status == ResponseStatus.Withdrawn) return;
        _answers.Reset();
        _answers.Bind(1, Row.Text(Row.Id));
        if (Row.Status == ResponseStatus.InProgress) UnfinishedAnswers.Fill(Row, Form, _answers, _responses.Long(16) != 0);
        else ReadFinal();
    }

    private void ReadFinal()
    {
        while (_answers.Step())
        {
            var slot = Form.SlotOf(Row.Version, (int)_answers.Long(0));
            if (slot < 0) continue;
            var state = StateOf((AnswerRowStatus)_answers.Long(1));
            Row.Set(slot, state == CellState.Answered
                ? new Cell(state, Row.Keep(_answers.Bytes(2)), _answers.Long(3) != 0)
                : new Cell(state));
        }
    }

    private static CellState StateOf(AnswerRowStatus status) => status switch
    {
        AnswerRowStatus.Answered => CellState.Answered,
        AnswerRowStatus.Skipped => CellState.Skipped,
        AnswerRowStatus.DontKnow => CellState.DontKnow,
        AnswerRowStatus.NotRelevant => CellState.NotAsked,
        AnswerRowStatus.NotReached => CellState.NotReached,
        _ => throw new InvalidDataException($"Answer status {status} is unknown."),
    };
}
