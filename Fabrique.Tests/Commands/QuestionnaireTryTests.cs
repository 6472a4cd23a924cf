using Fabrique.Tests.Conversations;
using Fabrique.Tests.Support;

namespace Fabrique.Tests.Commands;

public sealed class QuestionnaireTryTests : IDisposable
{
    private const string Form =
        """
        | survey | | | | | | | | | |
        | | type | name | label::Français (fr) | label::English (en) | required | relevant | constraint | constraint_message::Français (fr) | constraint_message::English (en) | dont_know | calculation |
        | | note | bonjour | Bonjour. | Hello. | | | | | | | |
        | | integer | agents | Combien d’agents ? | How many agents? | yes | | . > 0 | Au moins un. | At least one. | | |
        | | select_multiple outils | avec | Avec quels outils ? | With which tools? | | | | | | | |
        | | text | autre | Lequel ? | Which one? | | selected(${avec}, 'autre') | | | | | |
        | | date | debut | Depuis quand ? | Since when? | | | | | | yes | |
        | | calculate | double | | | | | | | | | ${agents} * 2 |
        | choices | | | |
        | | list_name | name | label::Français (fr) | label::English (en) |
        | | outils | papier | Papier | Paper |
        | | outils | tableur | Tableur | Spreadsheet |
        | | outils | autre | Un autre | Another |
        | settings | | | |
        | | form_title | form_id | version | default_language |
        | | Essai | essai | 1 | fr |
        """;

    private readonly OperatorFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_whole_way_is_told_line_by_line_and_ends_with_all_values() => await CheckAsync(
        """{"answers": {"agents": ["beaucoup", "0", "12 agents"], "avec": "les deux premiers", "debut": "hier"}, "now": "2026-03-15T10:00:00Z", "timeZone": "Europe/Paris"}""",
        0,
        """
        {"question":"agents","kind":"integer","label":"Combien d’agents ?","answer":"beaucoup","status":"rejected","message":"Je n’ai pas trouvé de nombre. Écrivez par exemple : 12."}
        {"question":"agents","kind":"integer","label":"Combien d’agents ?","answer":"0","status":"rejected","message":"Au moins un."}
        {"question":"agents","kind":"integer","label":"Combien d’agents ?","answer":"12 agents","status":"accepted","message":""}
        {"question":"avec","kind":"select_multiple","label":"Avec quels outils ?","answer":"les deux premiers","status":"accepted","message":""}
        {"question":"debut","kind":"date","label":"Depuis quand ?","answer":"hier","status":"accepted","message":""}
        {"complete":true,"values":{"bonjour":"","agents":"12","avec":"papier tableur","autre":"","debut":"2026-03-14","double":"24"}}

        """);

    [Fact]
    public async Task A_question_for_a_file_takes_the_file_that_is_named_when_it_is_of_the_kind_that_is_asked_for()
    {
        await File.WriteAllTextAsync(_folder.File("essai.md"), """
            | survey | | | |
            | | type | name | label::fr |
            | | image | photo | Une photo ? |
            | | file | piece | Une pièce ? |
            | settings | | |
            | | form_id | default_language |
            | | essai | fr |
            """);
        await File.WriteAllBytesAsync(_folder.File("vue.png"), SampleFiles.Picture);
        await File.WriteAllTextAsync(_folder.File("note.txt"), "Bonjour");
        await File.WriteAllTextAsync(_folder.File("reponses.json"), """{"answers": {"photo": ["note.txt", "file:x y.png", "vue.png"], "piece": "absent.pdf"}}""");

        var run = await CommandTester.RunAsync("questionnaire", "try", _folder.File("essai.md"), "--answers", _folder.File("reponses.json"), "--locale", "en");

        var lines = run.Output.TrimEnd('\n').Split('\n');
        Assert.Equal(5, lines.Length);
        Assert.Contains("\"status\":\"rejected\",\"message\":\"“note.txt”", lines[0], StringComparison.Ordinal);
        Assert.Contains("\"status\":\"rejected\"", lines[1], StringComparison.Ordinal);
        Assert.Contains("\"answer\":\"vue.png\",\"status\":\"accepted\"", lines[2], StringComparison.Ordinal);
        Assert.Contains("\"status\":\"rejected\"", lines[3], StringComparison.Ordinal);
        Assert.Equal((1, "{\"stopped\":\"piece\"}"), (run.ExitCode, lines[4]));
    }

    [Fact]
    public async Task What_is_left_blank_is_skipped_and_what_is_not_known_is_empty() => await CheckAsync(
        """{"answers": {"agents": 3, "avec": "passer", "debut": "je ne sais pas"}}""",
        0,
        """
        {"question":"agents","kind":"integer","label":"Combien d’agents ?","answer":"3","status":"accepted","message":""}
        {"question":"avec","kind":"select_multiple","label":"Avec quels outils ?","answer":"passer","status":"skipped","message":""}
        {"question":"debut","kind":"date","label":"Depuis quand ?","answer":"je ne sais pas","status":"accepted","message":""}
        {"complete":true,"values":{"bonjour":"","agents":"3","avec":"","autre":"","debut":"","double":"6"}}

        """);

    [Fact]
    public async Task An_answer_opens_the_question_that_depends_on_it() => await CheckAsync(
        """{"answers": {"agents": "deux", "avec": "another", "autre": "=1+1"}}""",
        0,
        """
        {"question":"agents","kind":"integer","label":"How many agents?","answer":"deux","status":"accepted","message":""}
        {"question":"avec","kind":"select_multiple","label":"With which tools?","answer":"another","status":"accepted","message":""}
        {"question":"autre","kind":"text","label":"Which one?","answer":"=1+1","status":"accepted","message":""}
        {"question":"debut","kind":"date","label":"Since when?","answer":"","status":"skipped","message":""}
        {"complete":true,"values":{"bonjour":"","agents":"2","avec":"autre","autre":"=1+1","debut":"","double":"4"}}

        """,
        "--locale", "en");

    [Fact]
    public async Task A_required_answer_that_is_missing_stops_it() => await CheckAsync(
        """{"answers": {}}""",
        1,
        """
        {"question":"agents","kind":"integer","label":"Combien d’agents ?","answer":"","status":"rejected","message":"Cette question est nécessaire pour envoyer vos réponses. Vous pouvez dire « pause » et revenir plus tard."}
        {"stopped":"agents"}

        """);

    [Fact]
    public async Task It_stops_where_every_try_was_rejected() => await CheckAsync(
        """{"answers": {"agents": "1", "avec": ["vélo", "papyer"]}}""",
        1,
        """
        {"question":"agents","kind":"integer","label":"Combien d’agents ?","answer":"1","status":"accepted","message":""}
        {"question":"avec","kind":"select_multiple","label":"Avec quels outils ?","answer":"vélo","status":"rejected","message":"Je n’ai pas trouvé « vélo » parmi les choix. Répondez par un des choix, ou par son numéro."}
        {"question":"avec","kind":"select_multiple","label":"Avec quels outils ?","answer":"papyer","status":"rejected","message":"Je n’ai pas trouvé « papyer » parmi les choix. Vouliez-vous dire « Papier » ?"}
        {"stopped":"avec"}

        """);

    [Fact]
    public async Task A_name_that_is_no_question_is_told_apart_from_the_results()
    {
        var run = await TryAsync("""{"answers": {"agents": "1", "agent": "2"}}""");

        Assert.Equal((0, "Aucune question ne s’appelle «\u00A0agent\u00A0»\u202F; sa réponse n’a pas servi. Vouliez-vous dire «\u00A0agents\u00A0»\u202F?\n"), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("""{"answers": {"a": {"b": 1}}}""")]
    [InlineData("""{"answers": {"a": "1", "a": "2"}}""")]
    [InlineData("""{"answer": {}}""")]
    [InlineData("""{"answers": {}, "timeZone": "Mars/Olympus"}""")]
    [InlineData("""{"answers": {"a": [["b"]]}}""")]
    public async Task A_file_of_answers_that_is_not_understood_is_refused_with_an_example(string answers)
    {
        var run = await TryAsync(answers);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("Le fichier de réponses n’est pas compris. Écrivez par exemple\u00A0: {\"answers\": {\"nom\": \"réponse\"}}.", run.Error, StringComparison.Ordinal);
    }

    private async Task CheckAsync(string answers, int exitCode, string expected, params string[] more)
    {
        var run = await TryAsync(answers, more);

        // JSON spells spaces that do not break by their numbers.
        var output = run.Output.Replace("\\u00A0", " ", StringComparison.Ordinal).Replace("\\u202F", " ", StringComparison.Ordinal);
        Assert.Equal(expected.Replace("\u00A0", " ", StringComparison.Ordinal).Replace("\u202F", " ", StringComparison.Ordinal), output);
        Assert.Equal((exitCode, ""), (run.ExitCode, run.Error));
    }

    private async Task<CommandRun> TryAsync(string answers, params string[] more)
    {
        var form = Write("essai.md", Form);
        var script = Write("reponses.json", answers);
        return await CommandTester.RunAsync(["questionnaire", "try", form, "--answers", script, .. more]);
    }

    private string Write(string name, string text)
    {
        var path = _folder.File(name);
        File.WriteAllText(path, text);
        return path;
    }
}
