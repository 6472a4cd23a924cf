using System.Text.Json;
using Fabrique.Data.Exports;
using Fabrique.Data.Ideas;
using Fabrique.Data.Responses;
using Fabrique.Data.Storage;

namespace Fabrique.Tests.Exports;

public sealed class JsonlTests : IAsyncLifetime
{
    private static readonly Data.Questionnaires.Model.Questionnaire Form = Forms.Everything;

    private ExportStore _store = null!;

    public async Task InitializeAsync() => _store = await ExportStore.OpenAsync(Form);

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task A_line_holds_typed_values_and_the_exact_text()
    {
        const string exact = "=1+1 \"é\"\n\t\\ 👩‍👧‍👦 \u202Eאבג </script>";
        await _store.AddAsync(
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
        var session = await _store.AddSessionAsync(Form, "Mardi");
        var idea = await _store.NewIdeaAsync(Form, IdeaStatus.Filed, filedAt: ExportStore.Start);
        await _store.AddAsync(Form, ResponseStatus.Submitted, [], session.Id, idea);

        var line = await _store.ExportTextAsync(ExportFormat.Jsonl);

        Assert.Contains($$""","session":{"code":"{{session.Code.Words}}","title":"Mardi","product":"secheresse"},""", line, StringComparison.Ordinal);
        Assert.Contains(""","idea":{"reference":"IDEE-7K3F","status":"filed","filedAt":"2026-03-15T10:00:00Z"},""", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Personal_answers_are_there_only_when_asked_for()
    {
        await _store.AddAsync(Form, ("contact", "06 12"));

        var open = await _store.ExportTextAsync(ExportFormat.Jsonl);
        var personal = await _store.ExportTextAsync(ExportFormat.Jsonl, new ExportRequest("tout", Personal: true));

        Assert.DoesNotContain("contact", open, StringComparison.Ordinal);
        Assert.Contains("\"contact\":{\"status\":\"answered\",\"value\":\"06 12\"}", personal, StringComparison.Ordinal);
    }
}
