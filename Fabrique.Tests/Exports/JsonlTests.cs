using System.Text.Json;
using Fabrique.Data.Exports;
using Fabrique.Data.Storage;

namespace Fabrique.Tests.Exports;

public sealed class JsonlTests : IDisposable
{
    private static readonly Data.Questionnaires.Model.Questionnaire Form = Forms.Everything();

    private readonly ExportStore _store = new(Form);

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task A_line_holds_typed_values_and_the_exact_text()
    {
        const string exact = "=1+1 \"é\"\n\t\\ 👩‍👧‍👦 \u202Eאבג </script>";
        _store.Add(
            Form, ("avis", exact), ("age", -4), ("mesure", 0.5), ("jour", "2026-03-15"), ("aide", "oui"), ("blocages", "mots acces"),
            ("score", "texte"), ("note", AnswerRowStatus.Skipped));

        var lines = (await _store.ExportTextAsync(ExportFormat.Jsonl)).Split('\n');

        Assert.Equal(2, lines.Length);
        Assert.Equal("", lines[1]);
        var json = JsonDocument.Parse(lines[0]).RootElement;
        Assert.Equal("r00000000", json.GetProperty("id").GetString());
        Assert.Equal(Form.Hash.Value, json.GetProperty("questionnaire").GetProperty("hash").GetString());
        Assert.Equal(ExportStore.Start.AddMinutes(1), json.GetProperty("startedAt").GetDateTimeOffset());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("session").ValueKind);
        var answers = json.GetProperty("answers");
        Assert.Equal(exact, answers.GetProperty("avis").GetProperty("value").GetString());
        Assert.Equal(-4, answers.GetProperty("age").GetProperty("value").GetInt32());
        Assert.Equal(0.5m, answers.GetProperty("mesure").GetProperty("value").GetDecimal());
        Assert.Equal("2026-03-15", answers.GetProperty("jour").GetProperty("value").GetString());
        Assert.Equal("oui", answers.GetProperty("aide").GetProperty("value").GetString());
        Assert.Equal("""["mots","acces"]""", answers.GetProperty("blocages").GetProperty("value").GetRawText());
        Assert.Equal("texte", answers.GetProperty("score").GetProperty("value").GetString());
        Assert.Equal("""{"status":"skipped"}""", answers.GetProperty("note").GetRawText());
    }

    [Fact]
    public async Task Sessions_and_ideas_are_objects()
    {
        _store.Execute("INSERT INTO product VALUES ('p', 'secheresse', 'Sécheresse', 'Drought')");
        _store.Execute("INSERT INTO session VALUES ('s', 'lampe-tigre-route-miel', '123456', '', 'p', 'Mardi', 0, NULL, 0)");
        _store.Execute("INSERT INTO idea VALUES ('i', 'c', 'r00000000', 'x/y', 'IDEE-7K3F', 1, 0, 1000)");
        _store.Add(Form, 1, [], session: "s", idea: "i");

        var line = await _store.ExportTextAsync(ExportFormat.Jsonl);

        Assert.Contains(""","session":{"code":"lampe-tigre-route-miel","title":"Mardi","product":"secheresse"},""", line, StringComparison.Ordinal);
        Assert.Contains(""","idea":{"reference":"IDEE-7K3F","status":"filed","filedAt":"1970-01-01T00:00:01Z"},""", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Personal_answers_are_there_only_when_asked_for()
    {
        _store.Add(Form, ("contact", "06 12"));

        var open = await _store.ExportTextAsync(ExportFormat.Jsonl);
        var personal = await _store.ExportTextAsync(ExportFormat.Jsonl, new ExportRequest("tout", Personal: true));

        Assert.DoesNotContain("contact", open, StringComparison.Ordinal);
        Assert.Contains("\"contact\":{\"status\":\"answered\",\"value\":\"06 12\"}", personal, StringComparison.Ordinal);
    }
}
