using System.Reflection;
using Fabrique.Data.Questionnaires.Authoring;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Expressions;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Questionnaires.Shipped;
using Fabrique.Tests.Questionnaires.Expressions;

namespace Fabrique.Tests.Questionnaires.Contract;

/// <summary>The words of the contract, one by one: sheets, types, columns, functions.</summary>
public class WordsTests
{
    private const string Choices = "| choices | |\n| | list_name | name | label |\n| | L | a | A |\n| | L | b | B |\n";

    [Theory]
    [InlineData("text", "text")]
    [InlineData("integer", "integer")]
    [InlineData("decimal", "decimal")]
    [InlineData("range", "range")]
    [InlineData("date", "date")]
    [InlineData("time", "time")]
    [InlineData("datetime", "datetime")]
    [InlineData("select_one L", "select_one")]
    [InlineData("select_multiple L", "select_multiple")]
    [InlineData("select_one L or_other", "select_one")]
    [InlineData("rank L", "rank")]
    [InlineData("note", "note")]
    [InlineData("acknowledge", "acknowledge")]
    [InlineData("trigger", "acknowledge")]
    [InlineData("calculate", "calculate")]
    [InlineData("hidden", "hidden")]
    [InlineData("image", "image")]
    [InlineData("audio", "audio")]
    [InlineData("file", "file")]
    [InlineData("start", "start")]
    [InlineData("end", "end")]
    [InlineData("today", "today")]
    public void Every_type_of_the_contract_is_read(string written, string type)
    {
        var form = Form.Of($"| survey | |\n| | type | name | label | calculation |\n| | {written} | q | Q ? | {(type == "calculate" ? "1" : "")} |\n{Choices}");

        Assert.Equal(type, TypeNames.Of(form.Questionnaire["q"].Type));
    }

    [Theory]
    [InlineData("begin_repeat", "repeats do not suit a conversation. Write the questions as often as needed", "les répétitions ne conviennent pas à une conversation. Écrivez les questions autant de fois")]
    [InlineData("geopoint", "asks for a position; a conversation does not take one. Ask for the town", "demande une position ; une conversation n’en relève pas. Demandez la commune")]
    [InlineData("geotrace", "asks for a position", "demande une position")]
    [InlineData("geoshape", "asks for a position", "demande une position")]
    [InlineData("barcode", "asks to scan a barcode; a conversation cannot. Ask for the number", "demande de lire un code-barres ; une conversation ne le peut pas. Demandez le numéro")]
    [InlineData("xml-external", "fetches data from elsewhere, which is not allowed. Copy the choices", "va chercher des données ailleurs, ce qui n’est pas permis. Copiez les choix")]
    [InlineData("csv-external", "fetches data from elsewhere", "va chercher des données ailleurs")]
    [InlineData("select_one_from_file f.csv", "fetches data from elsewhere", "va chercher des données ailleurs")]
    [InlineData("select_multiple_from_file f.xml", "fetches data from elsewhere", "va chercher des données ailleurs")]
    [InlineData("rank_from_file f.csv", "fetches data from elsewhere", "va chercher des données ailleurs")]
    public void A_refused_type_says_where_what_and_what_to_do_instead(string type, string english, string french)
    {
        var form = $"| survey | |\n| | type | name | label |\n| | text | a | A ? |\n| | {type} | q | Q ? |\n";

        Assert.Contains(Said(form, Form.English), line => line.StartsWith("form.md, sheet survey, row 3, column type: ", StringComparison.Ordinal)
            && line.Contains($"“{type}”", StringComparison.Ordinal) && line.Contains(english, StringComparison.Ordinal));
        Assert.Contains(Said(form, Form.French), line => line.StartsWith("form.md, feuille survey, ligne 3, colonne type : ", StringComparison.Ordinal)
            && line.Contains($"« {type} »", StringComparison.Ordinal) && line.Contains(french, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("entier", "integer")]
    [InlineData("Échelle", "range")]
    [InlineData("choix_multiple l", "select_multiple")]
    [InlineData("choix multiple l", "select_multiple")]
    [InlineData("choix l", "select_one")]
    [InlineData("integre", "integer")]
    public void A_type_is_guessed_from_what_its_author_thinks_of(string type, string meant) => Assert.Contains(
        Said($"| survey | |\n| | type | name | label |\n| | {type} | q | Q ? |\n", Form.English),
        line => line.EndsWith($"Did you mean “{meant}”?", StringComparison.Ordinal));

    [Theory]
    [InlineData("survey", "relevant constraint constraint_message required required_message default calculation choice_filter read_only appearance parameters hint guidance_hint label")]
    [InlineData("survey", "dont_know scale scale_item personal why plain hint_when hint_text image audio video")]
    [InlineData("choices", "list_name name label exclusive image audio")]
    [InlineData("settings", "form_title form_id version default_language")]
    public void Every_column_of_the_contract_is_known(string sheet, string columns) =>
        Assert.All(columns.Split(' '), column => Assert.True(Columns.Kind(sheet, column) is ColumnKind.Plain or ColumnKind.Translated, column));

    [Fact]
    public void Every_function_of_the_contract_is_known_and_worked_out_by_a_row_of_the_tests()
    {
        const string contract = "if selected count-selected selected-at coalesce string-length regex contains starts-with ends-with concat join substr substring-before "
            + "substring-after translate normalize-space int round abs pow number string boolean boolean-from-string not true false min max sum count-non-empty today now "
            + "date date-time decimal-date-time format-date once uuid random";
        var rows = typeof(ExpressionTests).GetMethod(nameof(ExpressionTests.An_expression_gives_its_value_and_survives_printing))!
            .GetCustomAttributes<InlineDataAttribute>().Select(row => (string)row.GetData(null!).Single()[0]).ToList();

        Assert.All(contract.Split(' '), name => Assert.True(Functions.Find(name) is not null, name));
        Assert.All(Functions.Names, name => Assert.True(name == "jr:choice-name" || rows.Exists(row => row.Contains(name + "(", StringComparison.Ordinal)), name));
        Assert.NotNull(Functions.Find("jr:choice-name"));
        Assert.Contains("position", (IEnumerable<string>)Functions.Refused);
    }

    [Theory]
    [InlineData("Constraint Message", "CONSTRAINT", "Read Only", "form id")]
    [InlineData("constraint_message", "constraint", "read_only", "FORM_ID")]
    [InlineData(" constraint-message ", " Constraint ", "readonly", "Form_Id ")]
    public void Column_names_may_be_in_any_case_with_spaces_or_underscores(string message, string constraint, string readOnly, string id)
    {
        var form = Form.Of($"| survey | |\n| | TYPE | Name | Label | {constraint} | {message} | {readOnly} |\n| | integer | a | A ? | . > 1 | Plus. | |\n| | text | b | B | | | yes |\n| settings | |\n| | {id} |\n| | x |\n");

        Assert.Equal("Constraint message=Plus.", form.Reply("a", "1"));
        Assert.True(form.Questionnaire["b"].ReadOnly);
        Assert.Equal("x", form.Questionnaire.Id);
    }

    [Fact]
    public void Settings_give_title_id_version_and_language()
    {
        var form = Form.Of("| survey | |\n| | type | name | label |\n| | text | a | A ? |\n| settings | |\n| | form_title | form_id | version | default_language |\n| | Un essai | essai_1 | 2026.1 | English (en) |\n").Questionnaire;

        Assert.Equal(("Un essai", "essai_1", "2026.1", "en"), (form.Title.In("en"), form.Id, form.Version, form.DefaultLanguage));
    }

    [Fact]
    public void Every_text_and_every_picture_may_be_translated()
    {
        string[] columns = ["label", "hint", "guidance_hint", "plain", "why", "constraint_message", "required_message", "hint_text", "image", "audio", "video"];
        var headers = string.Join(" | ", columns.SelectMany(column => new[] { $"{column}::Français (fr)", $"{column}::English (en)" }));
        var cells = string.Join(" | ", columns.SelectMany(column => new[] { $"{column} fr", $"{column} en" }));
        var question = Form.Of($"| survey | |\n| | type | name | constraint | required | hint_when | {headers} |\n| | text | a | . != '' | yes | . = 'x' | {cells} |\n").Questionnaire["a"];

        var texts = question.TextsByColumn.Concat<(string Column, LocalizedText Text)>([("image", question.Media.Image), ("audio", question.Media.Audio), ("video", question.Media.Video)]);
        Assert.All(texts, pair => Assert.Equal((pair.Column + " fr", pair.Column + " en"), (pair.Text.In("fr"), pair.Text.In("en"))));
    }

    [Theory]
    [InlineData("multiline")]
    [InlineData("likert")]
    [InlineData("minimal")]
    [InlineData("something else w4")]
    public void An_appearance_changes_nothing_that_is_asked_or_taken(string appearance)
    {
        string Form3(string look) => $"| survey | |\n| | type | name | label | appearance |\n| | text | a | A ? | {look} |\n| | select_one L | b | B ? | {look} |\n| | integer | c | C ? | {look} |\n{Choices}";
        var (plain, dressed) = (Form.Of(Form3("")), Form.Of(Form3(appearance)));

        foreach (var (name, raw) in new[] { ("a", "x"), ("b", "b"), ("c", "3 fois") })
        {
            Assert.Equal((plain.Asked(), plain.Reply(name, raw)), (dressed.Asked(), dressed.Reply(name, raw)));
            plain.Answer((name, raw));
            dressed.Answer((name, raw));
        }

        Assert.DoesNotContain(Form.ProblemsOf(Form3(appearance), Form.English), line => line.Contains("appearance", StringComparison.Ordinal));
    }

    [Fact]
    public void Now_and_today_are_on_the_persons_clock_when_dates_are_compared()
    {
        var form = Form.Of("| survey | |\n| | type | name | label | constraint | calculation |\n| | date | d | Quand ? | . = today() | |\n| | calculate | n | | | substr(string(now()), 0, 16) |\n");
        form.Context = form.Context with { Now = new DateTimeOffset(2026, 12, 31, 23, 30, 0, TimeSpan.Zero) };

        Assert.Equal("2027-01-01T00:30", form.Outcome("n"));
        Assert.Equal("2027-01-01", form.Reply("d", "aujourd’hui"));
        Assert.Equal("Constraint message=", form.Reply("d", "31/12/2026"));
    }

    [Fact]
    public void Back_skip_dont_know_and_change_move_the_run_and_nothing_else()
    {
        var form = Form.Of("| survey | |\n| | type | name | label | dont_know |\n| | text | a | A ? | |\n| | text | b | B ? | yes |\n| | text | c | C ? | |\n");

        form.Skip("a").DontKnow("b").Answer(("c", "x"));
        Assert.IsType<Step.Review>(form.Next());
        form.Change("b");
        Assert.Equal("b", form.Asked());
        form.Answer(("b", "y"));
        Assert.IsType<Step.Review>(form.Next());
        form.Back();
        Assert.Equal("c", form.Asked());

        Assert.Equal(["Skipped", "y", "x"], new[] { "a", "b", "c" }.Select(form.Outcome));
    }

    [Fact]
    public void The_engine_and_the_expressions_keep_nothing_that_changes_between_runs()
    {
        var fields = typeof(QuestionnaireRun).Assembly.GetTypes().Where(type => type.Namespace?.StartsWith("Fabrique.Data.Questionnaires", StringComparison.Ordinal) == true)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => !field.Name.StartsWith('<') && field.DeclaringType!.GetCustomAttribute<System.Runtime.CompilerServices.CompilerGeneratedAttribute>() is null);

        Assert.All(fields, field => Assert.True(field.IsInitOnly || field.IsLiteral, $"{field.DeclaringType}.{field.Name}"));
    }

    [Fact]
    public void No_form_that_ships_carries_the_words_of_a_published_scale() =>
        Assert.All(ShippedQuestionnaires.All.SelectMany(form => Form.Of(form.Source).Questionnaire.Questions), question => Assert.True(question.Scale?.Scale is null or Scale.Custom, question.Name));

    private static string[] Said(string form, System.Globalization.CultureInfo culture) =>
        [.. Form.ProblemsOf(form, culture).Select(line => line.Replace('\u00A0', ' ').Replace('\u202F', ' '))];
}
