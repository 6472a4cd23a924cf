using Fabrique.Tests.Support;

namespace Fabrique.Tests.Commands;

public sealed class HelpTests
{
    [Theory]
    [InlineData("program", "")]
    [InlineData("serve", "serve")]
    [InlineData("export", "export")]
    [InlineData("questionnaire", "questionnaire")]
    [InlineData("questionnaire-check", "questionnaire check")]
    [InlineData("questionnaire-import", "questionnaire import")]
    [InlineData("questionnaire-show", "questionnaire show")]
    [InlineData("questionnaire-try", "questionnaire try")]
    [InlineData("questionnaire-diff", "questionnaire diff")]
    [InlineData("questionnaire-template", "questionnaire template")]
    [InlineData("questionnaire-publish", "questionnaire publish")]
    [InlineData("questionnaire-archive", "questionnaire archive")]
    [InlineData("questionnaire-list", "questionnaire list")]
    [InlineData("session", "session")]
    [InlineData("session-create", "session create")]
    [InlineData("session-list", "session list")]
    [InlineData("session-close", "session close")]
    [InlineData("teams", "teams")]
    [InlineData("teams-package", "teams package")]
    [InlineData("check", "check")]
    [InlineData("backup", "backup")]
    [InlineData("restore", "restore")]
    [InlineData("migrate", "migrate")]
    [InlineData("erase", "erase")]
    [InlineData("outbox", "outbox")]
    [InlineData("outbox-list", "outbox list")]
    [InlineData("outbox-retry", "outbox retry")]
    [InlineData("outbox-drop", "outbox drop")]
    public async Task Every_verb_explains_itself_in_both_languages(string name, string verb)
    {
        var words = verb.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        var french = await CommandTester.RunAsync([.. words, "--help"]);
        var english = await CommandTester.RunAsync([.. words, "--help", "--locale", "en"]);

        Approved.Check($"Commands/Expectations/Help/{name}.fr.txt", french.Output);
        Approved.Check($"Commands/Expectations/Help/{name}.en.txt", english.Output);
        Assert.Equal((0, 0, "", ""), (french.ExitCode, english.ExitCode, french.Error, english.Error));
    }

    [Theory]
    [InlineData("fr_FR.UTF-8", "Utilisation")]
    [InlineData("en_GB.UTF-8", "Usage")]
    [InlineData("C.UTF-8", "Utilisation")]
    [InlineData("", "Utilisation")]
    public async Task Without_a_told_language_the_terminals_own_counts_and_else_french(string lang, string word)
    {
        var variables = new Dictionary<string, string> { ["LANG"] = lang };

        var run = await CommandTester.RunAsync(variables, ["--help"]);

        Assert.Contains(word, run.Output, StringComparison.Ordinal);
    }
}
