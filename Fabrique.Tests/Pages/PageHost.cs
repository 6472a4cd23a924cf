using Fabrique.Bot.Pages;
using Fabrique.Data.OpenLab;
using Fabrique.Data.Questionnaires;
using Fabrique.Tests.Support;

namespace Fabrique.Tests.Pages;

/// <summary>What the tests of pages ask of a host.</summary>
internal static class PageHost
{
    /// <param name="opens">From now on.</param>
    /// <param name="closes">From now on; null for never.</param>
    public static async Task<OpenLabSession> CreateSessionAsync(this TestHost host, string title = "", TimeSpan opens = default, TimeSpan? closes = null)
    {
        var now = host.Get<TimeProvider>().GetUtcNow();
        var form = (await host.Get<IQuestionnaireCatalog>().FindLatestAsync("retour", default))!;
        return await host.Get<ISessionWriter>().CreateSessionAsync(new NewSession(form.Hash, null, title, now + opens, now + closes), default);
    }

    public static async Task<(HttpResponseMessage Response, string Html)> ReadAsync(this TestHost host, string path, string language = "fr", string? cookie = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept-Language", language);
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
