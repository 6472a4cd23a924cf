using System.Net;
using System.Text.RegularExpressions;
using Fabrique.Tests.Support;

namespace Fabrique.Tests.Pages;

/// <summary>A browser without script, as far as the pages of a session need one: it keeps cookies, follows redirects and fills in forms.</summary>
internal sealed partial class PageVisitor : IDisposable
{
    private readonly HttpClient _client;

    public PageVisitor(TestHost host, string language = "fr")
        : this(host.Address, language)
    {
    }

    public PageVisitor(Uri host, string language)
    {
        _client = new HttpClient(new SocketsHttpHandler { UseCookies = true, AllowAutoRedirect = true, AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = host };
        _client.DefaultRequestHeaders.Add("Accept-Language", language);
    }

    public string Path { get; private set; } = "";

    public HttpStatusCode Status { get; private set; }

    /// <summary>As it came.</summary>
    public string Source { get; private set; } = "";

    /// <summary>What a person reads in the page's middle.</summary>
    public string Text => Spaces().Replace(WebUtility.HtmlDecode(Tag().Replace(Middle().Match(Source).Value, " ")), " ").Trim();

    public async Task GoAsync(string path)
    {
        using var response = await _client.GetAsync(path);
        await TakeAsync(response);
    }

    /// <summary>Begins a session's questions.</summary>
    public async Task BeginAsync(string code)
    {
        await GoAsync($"/simple/{code}");
        await SendAsync();
    }

    /// <summary>Sends the page's form with these fields beside its hidden ones, as the first button does.</summary>
    public async Task SendAsync(params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(Hidden().Concat(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));
        using var response = await _client.PostAsync(Action(), content);
        await TakeAsync(response);
    }

    public Task AnswerAsync(string question, string value) => SendAsync(($"q.{question}", value));

    public Task SayAsync(string word) => SendAsync(("mot", word));

    public async Task SendFileAsync(string question, string name, byte[] bytes)
    {
        using var content = new MultipartFormDataContent();
        foreach (var (key, value) in Hidden()) content.Add(new StringContent(value), key);
        content.Add(new ByteArrayContent(bytes), $"q.{question}", name);
        using var response = await _client.PostAsync(Action(), content);
        await TakeAsync(response);
    }

    /// <summary>The page as a form that can be sent later, whatever was shown meanwhile.</summary>
    public (string Path, string Source) Keep() => (Path, Source);

    /// <summary>Goes back to a page that the browser has kept.</summary>
    public void Return((string Path, string Source) page) => (Path, Source) = page;

    public void Dispose() => _client.Dispose();

    private async Task TakeAsync(HttpResponseMessage response)
    {
        Path = response.RequestMessage!.RequestUri!.PathAndQuery;
        Status = response.StatusCode;
        Source = await response.Content.ReadAsStringAsync();
    }

    private string Action() => WebUtility.HtmlDecode(FormAction().Match(Source).Groups[1].Value);

    private IEnumerable<KeyValuePair<string, string>> Hidden() => Input().Matches(Middle().Match(Source).Value)
        .Where(input => input.Value.Contains("type=\"hidden\"", StringComparison.Ordinal))
        .Select(input => KeyValuePair.Create(
            WebUtility.HtmlDecode(NameOf().Match(input.Value).Groups[1].Value), WebUtility.HtmlDecode(ValueOf().Match(input.Value).Groups[1].Value)));

    [GeneratedRegex("<main.*</main>", RegexOptions.Singleline)]
    private static partial Regex Middle();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("<form[^>]*action=\"([^\"]*)\"")]
    private static partial Regex FormAction();

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Input();

    [GeneratedRegex(" name=\"([^\"]*)\"")]
    private static partial Regex NameOf();

    [GeneratedRegex(" value=\"([^\"]*)\"")]
    private static partial Regex ValueOf();
}
