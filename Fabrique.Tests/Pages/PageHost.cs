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

    /// <summary>Fills in a form of the page as a coach, and sends it.</summary>
    /// <param name="handler">Of the form; "" for the page's own.</param>
    public static async Task SubmitAsync(this TestHost host, string path, string cookie, string handler, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Cookie", cookie);
        using var page = await host.Client.SendAsync(request);
        var token = System.Text.RegularExpressions.Regex.Match(await page.Content.ReadAsStringAsync(), "__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)").Groups[1].Value;
        var antiforgery = page.Headers.TryGetValues("Set-Cookie", out var set) ? set.Single(value => value.Contains("form", StringComparison.Ordinal)).Split(';')[0] : "";
        using var post = new HttpRequestMessage(HttpMethod.Post, handler.Length == 0 ? path : $"{path}?handler={handler}")
        {
            Content = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).ToDictionary(field => field.Item1, field => field.Item2)),
        };
        post.Headers.Add("Cookie", $"{cookie}; {antiforgery}");
        using var answer = await host.Client.SendAsync(post);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
    }

    /// <summary>Comes in by a fresh link.</summary>
    /// <returns>The coach's cookie, as a request sends it back.</returns>
    public static async Task<string> EnterAsCoachAsync(this TestHost host)
    {
        using var response = await host.Client.GetAsync(host.Get<CoachLinks>().Create());
        return Assert.Single(response.Headers.GetValues("Set-Cookie")).Split(';')[0];
    }
}
