using System.Text.Json;
using Fabrique.Tests.Support;

namespace Fabrique.Tests.Commands;

public sealed class QuestionnaireCommandTests : IDisposable
{
    private const string Good =
        """
        | survey | | | |
        | | type | name | label::Français (fr) | label::English (en) | required | relevant | parameters |
        | | select_one ouinon | venu | Êtes-vous déjà venu ? | Have you been here before? | yes | | |
        | | begin group | suite | La suite | What follows | | | |
        | | range | note | Quelle note ? | Which mark? | | ${venu} = 'oui' | start=0 end=10 step=1 |
        | | end group | | | | | | |
        | choices | | | |
        | | list_name | name | label::Français (fr) | label::English (en) |
        | | ouinon | oui | Oui | Yes |
        | | ouinon | non | Non | No |
        | settings | | | |
        | | form_title | form_id | version | default_language |
        | | Essai | essai | 1 | fr |
        """;

    private readonly OperatorFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task The_template_compiles_without_a_remark_and_is_never_written_over(string language)
    {
        var file = Path.Combine(Path.GetDirectoryName(Write(Good))!, "modele.xlsx");

        var written = await CommandTester.RunAsync("questionnaire", "template", file, "--locale", language);
        var good = await CommandTester.RunAsync("questionnaire", "check", file, "--locale", language);
        var again = await CommandTester.RunAsync("questionnaire", "template", file, "--locale", language);

        Assert.Equal((0, 0, "", 1), (written.ExitCode, good.ExitCode, good.Output, again.ExitCode));
    }

    [Fact]
    public async Task A_difference_says_its_kind_and_why()
    {
        var before = Write(Good);
        var after = Path.Combine(Path.GetDirectoryName(before)!, "apres.md");
        await File.WriteAllTextAsync(after, Good.Replace("Which mark?", "Which score?", StringComparison.Ordinal).Replace("end=10", "end=5", StringComparison.Ordinal));

        var run = await CommandTester.RunAsync("questionnaire", "diff", before, after, "--locale", "en");

        Assert.Equal((0, "breaking\tscale\tnote\ncosmetic\ttranslation\tnote\n", "Answers to the two versions can no longer be compared.\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task The_flow_is_a_diagram()
    {
        var run = await CommandTester.RunAsync("questionnaire", "show", Write(Good), "--flow", "--locale", "en");

        Assert.Equal(
            "flowchart TD\n  start([\"Essai\"])\n  q0[\"Have you been here before?\"]\n  start --> q0\n  q1[\"Which mark?\"]\n  q0 -->|\"${venu} = 'oui'\"| q1\n"
            + "  q0 --> fin([\"End\"])\n  q1 --> fin([\"End\"])\n",
            run.Output);
    }

    [Fact]
    public async Task A_good_file_is_told_to_be_good()
    {
        var file = Write(Good);

        var run = await CommandTester.RunAsync("questionnaire", "check", file);

        Assert.Equal((0, "", $"{file}\u00a0: rien à corriger.\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Every_mistake_is_a_line_that_says_where_it_is()
    {
        var file = Write(Good.Replace("ouinon | venu", "ouinom | venu", StringComparison.Ordinal).Replace("${venu}", "${venue}", StringComparison.Ordinal));

        var french = await CommandTester.RunAsync("questionnaire", "check", file);
        var english = await CommandTester.RunAsync("questionnaire", "check", file, "--locale", "en");

        Approved.Check("Commands/Expectations/Questionnaire/mistakes.fr.txt", french.Output);
        Approved.Check("Commands/Expectations/Questionnaire/mistakes.en.txt", english.Output);
        Assert.Equal((1, 1), (french.ExitCode, english.ExitCode));
    }

    [Fact]
    public async Task Programs_get_a_mistake_as_json()
    {
        var file = Write(Good.Replace("${venu}", "${venue}", StringComparison.Ordinal));

        var run = await CommandTester.RunAsync("questionnaire", "check", file, "--json");

        var problem = JsonDocument.Parse(run.Output.Split('\n')[0]).RootElement;
        Assert.Equal("essai.md", problem.GetProperty("file").GetString());
        Assert.Equal("survey", problem.GetProperty("sheet").GetString());
        Assert.Equal(4, problem.GetProperty("row").GetInt32());
        Assert.Equal("relevant", problem.GetProperty("column").GetString());
        Assert.Equal(1, run.ExitCode);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("import")]
    [InlineData("show")]
    public async Task A_file_that_is_not_there_is_told_by_its_path(string verb)
    {
        var file = _folder.File("absent.md");

        var run = await _folder.RunAsync("questionnaire", verb, file);

        Assert.Equal((1, "", $"Le fichier {file} n’existe pas.\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task A_folder_is_no_file()
    {
        var folder = Path.GetDirectoryName(_folder.File("x"))!;

        var run = await CommandTester.RunAsync("questionnaire", "check", folder);

        Assert.Equal((1, "", $"Le fichier {folder} n’existe pas.\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task An_imported_questionnaire_can_be_shown_and_used()
    {
        var import = await _folder.RunAsync("questionnaire", "import", Write(Good));
        var french = await _folder.RunAsync("questionnaire", "show", "essai");
        var english = await _folder.RunAsync("questionnaire", "show", "essai", "--locale", "en");
        var session = await _folder.RunAsync("session", "create", "--questionnaire", "essai");

        Assert.Equal((0, "Le questionnaire essai, version 1, est publié.\n"), (import.ExitCode, import.Error));
        Approved.Check("Commands/Expectations/Questionnaire/show.fr.txt", french.Output);
        Approved.Check("Commands/Expectations/Questionnaire/show.en.txt", english.Output);
        Assert.Equal(0, session.ExitCode);
    }

    [Fact]
    public async Task A_file_with_mistakes_is_not_published()
    {
        var import = await _folder.RunAsync("questionnaire", "import", Write(Good.Replace("${venu}", "${venue}", StringComparison.Ordinal)));
        var show = await _folder.RunAsync("questionnaire", "show", "essai");

        Assert.Equal((1, ""), (import.ExitCode, import.Output));
        Assert.Contains("venue", import.Error, StringComparison.Ordinal);
        Assert.Equal(2, show.ExitCode);
    }

    [Fact]
    public async Task A_file_is_shown_without_any_data()
    {
        var run = await _folder.RunAsync("questionnaire", "show", Write(Good));

        Assert.Equal(0, run.ExitCode);
        Assert.False(Directory.Exists(_folder.Data));
    }

    private string Write(string markdown)
    {
        var file = _folder.File("essai.md");
        File.WriteAllText(file, markdown);
        return file;
    }
}
