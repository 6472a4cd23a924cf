using System.Text;
using Fabrique.Data.Questionnaires.Authoring;
using Fabrique.Tests.Support;

namespace Fabrique.Tests.Questionnaires.Fixtures;

/// <summary>Workbooks that LibreOffice wrote: styled, with hidden and blank rows, typed cells, comments and formulas.</summary>
public sealed class WorkbookFixtureTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("menage-classeur")]
    [InlineData("satisfaction-classeur")]
    [InlineData("menage-kobo")]
    [InlineData("satisfaction-guichet")]
    [InlineData("sante")]
    [InlineData("eau")]
    [InlineData("ecole")]
    [InlineData("avis-produit")]
    [InlineData("marche")]
    public async Task A_workbook_of_the_field_converses_as_it_is(string name)
    {
        var script = new Fixture("Workbooks", name, await File.ReadAllTextAsync(LibreOffice.Stored(name + ".md")));
        var answers = _folder.File("answers.json");
        await File.WriteAllTextAsync(answers, script.Answers);

        var run = await CommandTester.RunAsync("questionnaire", "try", LibreOffice.Stored(name + ".xlsx"), "--answers", answers, "--locale", script.Locale);

        Approved.Check(script.Expected("txt"), run.ToString().Replace("\\u00A0", "\u00A0", StringComparison.Ordinal).Replace("\\u202F", "\u202F", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Repeats_positions_and_external_files_are_refused_with_every_reason_at_its_row()
    {
        var said = new StringBuilder();
        foreach (var locale in new[] { "fr", "en" })
        {
            var run = await CommandTester.RunAsync("questionnaire", "check", LibreOffice.Stored("refuse-classeur.xlsx"), "--locale", locale);
            Assert.Equal(1, run.ExitCode);
            said.Append(run.Output);
        }

        Approved.Check("Questionnaires/Fixtures/Workbooks/refuse-classeur.txt", said.ToString());
    }

    /// <summary>Those that are stored; with FABRIQUE_LONG=1 every fixture, written anew by the LibreOffice of this machine.</summary>
    [Fact]
    public async Task What_LibreOffice_writes_of_our_forms_are_the_same_forms()
    {
        foreach (var (name, file) in await LibreOffice.WrittenAsync(_folder.Path))
        {
            var ours = GoodFixtureTests.Compiled(Fixture.Read(Fixture.Good, name).Compile());
            var theirs = GoodFixtureTests.Compiled(QuestionnaireCompiler.CompileFile(await File.ReadAllBytesAsync(file), name + ".xlsx"));
            Assert.True(ours.Questionnaire.Hash == theirs.Questionnaire.Hash, $"{name} is another form in LibreOffice’s workbook.");
            Assert.Equal(ours.Warnings.Select(warning => (warning.Sheet, warning.Row, warning.Code)), theirs.Warnings.Select(warning => (warning.Sheet, warning.Row, warning.Code)));
        }
    }
}
