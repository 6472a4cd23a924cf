using System.Globalization;
using System.Text;
using Fabrique.Bench.Wire;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Fabrique.Bench.Faults;

/// <summary>Requests that nobody should send, to every route of a host.</summary>
internal sealed class MalformedFlood(Uri host, Random random)
{
    private static readonly string[] Methods = ["GET", "POST", "PUT", "OPTIONS"];

    private static readonly string[] Values =
    [
        "", "x", "%00", "..%2f..%2fetc%2fpasswd", "%F0%9F%98%80", "%ED%A0%80", "-1", "9223372036854775808", "'%20OR%201=1", "%3Cscript%3E", "%25s%25n",
        new('a', 1500), "a-b-c-d", "null", "0x10", "%E2%80%AE",
    ];

    private static readonly string[] Types =
    [
        "application/json", "text/plain", "multipart/form-data; boundary=x", "multipart/form-data", "application/x-www-form-urlencoded", "application/json; charset=utf-7",
        "application/json; charset=none", "image/png", "x", "application/xml",
    ];

    private static readonly string[] Headers =
    [
        "", "Authorization: Bearer x\r\n", "Authorization: Bearer \r\n", "Authorization: Basic eDp4\r\n", "Cookie: =;;;=\r\n", "Accept-Language: xx-YY-;q=9,\r\n",
        "X-Forwarded-For: 1.2.3.4, x, ::1\r\n", "Content-Encoding: gzip\r\n", "If-Modified-Since: never\r\n", "Range: bytes=9-1\r\n", "Upgrade: websocket\r\nConnection: Upgrade\r\n",
        "Origin: null\r\n", "Accept: \r\n",
    ];

    private static readonly string[] Bodies =
    [
        "", "{", "[]", "null", "\"", "{\"type\":7}", "{\"type\":\"message\",\"type\":\"event\"}", "{\"type\":\"message\",\"from\":[]}", "{\"a\":\"\\ud800\"}", "a=b&a=%zz", "--x\r\n\r\n",
        "--x\r\nContent-Disposition: form-data; name=\"activity\"\r\n\r\n{\r\n--x--", "<a/>", "\0\0\0", "{\"type\":\"message\",\"text\":\"" + new string('x', 5000), new string('[', 3000),
    ];

    private RawHttp? _line;

    /// <summary>"GET /chat/{code}" and so on: every route that the host answers itself, with the methods that it names.</summary>
    public static IReadOnlyList<string> Routes(IServiceProvider services) =>
    [
        .. services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(endpoint => $"/{endpoint.RoutePattern.RawText?.TrimStart('/')}").Distinct().Order(StringComparer.Ordinal),
    ];

    /// <returns>What was answered with a fault of the host's, at most a few.</returns>
    public async Task<IReadOnlyList<string>> SendAsync(string route, int times, CancellationToken ct)
    {
        List<string> faults = [];
        for (var time = 0; time < times && faults.Count < 5; time++)
        {
            var (line, request) = Make(route);
            if (await TrySendAsync(request, ct) is >= 500 and var status) faults.Add(string.Create(CultureInfo.InvariantCulture, $"{status} for {line}"));
        }

        return faults;
    }

    /// <returns>The status, or 0 where the host hung up, as it may on what is no HTTP.</returns>
    private async Task<int> TrySendAsync(byte[] request, CancellationToken ct)
    {
        try
        {
            _line ??= await RawHttp.ConnectAsync(host, ct);
            return (await _line.SendAsync(request, ct).WaitAsync(TimeSpan.FromSeconds(60), ct)).Status;
        }
        catch (Exception fault) when (fault is IOException or FormatException)
        {
            _line?.Dispose();
            _line = null;
            return 0;
        }
    }

    private (string Line, byte[] Request) Make(string route)
    {
        var method = Any(Methods);
        var path = string.Join('/', route.Split('/').Select(part => part.Contains('{', StringComparison.Ordinal) ? Any(Values) : part));
        if (random.Next(3) == 0) path += $"?watermark={Any(Values)}&t={Any(Values)}&questionnaire={Any(Values)}&from={Any(Values)}&handler={Any(Values)}";
        var body = Encoding.UTF8.GetBytes(Any(Bodies));
        if (random.Next(4) == 0) random.NextBytes(body);
        var head = $"{method} {path} HTTP/1.1\r\nHost: {host.Authority}\r\n{Any(Headers)}Content-Type: {Any(Types)}\r\nContent-Length: {body.Length}\r\n\r\n";
        return ($"{method} {path}", [.. Encoding.UTF8.GetBytes(head), .. body]);
    }

    private string Any(string[] choices) => choices[random.Next(choices.Length)];
}
