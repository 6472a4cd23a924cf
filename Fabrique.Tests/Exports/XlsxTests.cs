using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Fabrique.Data.Exports;
using Fabrique.Data.Exports.Columns;
using Fabrique.Data.Exports.Xlsx;
using Fabrique.Data.Storage;

namespace Fabrique.Tests.Exports;

public sealed class XlsxTests : IAsyncLifetime
{
    private static readonly Data.Questionnaires.Model.Questionnaire Form = Forms.Everything;

    private ExportStore _store = null!;

    public async Task InitializeAsync() => _store = await ExportStore.OpenAsync(Form);

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task Cells_have_the_type_of_what_they_hold()
    {
        await _store.AddAsync(
            Form, ("avis", "Très bien"), ("age", 41), ("mesure", -4.5), ("jour", "2026-03-15"), ("aide", "oui"),
            ("blocages", "mots acces"), ("score", 2.5));

        using var workbook = await ExportAsync();

        var row = workbook.Row("Réponses", 2);
        AssertCell(row["Votre âge"], type: null, "41");
        AssertCell(row["Une mesure"], type: null, "-4.5");
        AssertCell(row["score"], type: null, "2.5");
        AssertCell(row["Quel jour ?"], type: null, "46096");
        Assert.Equal("dd/mm/yyyy", workbook.NumberFormat(row["Quel jour ?"]));
        Assert.Equal(new DateTime(2026, 3, 15, 11, 1, 0), DateTime.FromOADate(Number(row["Commencée le"])), TimeSpan.FromMilliseconds(1));
        Assert.Equal(@"dd/mm/yyyy\ hh:mm", workbook.NumberFormat(row["Commencée le"]));
        AssertCell(row["Avec accompagnant"], CellValues.Boolean, "0");
        AssertCell(row["Votre avis"], CellValues.InlineString, "Très bien");
        AssertCell(row["Aidé ?"], CellValues.InlineString, "Oui, tout à fait");
        AssertCell(row["Blocages"], CellValues.InlineString, "Des mots, trop compliqués; L’accès");
        AssertCell(row["Blocages\u00A0: Aucun"], type: null, "0");
        AssertCell(row["Blocages\u00A0: L’accès"], type: null, "1");
    }

    [Fact]
    public async Task The_workbook_is_valid_and_has_three_sheets_with_frozen_headers_filters_and_widths()
    {
        await _store.AddAsync(Form, ("avis", "a"), ("aide", AnswerRowStatus.DontKnow));

        using var workbook = await ExportAsync();

        Assert.Equal([], workbook.Problems());
        Assert.Equal(["Réponses", "Dictionnaire", "Choix"], workbook.SheetNames);
        foreach (var sheet in workbook.SheetNames.Select(workbook.Sheet))
        {
            Assert.Equal(PaneStateValues.Frozen, sheet.Descendants<Pane>().Single().State!.Value);
            Assert.Single(sheet.Elements<AutoFilter>());
            Assert.All(sheet.Descendants<Column>(), column => Assert.True(column.Width!.Value > 5));
        }

        Assert.EndsWith("2", workbook.Sheet("Réponses").Elements<AutoFilter>().Single().Reference!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_formula_is_text_and_stays_as_it_was_typed()
    {
        await _store.AddAsync(Form, ("avis", "=1+1"), ("aide", "non"));

        using var workbook = await ExportAsync();

        var row = workbook.Row("Réponses", 2);
        AssertCell(row["Votre avis"], CellValues.InlineString, "=1+1");
        AssertCell(row["Aidé ?"], CellValues.InlineString, "-Non");
        Assert.Empty(workbook.Sheet("Réponses").Descendants<CellFormula>());
    }

    [Fact]
    public async Task Empty_cells_are_left_out_and_the_next_column_says_why()
    {
        await _store.AddAsync(
            Form, ("avis", AnswerRowStatus.Skipped), ("aide", AnswerRowStatus.DontKnow), ("mesure", AnswerRowStatus.NotRelevant),
            ("note", AnswerRowStatus.NotReached));

        using var workbook = await ExportAsync();

        var row = workbook.Row("Réponses", 2);
        Assert.DoesNotContain("Votre avis", row.Keys);
        Assert.Equal("passée", row["Votre avis (réponse)"].InnerText);
        Assert.Equal("ne sait pas", row["Aidé ? (réponse)"].InnerText);
        Assert.Equal("non posée", row["Une mesure (réponse)"].InnerText);
        Assert.Equal("non atteinte", row["Une note (réponse)"].InnerText);
    }

    [Theory]
    [InlineData("a\0b\u0001\u001F", "a_x0000_b_x0001__x001F_")]
    [InlineData("_x0041_ et _x_", "_x005F_x0041_ et _x_")]
    [InlineData("a\r\nb\tc", "a_x000D_\nb\tc")]
    [InlineData("<b>&amp;</b>", "<b>&amp;</b>")]
    [InlineData(" \uFFFE\uFFFF\uFEFF ", " \uFFFD\uFFFD\uFEFF ")]
    [InlineData("👩‍👧‍👦 \u202Eאבג\u200F é", "👩‍👧‍👦 \u202Eאבג\u200F é")]
    public async Task What_xml_cannot_hold_is_written_the_workbooks_own_way(string answer, string cell)
    {
        await _store.AddAsync(Form, ("avis", answer));

        using var workbook = await ExportAsync();

        Assert.Equal([], workbook.Problems());
        Assert.Equal(cell, workbook.Row("Réponses", 2)["Votre avis"].InnerText);
    }

    [Fact]
    public async Task A_text_of_20000_characters_is_whole_and_a_longer_one_than_a_cell_holds_says_that_it_is_cut()
    {
        await _store.AddAsync(Form, ("avis", new string('é', 20_000)));
        await _store.AddAsync(Form, ("avis", "x" + string.Concat(Enumerable.Repeat("👩", 20_000))));

        using var workbook = await ExportAsync();

        Assert.Equal(new string('é', 20_000), workbook.Row("Réponses", 2)["Votre avis"].InnerText);
        var cut = workbook.Row("Réponses", 3)["Votre avis"].InnerText;
        Assert.InRange(cut.Length, 32_766, 32_767);
        Assert.EndsWith("👩… [texte complet dans l’export jsonl]", cut, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_or_a_date_that_a_spreadsheet_would_change_stays_text()
    {
        await _store.AddAsync(Form, ("age", 1234567890123456m), ("jour", "1789-07-14"));

        using var workbook = await ExportAsync();

        var row = workbook.Row("Réponses", 2);
        AssertCell(row["Votre âge"], CellValues.InlineString, "1234567890123456");
        AssertCell(row["Quel jour ?"], CellValues.InlineString, "1789-07-14");
    }

    [Fact]
    public async Task The_dictionary_explains_every_column_and_code_and_the_choices_are_listed()
    {
        using var workbook = await ExportAsync();

        var dictionary = workbook.Texts("Dictionnaire");
        var choices = workbook.Texts("Choix");

        Assert.Contains("avis|Votre avis|texte|Sans nom|non|1|", dictionary);
        Assert.Contains("blocages/mots|Blocages\u00A0: Des mots, trop compliqués|1 si choisi, sinon 0||non|1|", dictionary);
        Assert.All(EmptyCodes.States, state => Assert.Contains(dictionary, row => row.StartsWith(System.Text.Encoding.UTF8.GetString(EmptyCodes.For(state)), StringComparison.Ordinal)));
        Assert.DoesNotContain(dictionary, row => row.StartsWith("contact", StringComparison.Ordinal));
        Assert.Contains("blocages|Blocages|mots|Des mots, trop compliqués|non", choices);
    }

    [Fact]
    public async Task The_dictionary_names_the_items_of_scales_and_gives_their_scores()
    {
        var form = Forms.Scaled;
        await _store.PublishAsync(form);
        foreach (var mark in new[] { 10, 9, 3, 10 })
            await _store.AddAsync(form, ("nps", mark), ("utile", 7), ("facile", mark == 3 ? 1 : 7));
        await _store.AddAsync(form, ("nps", AnswerRowStatus.Skipped), ("utile", 7), ("facile", AnswerRowStatus.Skipped));

        using var workbook = new Workbook(await _store.ExportAsync(ExportFormat.Xlsx, new ExportRequest(form.Id)));

        var dictionary = workbook.Texts("Dictionnaire").Select(row => row.Replace('\u00A0', ' ')).ToList();
        Assert.Contains(dictionary, row => row.StartsWith("nps|Recommander ?", StringComparison.Ordinal) && row.EndsWith("|nps", StringComparison.Ordinal));
        Assert.Contains(dictionary, row => row.StartsWith("facile|", StringComparison.Ordinal) && row.EndsWith("|umux-lite 2", StringComparison.Ordinal));
        Assert.Contains("|Score de l’échelle nps|score d’échelle|Score : 50, sur 4 réponses envoyées et complètes. Écart-type : 100. Intervalle à 95 % : de -100 à 100.|||nps", dictionary);
        Assert.Contains("|Score de l’échelle umux-lite|score d’échelle|Score : 87,5, sur 4 réponses envoyées et complètes. Écart-type : 25. Intervalle à 95 % : de 47,72 à 100.|||umux-lite", dictionary);
    }

    [Fact]
    public async Task Sheets_have_English_names_for_English_readers()
    {
        using var workbook = new Workbook(await _store.ExportAsync(ExportFormat.Xlsx, new ExportRequest("tout", Language: "en")));

        Assert.Equal(["Responses", "Dictionary", "Choices"], workbook.SheetNames);
    }

    [Fact]
    public async Task Rows_that_a_sheet_cannot_hold_go_on_in_a_next_one()
    {
        for (var i = 0; i < 5; i++) await _store.AddAsync(Form, ("age", i));
        using var output = new MemoryStream();
        using (var rows = await _store.OpenRowsAsync(new ExportRequest("tout")))
        {
            var texts = new ExportTexts("fr");
            var columns = ColumnPlan.For(rows.Form, default, Wording.People, texts);
            using var writer = new XlsxWriter(columns, rows.Form, new ExportSink(output), texts, maxRows: 3);
            while (rows.Next()) await writer.WriteAsync(rows.Row, CancellationToken.None);
            await writer.EndAsync(CancellationToken.None);
        }

        using var workbook = new Workbook(output.ToArray());
        Assert.Equal([], workbook.Problems());
        Assert.Equal(["Réponses", "Réponses 2", "Réponses 3", "Dictionnaire", "Choix"], workbook.SheetNames);
        Assert.Equal(["0", "1"], Ages(workbook, "Réponses"));
        Assert.Equal(["2", "3"], Ages(workbook, "Réponses 2"));
        Assert.Equal(["4"], Ages(workbook, "Réponses 3"));
    }

    private async Task<Workbook> ExportAsync() => new(await _store.ExportAsync(ExportFormat.Xlsx));

    private static IEnumerable<string> Ages(Workbook workbook, string sheet) =>
        Enumerable.Range(2, workbook.Rows(sheet).Count() - 1).Select(row => workbook.Row(sheet, row)["Votre âge"].InnerText);

    private static double Number(Cell cell) => double.Parse(cell.InnerText, System.Globalization.CultureInfo.InvariantCulture);

    private static void AssertCell(Cell cell, CellValues? type, string text)
    {
        Assert.Equal(type, cell.DataType?.Value);
        Assert.Equal(text, cell.InnerText);
    }
}
