using System.Text;
using Fabrique.Data.Exports;
using Fabrique.Data.Storage;

namespace Fabrique.Tests.Exports;

public sealed class FrenchCsvTests : IAsyncLifetime
{
    private static readonly Data.Questionnaires.Model.Questionnaire Form = Forms.Everything;

    private ExportStore _store = null!;

    public async Task InitializeAsync() => _store = await ExportStore.OpenAsync(Form);

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task A_whole_file_is_what_excel_opens_in_French()
    {
        await _store.AddAsync(
            Form,
            ("avis", "Bien ; oui"), ("age", 41), ("mesure", -4.5), ("note", 10), ("jour", "2026-03-05"),
            ("aide", "oui"), ("blocages", "mots acces"), ("score", 2.5));

        var csv = await _store.ExportAsync(ExportFormat.FrCsv);

        Assert.Equal([0xEF, 0xBB, 0xBF], csv[..3]);
        Assert.Equal(
            $"""
            Réponse;Commencée le;Modifiée le;Envoyée le;Séance;Titre de la séance;Produit;Canal;Langue;Avec accompagnant;État;Version du questionnaire;Empreinte de la version;Votre avis;Votre avis (réponse);Votre âge;Votre âge (réponse);Une mesure;Une mesure (réponse);Une note;Une note (réponse);Quel jour ?;Quel jour ? (réponse);Aidé ?;Aidé ? (réponse);Blocages;Blocages (réponse);Blocages : Aucun;Blocages : Des mots, trop compliqués;Blocages : L’accès;score
            r00000000;15/03/2026 11:01;15/03/2026 11:01;15/03/2026 11:01;;;;chat sur le web;français;non;envoyée;1;{Form.Hash};"Bien ; oui";répondu;41;répondu;-4,5;répondu;10;répondu;05/03/2026;répondu;Oui, tout à fait;répondu;"Des mots, trop compliqués; L’accès";répondu;0;1;1;2,5

            """.ReplaceLineEndings("\r\n").Replace("Blocages : ", "Blocages\u00A0: ", StringComparison.Ordinal),
            Encoding.UTF8.GetString(csv[3..]));
    }

    [SkippableFact]
    public async Task Empty_cells_say_in_the_next_column_why_they_are_empty()
    {
        await _store.AddAsync(
            Form, ("avis", AnswerRowStatus.Skipped), ("aide", AnswerRowStatus.DontKnow), ("mesure", AnswerRowStatus.NotRelevant),
            ("note", AnswerRowStatus.NotReached));

        var rows = await PythonCsv.ReadAsync(_store, await _store.ExportAsync(ExportFormat.FrCsv), ";", "utf-8-sig");

        var cells = rows[0].Zip(rows[1]).ToDictionary(pair => pair.First, pair => pair.Second);
        Assert.Equal(("", "passée"), (cells["Votre avis"], cells["Votre avis (réponse)"]));
        Assert.Equal(("", "ne sait pas"), (cells["Aidé ?"], cells["Aidé ? (réponse)"]));
        Assert.Equal(("", "non posée"), (cells["Une mesure"], cells["Une mesure (réponse)"]));
        Assert.Equal(("", "non atteinte"), (cells["Une note"], cells["Une note (réponse)"]));
    }

    [Fact]
    public async Task A_label_that_begins_like_a_formula_is_guarded_as_header_and_as_value()
    {
        var form = Forms.Small("garde", "1", ["select_one l | q | =SOMME(A1)"], ["l | oui | Oui", "l | non | -Non"]);
        await _store.PublishAsync(form);
        await _store.AddAsync(form, ("q", "non"));

        var csv = await _store.ExportTextAsync(ExportFormat.FrCsv, new ExportRequest("garde"));

        Assert.Contains(";'=SOMME(A1);'=SOMME(A1) (réponse)\r\n", csv, StringComparison.Ordinal);
        Assert.EndsWith(";'-Non;répondu\r\n", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task English_words_and_labels_are_there_for_English_readers()
    {
        await _store.AddAsync(Form, ("blocages", "acces"));

        var csv = await _store.ExportTextAsync(ExportFormat.FrCsv, new ExportRequest("tout", Language: "en"));

        Assert.Contains(";Your opinion;Your opinion (answered?);", csv, StringComparison.Ordinal);
        Assert.Contains(";web chat;French;no;submitted;", csv, StringComparison.Ordinal);
        Assert.Contains(";Access;answered;", csv, StringComparison.Ordinal);
    }
}
