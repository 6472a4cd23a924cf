using Fabrique.Data.Exports;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Responses;
using Fabrique.Data.Storage;

namespace Fabrique.Tests.Exports;

/// <summary>Responses that are not submitted yet are exported too.</summary>
public sealed class UnfinishedTests : IAsyncLifetime
{
    private static readonly Questionnaire Form = Forms.Everything;

    private ExportStore _store = null!;

    public async Task InitializeAsync() => _store = await ExportStore.OpenAsync(Form);

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task Calculations_are_worked_out_and_what_was_not_asked_yet_is_not_reached()
    {
        await _store.AddAsync(Form, ResponseStatus.InProgress, [("avis", AnswerRowStatus.Skipped), ("age", 41), ("aide", AnswerRowStatus.DontKnow)]);

        var row = await OnlyRowAsync(new ExportRequest("tout"));

        Assert.Equal("in-progress", row["status"]);
        Assert.Contains(";en cours;", await _store.ExportTextAsync(ExportFormat.FrCsv), StringComparison.Ordinal);
        Assert.Equal("", row["submitted_at"]);
        Assert.Equal("NA:skipped", row["avis"]);
        Assert.Equal("41", row["age"]);
        Assert.Equal("NA:dont-know", row["aide"]);
        Assert.Equal("NA:not-reached", row["note"]);
        Assert.Equal("20.5", row["score"]);
    }

    [Fact]
    public async Task What_was_typed_for_a_question_that_is_no_longer_relevant_is_not_told()
    {
        await _store.AddAsync(Form, ResponseStatus.InProgress, [("avis", "rien"), ("mesure", 2.5)]);

        var row = await OnlyRowAsync(new ExportRequest("tout"));

        Assert.Equal("NA:not-asked", row["mesure"]);
    }

    [Fact]
    public async Task Only_submitted_ones_are_written_when_that_is_asked_for()
    {
        await _store.AddAsync(Form, ResponseStatus.InProgress, [("age", 1)]);
        await _store.AddAsync(Form, ("age", 2));

        var row = await OnlyRowAsync(new ExportRequest("tout", SubmittedOnly: true));

        Assert.Equal("2", row["age"]);
    }

    private async Task<Dictionary<string, string>> OnlyRowAsync(ExportRequest request)
    {
        var lines = (await _store.ExportTextAsync(ExportFormat.Csv, request)).TrimEnd('\n').Split('\n');
        Assert.Equal(2, lines.Length);
        return lines[0].Split(',').Zip(lines[1].Split(',')).ToDictionary(pair => pair.First, pair => pair.Second);
    }
}
