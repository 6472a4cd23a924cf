using Fabrique.Data;
using Fabrique.Data.OpenLab;
using Fabrique.Data.Responses;
using Fabrique.Data.Storage;
using Fabrique.Tests.Storage;
using Fabrique.Tests.Support;

namespace Fabrique.Tests.Commands;

/// <summary>A form's life from the command line: draft, published, changed, archived.</summary>
public sealed class QuestionnaireLifeTests : IDisposable
{
    private const string First =
        """
        | survey | | | |
        | | type | name | label::Français (fr) |
        | | text | avis | Votre avie sur le produit ? |
        | | integer | note | Quelle note ? |
        | settings | | | |
        | | form_title | form_id | version | default_language |
        | | Essai | essai | 1 | fr |
        """;

    private static readonly string Mended = First.Replace("avie", "avis", StringComparison.Ordinal).Replace("| 1 |", "| 2 |", StringComparison.Ordinal);
    private static readonly string Other = Mended.Replace("integer", "text", StringComparison.Ordinal).Replace("| 2 |", "| 3 |", StringComparison.Ordinal);

    private readonly OperatorFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_draft_is_published_when_it_is_asked_for()
    {
        var kept = await RunAsync("import", Write(First), "--draft");
        var session = await _folder.RunAsync("session", "create", "--questionnaire", "essai");
        var list = await RunAsync("list");
        var published = await RunAsync("publish", "essai");
        var again = await RunAsync("publish", "essai");

        Assert.Equal((0, 2, 0, 2), (kept.ExitCode, session.ExitCode, published.ExitCode, again.ExitCode));
        Assert.Contains("essai 1 brouillon", Row(list, 1), StringComparison.Ordinal);
        Assert.Equal("Le questionnaire essai, version 1, est publié.\n", published.Error);
    }

    [Fact]
    public async Task A_typo_that_is_mended_says_so_and_open_sessions_follow_when_told()
    {
        await RunAsync("import", Write(First));
        var code = (await _folder.RunAsync("session", "create", "--questionnaire", "essai")).Output.TrimEnd('\n');

        var staying = await RunAsync("import", Write(Mended), "--locale", "en");
        var moving = await RunAsync("import", Write(Mended.Replace("| 2 |", "| 2b |", StringComparison.Ordinal)), "--move-sessions", "--locale", "en");

        Assert.Equal(
            "cosmetic\ttyping error\tavis\nAnswers keep their meaning.\nQuestionnaire essai, version 2, is published.\n"
            + "Open sessions and calls that still ask an earlier version: 1. With --move-sessions, they ask the new one.\n",
            staying.Error);
        Assert.Contains("now ask this version: 1.", moving.Error, StringComparison.Ordinal);
        await using var store = await TestStore.OpenAsync(_folder.Data);
        var session = (await store.Get<ISessionReader>().FindByCodeAsync(code, default))!;
        Assert.Equal("2b", (await store.Get<Data.Questionnaires.IQuestionnaireCatalog>().GetAsync(session.Questionnaire, default)).Version);
    }

    [Fact]
    public async Task A_breaking_change_onto_answers_is_refused_with_its_reasons_and_taken_as_a_new_series()
    {
        await RunAsync("import", Write(Mended));
        await AnswerAsync("essai");

        var refused = await RunAsync("import", Write(Other), "--locale", "en");
        var taken = await RunAsync("import", Write(Other), "--new-series", "--locale", "en");
        var list = await RunAsync("list", "--locale", "en");

        Assert.Equal((1, 0), (refused.ExitCode, taken.ExitCode));
        Assert.StartsWith("breaking\ttype of the question\tnote\nNothing was published.", refused.Error, StringComparison.Ordinal);
        Assert.Contains("add --new-series: series 2 will begin", refused.Error, StringComparison.Ordinal);
        Assert.Contains("Series 2 begins", taken.Error, StringComparison.Ordinal);
        Assert.StartsWith("essai 3 2 published", Row(list, 1), StringComparison.Ordinal);
        Assert.StartsWith("essai 2 1 earlier version", Row(list, 2), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_says_which_series_it_leaves_out()
    {
        await RunAsync("import", Write(Mended));
        await AnswerAsync("essai");
        await RunAsync("import", Write(Other), "--new-series");
        await AnswerAsync("essai");

        var newest = await ExportAsync();
        var first = await ExportAsync("--series", "1");
        var all = await ExportAsync("--all-series");
        var none = await ExportAsync("--series", "7");
        var wrong = await ExportAsync("--series", "deux");

        Assert.Equal((0, 0, 0, 2, 2), (newest.ExitCode, first.ExitCode, all.ExitCode, none.ExitCode, wrong.ExitCode));
        Assert.Equal((2, 2, 3), (Lines(newest), Lines(first), Lines(all)));
        Assert.Contains("1 réponse(s) d’autres séries (série 1)", newest.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("autres séries", all.Error, StringComparison.Ordinal);
        Assert.Contains("la dernière est la série 2", none.Error, StringComparison.Ordinal);
        Assert.Contains("« deux »", wrong.Error.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_archived_form_is_not_offered_for_sessions_and_keeps_its_answers()
    {
        await RunAsync("import", Write(Mended));
        await AnswerAsync("essai");

        var archived = await RunAsync("archive", "essai");
        var session = await _folder.RunAsync("session", "create", "--questionnaire", "essai");
        var export = await ExportAsync();
        var undone = await RunAsync("archive", "essai", "--undo");
        var offered = await _folder.RunAsync("session", "create", "--questionnaire", "essai");
        var unknown = await RunAsync("archive", "esai");

        Assert.Equal((0, 1, 0, 0, 0, 2), (archived.ExitCode, session.ExitCode, export.ExitCode, undone.ExitCode, offered.ExitCode, unknown.ExitCode));
        Assert.Contains("est archivé", session.Error, StringComparison.Ordinal);
        Assert.Equal(2, Lines(export));
    }

    [Fact]
    public async Task A_published_form_is_compared_with_a_file_and_an_earlier_version_does_not_come_back_in_silence()
    {
        await RunAsync("import", Write(First));
        await RunAsync("import", Write(Mended));

        var diff = await RunAsync("diff", "essai", Write(Other), "--locale", "en");
        var back = await RunAsync("import", Write(First));
        var same = await RunAsync("import", Write(Mended));
        var unknown = await RunAsync("diff", "esai", Write(Other));

        Assert.Equal("breaking\ttype of the question\tnote\n", diff.Output);
        Assert.Equal((0, 1, 0, 2), (diff.ExitCode, back.ExitCode, same.ExitCode, unknown.ExitCode));
        Assert.Contains("changez « version »", back.Error.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("rien ne change", same.Error, StringComparison.Ordinal);
    }

    /// <summary>A row of a table, the header being 0, with one space between its columns.</summary>
    private static string Row(CommandRun run, int number) =>
        string.Join(' ', run.Output.Split('\n')[number].Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static int Lines(CommandRun run) => run.Output.TrimEnd('\n').Split('\n').Length;

    private Task<CommandRun> RunAsync(params string[] args) => _folder.RunAsync(["questionnaire", .. args]);

    private Task<CommandRun> ExportAsync(params string[] options) =>
        _folder.RunAsync(["export", "--questionnaire", "essai", "--format", "csv", "--out", "-", .. options]);

    private string Write(string markdown)
    {
        var file = _folder.File("essai.md");
        File.WriteAllText(file, markdown);
        return file;
    }

    private async Task AnswerAsync(string formId)
    {
        await using var store = await TestStore.OpenAsync(_folder.Data);
        var form = (await store.Get<Data.Questionnaires.IQuestionnaireCatalog>().FindLatestAsync(formId, default))!;
        var id = Guid.NewGuid().ToString("N");
        var response = Writes.Response(id, form.Hash) with { Status = ResponseStatus.Submitted };
        Assert.IsType<CommitResult.Committed>(await store.Turns.CommitAsync(Writes.Turn(id).With(new DomainWrite.PutResponse(response)), default));
    }
}
