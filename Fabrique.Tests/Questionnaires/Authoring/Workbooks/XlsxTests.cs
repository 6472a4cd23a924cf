using Fabrique.Data.Questionnaires.Authoring;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Tests.Questionnaires.Authoring.Workbooks;

/// <summary>Workbooks as Excel, LibreOffice and Google Sheets write them.</summary>
public class XlsxTests
{
    private static readonly string Settings = XlsxFile.Inline(["form_id", "default_language"], ["essai", "fr"]);

    [Fact]
    public void Shared_strings_rich_text_and_pronunciation_are_read_as_they_are_seen()
    {
        var file = new XlsxFile()
            .Shared("<t>type</t>", "<t>name</t>", "<t>label</t>", "<t>text</t>", "<r><t>Votre </t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">avis </t></r><r><t>?</t></r><rPh sb=\"0\" eb=\"1\"><t>ignored</t></rPh>", "<t>a_x000D_\nb</t>")
            .Sheet("Survey", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>2</v></c></row>"
                + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>3</v></c><c r=\"B2\" t=\"str\"><f>CONCATENATE(\"q\",1)</f><v>q1</v></c><c r=\"C2\" t=\"s\"><v>4</v></c></row>")
            .Sheet(" SETTINGS ", Settings);

        var form = Compiled(file);

        Assert.Equal("Votre avis ?", form["q1"].Label.In("fr"));
        Assert.Equal("essai", form.Id);
    }

    [Theory]
    [InlineData(0, null, "3", "3")]
    [InlineData(0, null, "3.5", "3.5")]
    [InlineData(0, null, "0.30000000000000004", "0.3")]
    [InlineData(0, null, "1E+21", "1000000000000000000000")]
    [InlineData(1, null, "2.6", "3")]
    [InlineData(2, null, "2.5", "2.50")]
    [InlineData(9, null, "0.25", "25%")]
    [InlineData(164, "00000", "1000", "01000")]
    [InlineData(164, "#,##0.0", "12345.67", "12345.7")]
    [InlineData(164, "0\" €\"", "12", "12 €")]
    [InlineData(14, null, "46096", "15/03/2026")]
    [InlineData(164, "yyyy\\-mm\\-dd", "46096", "2026-03-15")]
    [InlineData(164, "[$-40C]d mmmm yyyy", "46096", "15 mars 2026")]
    [InlineData(164, "dddd d mmm yy", "46096", "Sunday 15 Mar 26")]
    [InlineData(164, "hh:mm", "0.604166666666667", "14:30")]
    [InlineData(164, "h:mm AM/PM", "0.604166666666667", "2:30 PM")]
    [InlineData(164, "[h]:mm", "1.5", "36:00")]
    [InlineData(164, "mm:ss", "0.0006944444", "01:00")]
    [InlineData(164, "dd/mm/yyyy hh:mm:ss", "46096.999999999", "16/03/2026 00:00:00")]
    [InlineData(164, "@", "7", "7")]
    public void A_typed_number_or_date_is_read_as_it_is_shown(int id, string? format, string stored, string shown)
    {
        var file = new XlsxFile()
            .Styles((0, null), (id, format))
            .Sheet("survey", XlsxFile.Inline(["type", "name", "label"]) + $"<row r=\"2\">{XlsxFile.Text(0, 2, "text")}{XlsxFile.Text(1, 2, "q")}<c r=\"C2\" s=\"1\"><v>{stored}</v></c></row>")
            .Sheet("settings", Settings);

        Assert.Equal(shown, Compiled(file)["q"].Label.In("fr"));
    }

    [Fact]
    public void A_true_cell_is_yes_and_a_number_is_a_name()
    {
        var file = new XlsxFile()
            .Sheet("survey", XlsxFile.Inline(["type", "name", "label", "required"]) + $"<row r=\"2\">{XlsxFile.Text(0, 2, "select_one l")}{XlsxFile.Text(1, 2, "q")}{XlsxFile.Text(2, 2, "Q ?")}<c r=\"D2\" t=\"b\"><v>1</v></c></row>")
            .Sheet("choices", XlsxFile.Inline(["list_name", "name", "label"]) + $"<row r=\"2\">{XlsxFile.Text(0, 2, "l")}<c r=\"B2\"><v>1</v></c>{XlsxFile.Text(2, 2, "Un")}</row>")
            .Sheet("settings", Settings);

        var form = Compiled(file);

        Assert.NotNull(form["q"].Required);
        Assert.Equal("1", form["q"].Type.Choices!.Choices.Single().Name);
    }

    [Fact]
    public void Blank_rows_hidden_rows_trailing_cells_and_merged_cells_are_as_a_person_sees_them()
    {
        const string blank = "<row r=\"4\" spans=\"1:9\"><c r=\"A4\" s=\"1\"/><c r=\"I4\" s=\"1\"/></row>";
        var hidden = $"<row r=\"5\" hidden=\"1\">{XlsxFile.Text(0, 5, "text")}{XlsxFile.Text(1, 5, "cachee")}{XlsxFile.Text(2, 5, "Cachée ?")}</row>";
        var last = $"<row r=\"7\">{XlsxFile.Text(0, 7, "note")}{XlsxFile.Text(1, 7, "n")}{XlsxFile.Text(2, 7, "Fin")}<c r=\"D7\"/></row>";
        var file = new XlsxFile()
            .Sheet("survey", "<row r=\"2\">" + XlsxFile.Text(0, 2, "type") + XlsxFile.Text(1, 2, "name") + XlsxFile.Text(2, 2, "label") + "</row>"
                + $"<row r=\"3\">{XlsxFile.Text(0, 3, "text")}{XlsxFile.Text(1, 3, "q")}{XlsxFile.Text(2, 3, "Q ?")}</row>" + blank + hidden + last,
                after: "<mergeCells count=\"1\"><mergeCell ref=\"C3:D3\"/></mergeCells>")
            .Sheet("settings", Settings, state: "hidden");

        var result = Assert.IsType<CompileResult.Compiled>(file.Compile());

        Assert.Equal(["q", "n"], result.Questionnaire.Questions.Select(question => question.Name));
        Assert.Equal([3, 7], result.Questionnaire.Questions.Select(question => question.Row));
        Assert.Equal(["essai.xlsx, sheet survey, row 5: hidden rows from here on are not read (1). Show them if they matter."], XlsxFile.Said(result));
    }

    [Fact]
    public void Cells_and_rows_without_a_reference_follow_each_other()
    {
        const string survey = "<row><c t=\"inlineStr\"><is><t>type</t></is></c><c t=\"inlineStr\"><is><t>name</t></is></c><c t=\"inlineStr\"><is><t>label</t></is></c></row>"
            + "<row><c t=\"inlineStr\"><is><t>text</t></is></c><c t=\"inlineStr\"><is><t>q</t></is></c><c t=\"inlineStr\"><is><t>Q ?</t></is></c></row>";

        Assert.Equal(2, Compiled(new XlsxFile().Sheet("survey", survey).Sheet("settings", Settings))["q"].Row);
    }

    [Fact]
    public void Sheets_that_are_not_read_are_told()
    {
        var said = new XlsxFile()
            .Sheet("survey", XlsxFile.Inline(["type", "name", "label"], ["text", "q", "Q ?"]))
            .Sheet("setings", Settings).Sheet("_brouillon", Settings).Sheet("Mode d’emploi", Settings).Sheet("external_choices", Settings).Said();

        Assert.Contains("essai.xlsx: the sheet “setings” is not read. The sheets are survey, choices and settings. Did you mean “settings”?", said);
        Assert.Contains("essai.xlsx: the sheet “external_choices” describes data from elsewhere, which is not allowed. Copy the choices into the choices sheet, and remove this sheet.", said);
        Assert.DoesNotContain(said, line => line.Contains("brouillon", StringComparison.Ordinal) || line.Contains("emploi", StringComparison.Ordinal));
    }

    [Fact]
    public void A_formula_is_never_run_and_its_missing_value_is_told_at_its_cell()
    {
        var said = new XlsxFile()
            .Sheet("survey", XlsxFile.Inline(["type", "name", "label"]) + $"<row r=\"2\">{XlsxFile.Text(0, 2, "text")}{XlsxFile.Text(1, 2, "q")}<c r=\"C2\"><f>WEBSERVICE(\"http://localhost/\")</f></c></row>"
                + $"<row r=\"3\">{XlsxFile.Text(0, 3, "text")}{XlsxFile.Text(1, 3, "r")}<c r=\"C3\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row>")
            .Sheet("settings", Settings).Said();

        Assert.Contains("essai.xlsx, sheet survey, row 2, column label: the cell holds a formula without a value. Open the workbook in a spreadsheet and save it, or write the value.", said);
        Assert.Contains("essai.xlsx, sheet survey, row 3, column label: the cell shows the spreadsheet’s error “#DIV/0!”. Correct its formula, or write the value.", said);
    }

    [Fact]
    public void A_workbook_that_we_print_compiles_to_the_same_questionnaire()
    {
        var form = Form.Of("""
            | survey | | | | | |
            | | type | name | label::fr | label::en | relevant |
            | | select_multiple l | a | A<br>B ? | A? | |
            | | text | b | =1+1 ' " < & | B? | selected(${a}, 'x') |
            | choices | | | |
            | | list_name | name | label::fr | label::en |
            | | l | x | Été | Summer |
            | | l | y | Hiver | Winter |
            """).Questionnaire;
        var file = new MemoryStream();

        WorkbookPrinter.Print(form, file);

        var again = Assert.IsType<CompileResult.Compiled>(QuestionnaireCompiler.CompileFile(file.ToArray(), "form.xlsx"));
        Assert.Equal(form.Hash, again.Questionnaire.Hash);
        Assert.Empty(again.Warnings);
    }

    private static Questionnaire Compiled(XlsxFile file) => file.Compile() switch
    {
        CompileResult.Compiled compiled => compiled.Questionnaire,
        var failed => throw new Xunit.Sdk.XunitException(string.Join('\n', XlsxFile.Said(failed))),
    };
}
