using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Fabrique.Bot.Pages;
using Fabrique.Tests.Support;

namespace Fabrique.Tests.Pages;

/// <summary>A coach's browser without a screen: keeps cookies, follows redirects, sends forms with the page's own token.</summary>
internal sealed partial class CoachVisit : IDisposable
{
    private readonly HttpClient _client;
    private string _source = "";

    private CoachVisit(HttpClient client) => _client = client;

    /// <summary>The page that was read last, as people read it.</summary>
    public string Html { get; private set; } = "";

    /// <summary>Where it is.</summary>
    public Uri Address { get; private set; } = null!;

    /// <param name="language">Of the pages.</param>
    public static async Task<CoachVisit> EnterAsync(TestHost host, string language = "fr")
    {
        var client = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = host.Address };
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        var visit = new CoachVisit(client);
        await visit.ReadAsync(host.Get<CoachLinks>().Create());
        return visit;
    }

    public async Task<HttpStatusCode> ReadAsync(string path)
    {
        using var response = await _client.GetAsync(path);
        return await KeepAsync(response);
    }

    public async Task<byte[]> DownloadAsync(string path)
    {
        using var response = await _client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        return await response.Content.ReadAsByteArrayAsync();
    }

    /// <summary>Sends a file from the page that is open.</summary>
    public Task<HttpStatusCode> UploadAsync(string name, string content, params (string Name, string Value)[] fields) =>
        UploadAsync(name, Encoding.UTF8.GetBytes(content), "/coach/questionnaires", fields);

    public async Task<HttpStatusCode> UploadAsync(string name, byte[] content, string path, params (string Name, string Value)[] fields)
    {
        using var body = new MultipartFormDataContent();
        using var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        body.Add(file, "fichier", name);
        foreach (var (field, value) in fields.Append(("__RequestVerificationToken", Token()))) body.Add(new StringContent(value), field);
        using var response = await _client.PostAsync(path, body);
        return await KeepAsync(response);
    }

    /// <summary>Sends a form of the page that is open.</summary>
    public async Task<HttpStatusCode> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        using var body = new FormUrlEncodedContent(
            fields.Append(("__RequestVerificationToken", Token())).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        using var response = await _client.PostAsync(path, body);
        return await KeepAsync(response);
    }

    /// <summary>The value of a hidden field of the page that is open.</summary>
    public string Field(string name) => WebUtility.HtmlDecode(Regex.Match(_source, $"name=\"{name}\"[^>]*value=\"([^\"]*)\"").Groups[1].Value);

    public void Dispose() => _client.Dispose();

    private string Token() => TokenField().Match(Html).Groups[1].Value;

    private async Task<HttpStatusCode> KeepAsync(HttpResponseMessage response)
    {
        Address = response.RequestMessage!.RequestUri!;
        _source = await response.Content.ReadAsStringAsync();
        Html = WebUtility.HtmlDecode(_source);
        return response.StatusCode;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]*)\"")]
    private static partial Regex TokenField();
}
