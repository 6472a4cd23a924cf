using Fabrique.Tests.Support;

namespace Fabrique.Tests.Commands;

public sealed class WrongUsageTests
{
    [Theory]
    [InlineData("unknown-verb", "exprot --questionnaire retour")]
    [InlineData("unknown-verb-of-a-group", "session creat")]
    [InlineData("no-verb-of-a-group", "questionnaire")]
    [InlineData("unknown-option", "serve --url http://127.0.0.1:3978")]
    [InlineData("unknown-option-where-a-file-stands", "questionnaire template --out modele.xlsx")]
    [InlineData("extra-word", "check maintenant")]
    [InlineData("missing-option", "export --questionnaire retour --out -")]
    [InlineData("missing-argument", "questionnaire check")]
    [InlineData("missing-value", "session create --questionnaire")]
    [InlineData("twice-the-same-option", "export --questionnaire retour --format csv --out a --out b")]
    [InlineData("unknown-format", "export --questionnaire retour --format fr.csv --out -")]
    [InlineData("not-an-instant", "session create --questionnaire retour --opens 15/03/2026")]
    [InlineData("not-an-address", "serve --urls localhost")]
    [InlineData("not-an-app-id", "teams package --app-id fabrique --host fabrique.example.org")]
    [InlineData("not-a-host", "teams package --app-id 11111111-2222-3333-4444-555555555555 --host https://fabrique.example.org/")]
    [InlineData("closes-before-it-opens", "session create --questionnaire retour --opens 2026-03-15 --closes 2026-03-14")]
    public async Task A_wrong_line_is_explained_on_standard_error_and_does_nothing(string name, string line)
    {
        var words = line.Split(' ');

        var french = await CommandTester.RunAsync([.. words]);
        var english = await CommandTester.RunAsync([.. words, "--locale", "en"]);

        Approved.Check($"Commands/Expectations/WrongUsage/{name}.fr.txt", french.Error);
        Approved.Check($"Commands/Expectations/WrongUsage/{name}.en.txt", english.Error);
        Assert.Equal((2, 2, "", ""), (french.ExitCode, english.ExitCode, french.Output, english.Output));
    }

    [Fact]
    public async Task An_unknown_language_is_refused()
    {
        var run = await CommandTester.RunAsync("check", "--locale", "de");

        Approved.Check("Commands/Expectations/WrongUsage/unknown-language.fr.txt", run.Error);
        Assert.Equal(2, run.ExitCode);
    }
}
