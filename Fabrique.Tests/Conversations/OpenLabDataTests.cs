using System.Text;
using Fabrique.Data.Exports;
using Fabrique.Data.OpenLab;
using Fabrique.Data.Reports;
using Fabrique.Tests.Storage;
using Fabrique.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Fabrique.Tests.Conversations;

/// <summary>What conversations of an open lab leave in the store, down to its bytes.</summary>
public sealed class OpenLabDataTests : IAsyncDisposable
{
    private readonly ConversationHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task What_the_helper_answers_is_marked_in_the_data_and_the_observation_stands_apart()
    {
        await _host.CreateSessionAsync("retour-court");
        await SayAsync(
            "donner mon avis " + _host.Code.Words, "J’accompagne une personne", "oui", "C’est l’accompagnant qui répond", "moyen",
            "C’est la personne qui répond", "Des phrases courtes", "observation", "Elle a cherché le bouton.");
        await _host.SubmitAsync("answer=send", isOld: false);

        var csv = await ExportAsync("retour-court", ExportFormat.Csv);
        var remarks = await (await _host.GetAsync<IRemarks>()).ListAsync((await SessionAsync()).Id, default);

        var (header, row) = (csv[0].Split(','), csv[1].Split(','));
        Assert.Equal("helper_answers", header[^1]);
        Assert.Equal("deroulement", row[^1].Trim());
        Assert.Equal("true", row[Array.IndexOf(header, "assisted")]);
        Assert.DoesNotContain("bouton", csv[1], StringComparison.Ordinal);
        Assert.Equal("Elle a cherché le bouton.", Assert.Single(remarks).Text);
    }

    [Fact]
    public async Task An_answer_that_the_person_corrects_is_the_persons_again()
    {
        await _host.CreateSessionAsync("retour-court");
        await SayAsync(
            "donner mon avis " + _host.Code.Words, "C’est l’accompagnant qui répond", "oui", "retour", "C’est la personne qui répond", "non",
            "C’est l’accompagnant qui répond", "mal");

        var csv = await ExportAsync("retour-court", ExportFormat.Csv);

        Assert.Equal("deroulement", csv[1].Split(',')[^1].Trim());
    }

    [Fact]
    public async Task Each_time_that_a_question_is_not_understood_is_counted_for_coaches()
    {
        await _host.CreateSessionAsync("retour-court");
        await SayAsync("donner mon avis " + _host.Code.Words, "je n’ai pas compris", "pas compris", "oui", "je n’ai pas compris");

        var confusions = await (await _host.GetAsync<ISessionReports>()).ConfusionsAsync((await SessionAsync()).Id, default);

        Assert.Equal([("deroulement", 1), ("reussi", 2)], confusions.OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value.Times)));
    }

    [Fact]
    public async Task The_way_to_call_somebody_back_never_stands_among_the_answers_and_an_erasure_leaves_no_byte_of_it()
    {
        const string Number = "06 98 76 54 32";
        await _host.CreateSessionAsync("retour");
        await SayAsync(
            "donner mon avis " + _host.Code.Words, "oui", "passer", "oui", "bien", "passer", "passer", "passer", "passer", "passer", "passer",
            "passer", "passer", "oui", Number);
        await _host.SubmitAsync("answer=send", isOld: false);
        var (inAnswers, inContacts) = (Count("SELECT count(*) FROM answer WHERE text LIKE '06%'"), Count("SELECT count(*) FROM contact WHERE text LIKE '06%'"));
        var withContacts = await ExportAsync("retour", ExportFormat.Csv, personal: true);
        var withoutContacts = await ExportAsync("retour", ExportFormat.Csv);

        await SayAsync("Oui, tout effacer");

        Assert.Equal((0, 1), (inAnswers, inContacts));
        Assert.Contains(Number, string.Concat(withContacts), StringComparison.Ordinal);
        Assert.DoesNotContain(Number, string.Concat(withoutContacts), StringComparison.Ordinal);
        Assert.False(FileBytes.AnyHolds(_host.Folder, "98 76 54"));
    }

    [Fact]
    public async Task Who_refuses_consent_leaves_no_row_and_no_byte()
    {
        await _host.CreateSessionAsync("retour");
        await SayAsync("donner mon avis " + _host.Code.Words, "je n’ai pas compris", "zébrure", "non");

        Assert.Equal(0, Count("SELECT (SELECT count(*) FROM response) + (SELECT count(*) FROM answer) + (SELECT count(*) FROM confusion)"));
        Assert.False(FileBytes.AnyHolds(_host.Folder, "zébrure"));
    }

    private int Count(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_host.Folder, "fabrique.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return (int)connection.Number(sql);
    }

    private async Task SayAsync(params string[] texts)
    {
        foreach (var text in texts) await _host.SayAsync(text);
    }

    private async Task<OpenLabSession> SessionAsync() =>
        (await (await _host.GetAsync<ISessionReader>()).FindByCodeAsync(_host.Code.Words, default))!;

    private async Task<string[]> ExportAsync(string form, ExportFormat format, bool personal = false)
    {
        using var output = new MemoryStream();
        await (await _host.GetAsync<IExporter>()).WriteAsync(
            new ExportRequest(form) { Personal = personal }, format, output, null, default);
        return Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
