using System.Text.RegularExpressions;
using Fabrique.Tests.Support;

namespace Fabrique.Tests.Commands;

public sealed class SessionCommandTests : IDisposable
{
    private readonly OperatorFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Only_the_code_stands_on_standard_output()
    {
        var run = await _folder.RunAsync("session", "create", "--questionnaire", "retour", "--product", "secheresse", "--title", "@essai");

        Assert.Matches(@"\A[a-z]+(-[a-z]+){3}\n\z", run.Output);
        Assert.Equal("Nouveau produit\u00a0: secheresse\n", run.Error);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task The_list_shows_every_session_with_its_dates()
    {
        var code = await _folder.CreateSessionAsync("--title", "Essai à Lyon", "--opens", "2026-03-15T09:00+01:00", "--closes", "2026-03-16");

        var list = await _folder.RunAsync("session", "list", "--locale", "en");

        var steady = Regex.Replace(list.Output.Replace(code, "four-easy-words-code", StringComparison.Ordinal), "(?<= )[0-9]{6}(?= )", "123456");
        Assert.Contains("four-easy-words-code", steady, StringComparison.Ordinal);
        Assert.Matches(@"123456 +retour +Essai à Lyon +2026-03-15T08:00Z +2026-03-16T00:00Z +0 +0\n\z", steady);
    }

    [Fact]
    public async Task An_empty_list_says_so_on_standard_error()
    {
        await _folder.RunAsync("questionnaire", "show", "retour");

        var list = await _folder.RunAsync("session", "list");

        Assert.Equal((0, "", "Il n’y a pas encore de séance.\n"), (list.ExitCode, list.Output, list.Error));
    }

    [Fact]
    public async Task A_closed_session_has_an_end_and_closing_it_again_changes_nothing()
    {
        var code = await _folder.CreateSessionAsync();

        var closed = await _folder.RunAsync("session", "close", code.Replace('-', ' '));
        var before = await _folder.RunAsync("session", "list");
        await _folder.RunAsync("session", "close", code);
        var after = await _folder.RunAsync("session", "list");

        Assert.Equal((0, $"La séance {code} est fermée.\n"), (closed.ExitCode, closed.Error));
        Assert.Equal(2, Regex.Count(before.Output, @"\d\d:\d\dZ"));
        Assert.Equal(before.Output, after.Output);
    }

    [Fact]
    public async Task A_code_with_a_slip_is_answered_with_the_nearest()
    {
        var code = await _folder.CreateSessionAsync();
        // Small slips are put right in silence; a word that is none is not.
        var typed = "zzz" + code[3..];

        var run = await _folder.RunAsync("session", "close", typed);

        Assert.Equal($"Aucune séance n’a le code «\u00a0{typed}\u00a0». Vouliez-vous dire «\u00a0{code}\u00a0»\u202f?\n", run.Error);
        Assert.Equal(2, run.ExitCode);
    }

    [Fact]
    public async Task An_unknown_questionnaire_is_answered_with_the_nearest()
    {
        var run = await _folder.RunAsync("session", "create", "--questionnaire", "retuor");

        Approved.Check("Commands/Expectations/WrongUsage/unknown-questionnaire.fr.txt", run.Error);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
    }
}
