using System.Net;
using System.Text;
using Fabrique.Data.OpenLab;
using Fabrique.Data.Questionnaires;
using Fabrique.Data.Questionnaires.Authoring;
using Fabrique.Data.Questionnaires.Publishing;
using Fabrique.Tests.Support;

namespace Fabrique.Tests.Pages;

/// <summary>The life of a questionnaire in the coaches' space, over HTTP and without script.</summary>
public sealed class CoachQuestionnairesTests(RunningHost running) : IClassFixture<RunningHost>
{
    private readonly string _id = $"f{Guid.NewGuid():N}";

    private string Good => $"""
        | survey | | | | |
        | | type | name | label::Français (fr) | relevant |
        | | select_one ouinon | venu | Êtes-vous déjà venu ici ? | |
        | | text | avis | Votre avie sur le produit ? | |
        | | integer | note | Quelle note donnez-vous ? | $(venu) = 'oui' |
        | choices | | | |
        | | list_name | name | label::Français (fr) |
        | | ouinon | oui | Oui |
        | | ouinon | non | Non |
        | settings | | | |
        | | form_title | form_id | version | default_language |
        | | Essai de page | {_id} | 1 | fr |
        """.Replace("$(venu)", "${venu}", StringComparison.Ordinal);

    private string Mended => Good.Replace("avie", "avis", StringComparison.Ordinal).Replace("| 1 | fr", "| 2 | fr", StringComparison.Ordinal);

    private string Other => Mended.Replace("integer", "text", StringComparison.Ordinal).Replace("| 2 | fr", "| 3 | fr", StringComparison.Ordinal);

    [Fact]
    public async Task The_template_compiles()
    {
        using var coach = await CoachVisit.EnterAsync(running.Host);

        var template = await coach.DownloadAsync("/coach/questionnaires/modele.xlsx");

        Assert.IsType<CompileResult.Compiled>(QuestionnaireCompiler.CompileFile(template, "modele.xlsx"));
    }

    [Fact]
    public async Task Mistakes_stand_in_their_rows_and_the_file_is_kept_until_it_is_mended()
    {
        using var coach = await CoachVisit.EnterAsync(running.Host);
        var bad = Good.Replace("${venu}", "${venue}", StringComparison.Ordinal).Replace("| | text |", "| | texte |", StringComparison.Ordinal);
        await coach.ReadAsync("/coach/questionnaires");

        await coach.UploadAsync("../essai.md", bad);
        var (page, where) = (coach.Html, coach.Address.AbsolutePath);
        var kept = await coach.DownloadAsync($"{where}/fichier");
        await coach.ReadAsync(where);
        await coach.UploadAsync("essai.md", Good, ("brouillon", where.Split('/')[^1]));

        Assert.StartsWith("/coach/questionnaires/brouillons/", where, StringComparison.Ordinal);
        Assert.Contains("2 choses à corriger", page, StringComparison.Ordinal);
        Assert.Contains("<td class=\"faulty\" aria-describedby=\"survey-1\">texte</td>", page, StringComparison.Ordinal);
        Assert.Contains("<td class=\"faulty\" aria-describedby=\"survey-2\">${venue} = 'oui'</td>", page, StringComparison.Ordinal);
        Assert.Contains("Vouliez-vous dire", page, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"empreinte\"", page, StringComparison.Ordinal);
        Assert.Equal(bad, Encoding.UTF8.GetString(kept));
        Assert.Equal(where, coach.Address.AbsolutePath);
        Assert.Contains("Rien à corriger.", coach.Html, StringComparison.Ordinal);
        Assert.Contains("Publier la version 1", coach.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("essai.md", "", "Aucun fichier n’est arrivé")]
    [InlineData("essai.xlsx", "PK\u0003\u0004 rien", "1 chose à corriger")]
    [InlineData("photo.png", "\u0089PNG\0", "1 chose à corriger")]
    public async Task What_cannot_be_read_is_told(string name, string content, string says)
    {
        using var coach = await CoachVisit.EnterAsync(running.Host);
        await coach.ReadAsync("/coach/questionnaires");

        var status = await coach.UploadAsync(name, content);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains(says, coach.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_told_kindly()
    {
        using var coach = await CoachVisit.EnterAsync(running.Host);
        await coach.ReadAsync("/coach/questionnaires");

        var status = await coach.UploadAsync("gros.xlsx", new byte[QuestionnaireCompiler.MaxFileLength + 1], "/coach/questionnaires");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("dépasse 8", coach.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_file_holds_is_never_markup()
    {
        using var coach = await CoachVisit.EnterAsync(running.Host);
        await coach.ReadAsync("/coach/questionnaires");

        await coach.UploadAsync("essai.md", Good.Replace("| | text |", "| | <script>alert(1)</script> |", StringComparison.Ordinal));
        using var raw = await running.Host.Client.SendAsync(await RequestAsync(coach.Address.PathAndQuery));

        Assert.DoesNotContain("<script>alert", await raw.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_whole_life_draft_published_session_typo_breaking_archived()
    {
        var host = running.Host;
        using var coach = await CoachVisit.EnterAsync(host);
        await SendAndPublishAsync(coach, Good);
        Assert.Contains("La version 1 est publiée.", coach.Html, StringComparison.Ordinal);
        await coach.PostAsync($"/coach/questionnaires/{_id}?handler=Session", ("titre", "Atelier <de> Lyon"), ("jusqu", ""));
        Assert.Contains("La séance est ouverte.", coach.Html, StringComparison.Ordinal);
        var session = Assert.Single(await SessionsAsync(host));
        await host.AnswerAsync(session.Code.Words);

        await SendAsync(coach, Mended);
        var diff = coach.Html;
        await PublishAsync(coach, ("suivre", "true"));
        var moved = (await SessionsAsync(host)).Single().Questionnaire;
        await SendAsync(coach, Other);
        var explained = coach.Html;
        await PublishAsync(coach, ("serie", "false"));
        var refused = coach.Html;
        await PublishAsync(coach, ("serie", "true"));
        var published = coach.Html;

        Assert.Contains("Sans effet", diff, StringComparison.Ordinal);
        Assert.Contains("Votre avie sur le produit ?", diff, StringComparison.Ordinal);
        Assert.Contains("La séance ou l’appel ouvert pose cette version", diff, StringComparison.Ordinal);
        Assert.NotEqual(session.Questionnaire, moved);
        Assert.Contains("les réponses d’avant (1) ne se compareraient plus", explained, StringComparison.Ordinal);
        Assert.Contains("Rien n’a été publié", refused, StringComparison.Ordinal);
        Assert.Contains("La série 2 commence", published, StringComparison.Ordinal);
        Assert.Contains("Cette séance pose une version d’avant.", published, StringComparison.Ordinal);
        Assert.Equal([2, 1, 1], (await host.Get<IQuestionnairePublisher>().OverviewAsync(_id, default)).Select(version => version.Version.Series));
        await CheckArchiveAsync(coach);
        Assert.DoesNotContain(host.Logs.All, line => line.Contains("Lyon", StringComparison.Ordinal) || line.Contains("Essai de page", StringComparison.Ordinal));
        Assert.Contains(host.Logs.All, line => line.Contains($"published {_id}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_draft_that_changed_since_it_was_read_is_not_published_unseen()
    {
        using var coach = await CoachVisit.EnterAsync(running.Host);
        await SendAsync(coach, Good);
        var draft = coach.Address.AbsolutePath;
        var seen = coach.Field("empreinte");
        await coach.UploadAsync("essai.md", Mended, ("brouillon", draft.Split('/')[^1]));

        await coach.PostAsync($"{draft}?handler=Publish", ("empreinte", seen));

        Assert.Contains("le brouillon a changé", coach.Html, StringComparison.Ordinal);
        Assert.Empty(await running.Host.Get<IQuestionnairePublisher>().OverviewAsync(_id, default));
    }

    [Fact]
    public async Task A_version_can_be_read_and_had_as_it_was_sent_as_a_workbook_and_as_text()
    {
        using var coach = await CoachVisit.EnterAsync(running.Host, "en");
        await SendAndPublishAsync(coach, Good);
        var hash = (await running.Host.Get<IQuestionnaireCatalog>().FindLatestAsync(_id, default))!.Hash;
        var version = $"/coach/questionnaires/{_id}/versions/{hash}";

        var status = await coach.ReadAsync(version);
        var sent = await coach.DownloadAsync($"{version}/fichier");
        var workbook = await coach.DownloadAsync($"{version}/classeur.xlsx");
        var text = await coach.DownloadAsync($"{version}/texte.md");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("asked if: ${venu} = 'oui'", coach.Html, StringComparison.Ordinal);
        Assert.Equal(Good, Encoding.UTF8.GetString(sent));
        Assert.Equal(hash, Assert.IsType<CompileResult.Compiled>(QuestionnaireCompiler.CompileFile(workbook, "a.xlsx")).Questionnaire.Hash);
        Assert.Equal(hash, Assert.IsType<CompileResult.Compiled>(QuestionnaireCompiler.CompileFile(text, "a.md")).Questionnaire.Hash);
    }

    [Fact]
    public async Task A_draft_can_be_removed_and_what_is_not_there_is_not_found()
    {
        using var coach = await CoachVisit.EnterAsync(running.Host);
        await SendAsync(coach, Good);
        var draft = coach.Address.AbsolutePath;

        await coach.PostAsync($"{draft}?handler=Remove");
        var told = coach.Html;

        Assert.Contains("Le brouillon est supprimé.", told, StringComparison.Ordinal);
        foreach (var gone in new[] { draft, $"{draft}/fichier", "/coach/questionnaires/rien", "/coach/questionnaires/retour/versions/rien", "/coach/questionnaires/retour/versions/rien/fichier", "/coach/essais/brouillon/rien", "/coach/essais/version/rien" })
            Assert.Equal(HttpStatusCode.NotFound, await coach.ReadAsync(gone));
    }

    private async Task CheckArchiveAsync(CoachVisit coach)
    {
        await coach.PostAsync($"/coach/questionnaires/{_id}?handler=Archive", ("archive", "true"));
        Assert.Contains("n’est plus proposé", coach.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Ouvrir la séance", coach.Html, StringComparison.Ordinal);
        await coach.PostAsync($"/coach/questionnaires/{_id}?handler=Archive", ("archive", "false"));
        Assert.Contains("Ouvrir la séance", coach.Html, StringComparison.Ordinal);
    }

    private static async Task SendAsync(CoachVisit coach, string content)
    {
        await coach.ReadAsync("/coach/questionnaires");
        await coach.UploadAsync("essai.md", content);
    }

    private static Task PublishAsync(CoachVisit coach, params (string Name, string Value)[] fields) =>
        coach.PostAsync($"{coach.Address.AbsolutePath}?handler=Publish", [("empreinte", coach.Field("empreinte")), .. fields]);

    private static async Task SendAndPublishAsync(CoachVisit coach, string content)
    {
        await SendAsync(coach, content);
        await PublishAsync(coach);
    }

    private async Task<List<OpenLabSession>> SessionsAsync(TestHost host) =>
        [.. (await host.Get<ISessionReader>().ListAsync(default)).Where(overview => overview.FormId == _id).Select(overview => overview.Session)];

    private async Task<HttpRequestMessage> RequestAsync(string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Cookie", await running.Host.EnterAsCoachAsync());
        return request;
    }
}
