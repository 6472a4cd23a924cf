using System.Text;
using Fabrique.Tests.Support;

namespace Fabrique.Tests.Commands;

public sealed class ExportCommandTests : IDisposable
{
    private readonly OperatorFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_is_written_whole_and_the_count_is_told_beside()
    {
        await _folder.CreateSessionAsync();
        var file = _folder.File("retours.csv");

        var run = await _folder.RunAsync("export", "--questionnaire", "retour", "--format", "fr-csv", "--out", file);

        Assert.Equal((0, "", "Réponses écrites\u00a0: 0\n"), (run.ExitCode, run.Output, run.Error));
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), (await File.ReadAllBytesAsync(file))[..3]);
        Assert.Equal([file], Directory.GetFiles(Path.GetDirectoryName(file)!));
    }

    [Fact]
    public async Task A_hyphen_stands_for_standard_output_which_then_holds_nothing_else()
    {
        await _folder.CreateSessionAsync();

        var run = await _folder.RunAsync("export", "--questionnaire", "retour", "--format", "csv", "--out", "-");

        Assert.Matches(@"\Aresponse,[^\n]+\n\z", run.Output);
        Assert.Equal(0, run.ExitCode);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("fr-csv")]
    [InlineData("xlsx")]
    [InlineData("jsonl")]
    public async Task Every_format_that_help_names_is_written(string format)
    {
        var code = await _folder.CreateSessionAsync();
        var file = _folder.File("retours");

        var run = await _folder.RunAsync(
            "export", "--questionnaire", "retour", "--format", format, "--out", file,
            "--session", code, "--from", "2026-01-01", "--to", "2027-01-01", "--submitted", "--personal");

        Assert.Equal(0, run.ExitCode);
        Assert.True(File.Exists(file), run.ToString());
    }

    [Fact]
    public async Task Labels_are_french_unless_the_line_says_otherwise_whatever_the_terminal_speaks()
    {
        await _folder.CreateSessionAsync();
        var variables = new Dictionary<string, string> { ["LANG"] = "en_GB.UTF-8" };
        string[] line = ["export", "--questionnaire", "retour", "--format", "fr-csv", "--out", "-", "--data", _folder.Data];

        var byTerminal = await CommandTester.RunAsync(variables, line);
        var byOption = await CommandTester.RunAsync(variables, [.. line, "--locale", "en"]);

        Assert.StartsWith("\uFEFFRéponse;", byTerminal.Output, StringComparison.Ordinal);
        Assert.StartsWith("\uFEFFResponse;", byOption.Output, StringComparison.Ordinal);
        Assert.StartsWith("Answers written", byTerminal.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unknown-questionnaire", "export --questionnaire retour-cour --format csv --out -", 2)]
    [InlineData("unknown-session", "export --questionnaire retour --format csv --out - --session inconnu", 2)]
    public async Task What_is_not_there_is_named(string name, string line, int exitCode)
    {
        await _folder.CreateSessionAsync();

        var run = await _folder.RunAsync(line.Split(' '));

        Approved.Check($"Commands/Expectations/Export/{name}.fr.txt", run.Error);
        Assert.Equal((exitCode, ""), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task A_folder_without_data_is_told_and_stays_as_it_was()
    {
        var run = await _folder.RunAsync("export", "--questionnaire", "retour", "--format", "csv", "--out", "-");

        Approved.Check("Commands/Expectations/Export/no-data.fr.txt", _folder.Steady(run.Error));
        Assert.Equal(1, run.ExitCode);
        Assert.False(Directory.Exists(_folder.Data));
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_is_told_before_anything_is_read()
    {
        var inNoFolder = await _folder.RunAsync("export", "--questionnaire", "retour", "--format", "csv", "--out", _folder.File("absent/a.csv"));
        var onFolder = await _folder.RunAsync("export", "--questionnaire", "retour", "--format", "csv", "--out", Path.GetTempPath());

        Assert.Equal((1, $"Le dossier {_folder.File("absent")} n’existe pas.\n"), (inNoFolder.ExitCode, inNoFolder.Error));
        Assert.Equal((1, $"{Path.GetTempPath()} est un dossier\u00a0: donnez le nom d’un fichier.\n"), (onFolder.ExitCode, onFolder.Error));
    }
}
