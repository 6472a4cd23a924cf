using System.Text;
using Fabrique.Data.Exports;
using Fabrique.Data.Responses;
using Fabrique.Data.Storage;

namespace Fabrique.Tests.Exports;

public sealed class CsvTests : IAsyncLifetime
{
    private static readonly Data.Questionnaires.Model.Questionnaire Form = Forms.Everything;

    private ExportStore _store = null!;

    public async Task InitializeAsync() => _store = await ExportStore.OpenAsync(Form);

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task A_whole_file_is_names_points_iso_dates_and_line_feeds()
    {
        await _store.AddAsync(
            Form,
            ("avis", "Très bien"), ("age", 41), ("mesure", -4.5), ("note", 10), ("jour", "2026-03-15"),
            ("aide", "oui"), ("blocages", "mots acces"), ("score", 2.5), ("contact", "06"));

        var csv = await _store.ExportTextAsync(ExportFormat.Csv);

        Assert.Equal(
            $"""
            response,started_at,updated_at,submitted_at,session,session_title,product,channel,language,assisted,status,version,version_hash,avis,age,mesure,note,jour,aide,blocages,blocages/aucun,blocages/mots,blocages/acces,score
            r00000000,2026-03-15T10:01:00.000Z,2026-03-15T10:01:00.000Z,2026-03-15T10:01:00.000Z,,,,directline,fr,false,submitted,1,{Form.Hash},Très bien,41,-4.5,10,2026-03-15,oui,mots acces,0,1,1,2.5

            """.ReplaceLineEndings("\n"),
            csv);
    }

    [SkippableFact]
    public async Task Python_reads_back_every_awkward_text()
    {
        string[] awkward =
        [
            "a,b", "dit \"oui\"", "deux\nlignes", "retour\r\nchariot", "point;virgule", "é à ç œ € « »", "👩‍👧‍👦🇫🇷", "\u202Eabc אבג\u200F",
            " bords ", "\"", "''", "déjà\ttab", new string('x', 20_000), "NULL", "nul\uFFFD",
        ];
        foreach (var text in awkward) await _store.AddAsync(Form, ("avis", text));

        var rows = await PythonCsv.ReadAsync(_store, await _store.ExportAsync(ExportFormat.Csv));

        var column = Array.IndexOf(rows[0], "avis");
        Assert.Equal(awkward, rows.Skip(1).Select(row => row[column]));
        Assert.All(rows, row => Assert.Equal(rows[0].Length, row.Length));
    }

    [SkippableTheory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+33", "'+33")]
    [InlineData("-rien", "'-rien")]
    [InlineData("@cmd", "'@cmd")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "'\rx")]
    [InlineData("=HYPERLINK(\"a\",\"b\")", "'=HYPERLINK(\"a\",\"b\")")]
    [InlineData("NA:skipped", "'NA:skipped")]
    [InlineData("a=b", "a=b")]
    public async Task A_text_that_a_spreadsheet_would_compute_gets_an_apostrophe_in_both_files(string answer, string cell)
    {
        await _store.AddAsync(Form, ("avis", answer));

        var programs = await PythonCsv.ReadAsync(_store, await _store.ExportAsync(ExportFormat.Csv));
        var people = await PythonCsv.ReadAsync(_store, await _store.ExportAsync(ExportFormat.FrCsv), ";", "utf-8-sig");

        Assert.Equal(cell, programs[1][Array.IndexOf(programs[0], "avis")]);
        Assert.Equal(cell, people[1][Array.IndexOf(people[0], "Votre avis")]);
    }

    [Fact]
    public async Task A_negative_number_is_no_formula()
    {
        await _store.AddAsync(Form, ("age", -4));

        var csv = await _store.ExportTextAsync(ExportFormat.Csv);

        Assert.Contains(",-4,", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("'-4", csv, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task The_kinds_of_empty_have_codes_of_their_own()
    {
        await _store.AddAsync(
            Form, ("avis", AnswerRowStatus.Skipped), ("age", AnswerRowStatus.DontKnow), ("mesure", AnswerRowStatus.NotRelevant),
            ("note", AnswerRowStatus.NotReached), ("blocages", AnswerRowStatus.Skipped));

        var rows = await PythonCsv.ReadAsync(_store, await _store.ExportAsync(ExportFormat.Csv));

        var cells = rows[0].Zip(rows[1]).ToDictionary(pair => pair.First, pair => pair.Second);
        Assert.Equal("NA:skipped", cells["avis"]);
        Assert.Equal("NA:dont-know", cells["age"]);
        Assert.Equal("NA:not-asked", cells["mesure"]);
        Assert.Equal("NA:not-reached", cells["note"]);
        Assert.Equal("NA:skipped", cells["blocages/mots"]);
        Assert.Equal("NA:not-reached", cells["score"]);
    }

    [Fact]
    public async Task A_withdrawn_response_keeps_its_row_and_no_answer()
    {
        await _store.AddAsync(Form, ResponseStatus.Withdrawn, []);

        var csv = await _store.ExportTextAsync(ExportFormat.Csv);

        var row = csv.Split('\n')[1];
        Assert.Contains(",withdrawn,", row, StringComparison.Ordinal);
        Assert.Equal(11, row.Split("NA:withdrawn").Length - 1);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_become_replacement_characters()
    {
        var id = await _store.AddAsync(Form, ("avis", "x"));
        _store.Execute("UPDATE answer SET text = CAST(x'61EDA08062' AS TEXT) WHERE response_id = $0", id);

        var csv = await _store.ExportAsync(ExportFormat.Csv);

        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(csv);
        Assert.Contains(",a\uFFFD\uFFFD\uFFFDb,", text, StringComparison.Ordinal);
    }
}
