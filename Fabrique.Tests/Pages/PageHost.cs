using Fabrique.Bot.Pages;
using Fabrique.Data.OpenLab;
using Fabrique.Data.Questionnaires;
using Fabrique.Data.Responses;
using Fabrique.Data.Storage;
using Fabrique.Tests.Storage;
using Fabrique.Tests.Support;

namespace Fabrique.Tests.Pages;

/// <summary>What the tests of pages ask of a host.</summary>
internal static class PageHost
{
    /// <param name="opens">From now on.</param>
    /// <param name="closes">From now on; null for never.</param>
    public static async Task<OpenLabSession> CreateSessionAsync(
        this TestHost host, string title = "", TimeSpan opens = default, TimeSpan? closes = null, string formId = "retour")
    {
        var now = host.Get<TimeProvider>().GetUtcNow();
        var form = (await host.Get<IQuestionnaireCatalog>().FindLatestAsync(formId, default))!;
        return await host.Get<ISessionWriter>().CreateSessionAsync(new NewSession(form.Hash, null, title, now + opens, now + closes), default);
    }

    /// <summary>A session with a form from the tests' own folder.</summary>
    public static async Task<OpenLabSession> CreateSessionWithAsync(this TestHost host, string file)
    {
        var markdown = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Conversations", "Forms", file));
        var form = Questionnaires.Form.Of(markdown).Questionnaire;
        await host.Get<IQuestionnaireCatalog>().PublishAsync(form, default);
        return await host.CreateSessionAsync(formId: form.Id);
    }

    /// <summary>A response to the session's version, sent.</summary>
    /// <param name="words">The session's code.</param>
    public static async Task AnswerAsync(this TestHost host, string words)
    {
        var session = (await host.Get<ISessionReader>().FindByCodeAsync(words, default))!;
        var id = Guid.NewGuid().ToString("N");
        var response = Writes.Response(id, session.Questionnaire) with { Session = session.Id, Status = ResponseStatus.Submitted };
        Assert.IsType<CommitResult.Committed>(await host.Get<ITurnStore>().CommitAsync(Writes.Turn(id).With(new DomainWrite.PutResponse(response)), default));
    }

    public static async Task<(HttpResponseMessage Response, string Html)> ReadAsync(this TestHost host, string path, string language = "fr", string? cookie = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept-Language", language);
        // Outside of Development pages are behind a proxy of this machine, which came by TLS.
        request.Headers.Add("X-Forwarded-Proto", "https");
        if (cookie is not null)
            request.Headers.Add("Cookie", cookie);
        var response = await host.Client.SendAsync(request);
        return (response, System.Net.WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()));
    }

    /// <summary>Comes in by a fresh link.</summary>
    /// <returns>The coach's cookie, as a request sends it back.</returns>
    public static async Task<string> EnterAsCoachAsync(this TestHost host)
    {
        using var response = await host.Client.GetAsync(host.Get<CoachLinks>().Create());
        return Assert.Single(response.Headers.GetValues("Set-Cookie")).Split(';')[0];
    }
}
