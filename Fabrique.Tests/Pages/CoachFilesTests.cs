using System.Net;
using Fabrique.Data;
using Fabrique.Data.OpenLab;
using Fabrique.Data.Questionnaires;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Responses;
using Fabrique.Data.Storage;
using Fabrique.Tests.Conversations;
using Fabrique.Tests.Questionnaires;
using Fabrique.Tests.Storage;

namespace Fabrique.Tests.Pages;

/// <summary>Files that people sent as answers, as coaches get at them.</summary>
public sealed class CoachFilesTests(RunningHost running) : IClassFixture<RunningHost>
{
    private readonly string _id = $"p{Guid.NewGuid():N}";

    private string Source => $"""
        | survey | | | | |
        | | type | name | label::fr | personal |
        | | text | avis | Votre avis ? | |
        | | image | photo | Une photo ? | |
        | | file | carte | Votre carte ? | yes |
        | | text | nom | Votre nom ? | yes |
        | settings | | | |
        | | form_title::fr | form_id | version | default_language |
        | | Pièces | {_id} | 1 | fr |
        """;

    [Fact]
    public async Task A_coach_lists_them_reads_the_response_and_saves_what_is_not_personal()
    {
        var (session, response) = await AnswerAsync();
        using var coach = await CoachVisit.EnterAsync(running.Host);

        await coach.ReadAsync($"/coach/fichiers?questionnaire={_id}&session={session.Code.Words}");
        var list = coach.Html;
        await coach.ReadAsync($"/coach/reponses/{response}");
        var page = coach.Html;
        var photo = await coach.DownloadAsync($"/coach/fichiers/{Uri.EscapeDataString("file:a" + _id)}");
        var personal = await coach.ReadAsync($"/coach/fichiers/{Uri.EscapeDataString("file:b" + _id)}");

        Assert.Contains("vue <du port>.png", list, StringComparison.Ordinal);
        Assert.DoesNotContain("carte.png", list, StringComparison.Ordinal);
        Assert.Contains("Très utile", page, StringComparison.Ordinal);
        Assert.Contains("vue <du port>.png", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Camille", page, StringComparison.Ordinal);
        Assert.Equal(SampleFiles.Picture, photo);
        Assert.Equal(HttpStatusCode.NotFound, personal);
        Assert.Contains(running.Host.Logs.All, line => line.Contains($"downloaded file file:a{_id} of response {response}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/coach/fichiers")]
    [InlineData("/coach/fichiers?questionnaire=rien")]
    [InlineData("/coach/fichiers?questionnaire=retour&session=zut")]
    [InlineData("/coach/fichiers/rien")]
    [InlineData("/coach/reponses/rien")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        using var coach = await CoachVisit.EnterAsync(running.Host);

        Assert.Equal(HttpStatusCode.NotFound, await coach.ReadAsync(path));
    }

    private async Task<(OpenLabSession Session, string Response)> AnswerAsync()
    {
        var host = running.Host;
        var form = Form.Of(Source).Questionnaire;
        await host.Get<IQuestionnaireCatalog>().PublishAsync(form, default);
        var now = host.Get<TimeProvider>().GetUtcNow();
        var session = await host.Get<ISessionWriter>().CreateSessionAsync(new NewSession(form.Hash, null, "", now, null), default);
        var id = $"r{_id}";
        var response = Writes.Response(id, form.Hash) with { Session = session.Id, Status = ResponseStatus.Submitted, SubmittedAt = now };
        await host.Get<ITurnStore>().CommitAsync(
            Writes.Turn(id).With(
                new DomainWrite.PutResponse(response),
                Writes.Answers(
                    id,
                    Writes.Answer("avis", 0, "Très utile"),
                    Writes.Answer("photo", 1, $"file:a{_id} vue <du port>.png"),
                    Writes.Answer("carte", 2, $"file:b{_id} carte.png"),
                    Writes.Answer("nom", 3, "Camille")),
                File(id, "a", "photo", "vue <du port>.png"),
                File(id, "b", "carte", "carte.png")),
            default);
        return (session, id);
    }

    private DomainWrite.PutAttachment File(string response, string letter, string question, string name) =>
        new(new Attachment($"{AnswerValue.File.IdPrefix}{letter}{_id}", new ResponseId(response), question, name, "image/png", SampleFiles.Picture));
}
