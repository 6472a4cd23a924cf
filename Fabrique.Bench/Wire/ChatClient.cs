using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Fabrique.Bench.Wire;

/// <summary>One conversation over Direct Line, with whichever of several hosts answers.</summary>
/// <remarks>What fails is told, never repeated here: that is the caller's decision.</remarks>
internal sealed class ChatClient(HttpClient http, IReadOnlyList<Uri> hosts)
{
    private int _host;
    private string _token = "";

    public string Id { get; private set; } = "";

    /// <summary>Where the next call goes.</summary>
    public Uri Host => hosts[_host % hosts.Count];

    public void TryAnotherHost() => _host++;

    /// <summary>The same conversation and token with other hosts.</summary>
    public ChatClient At(IReadOnlyList<Uri> others) => new(http, others) { Id = Id, _token = _token };

    /// <returns>False when nobody answered, or not with a conversation.</returns>
    public async Task<bool> TryBeginAsync(CancellationToken ct)
    {
        try
        {
            if (Id.Length == 0)
            {
                using var generated = await http.PostAsync(Url("tokens/generate"), null, ct);
                if (!generated.IsSuccessStatusCode) return false;
                Take(await generated.Content.ReadFromJsonAsync<JsonObject>(ct));
            }

            using var begun = await SendAsync(HttpMethod.Post, "conversations", null, ct);
            return begun.IsSuccessStatusCode;
        }
        catch (Exception fault) when (IsOutage(fault, ct))
        {
            return false;
        }
    }

    /// <param name="key">Names what is said: said twice, it is kept once.</param>
    public Task<Said> SayAsync(string text, string key, CancellationToken ct) => PostAsync(
        new JsonObject
        {
            ["type"] = "message",
            ["text"] = text,
            ["locale"] = "fr-FR",
            ["from"] = new JsonObject { ["id"] = "me" },
            ["channelData"] = new JsonObject { ["clientActivityID"] = key },
        },
        ct);

    public async Task<Said> PostAsync(JsonObject activity, CancellationToken ct)
    {
        try
        {
            using var content = JsonContent.Create(activity);
            using var answer = await SendAsync(HttpMethod.Post, $"conversations/{Id}/activities", content, ct);
            if (answer.IsSuccessStatusCode) return new Said.Acknowledged((string)(await answer.Content.ReadFromJsonAsync<JsonObject>(ct))!["id"]!);
            return (int)answer.StatusCode < 500 ? new Said.Refused(answer.StatusCode) : new Said.Unknown(answer.StatusCode);
        }
        catch (Exception fault) when (IsOutage(fault, ct))
        {
            return new Said.Unknown(null);
        }
    }

    /// <returns>All that stands in the conversation, in order.</returns>
    /// <exception cref="HttpRequestException">It could not be read.</exception>
    public async Task<IReadOnlyList<Spoken>> ReadAsync(CancellationToken ct)
    {
        List<Spoken> all = [];
        var watermark = "";
        while (true)
        {
            using var answer = await SendAsync(HttpMethod.Get, $"conversations/{Id}/activities?watermark={watermark}", null, ct);
            if (answer.Headers.RetryAfter is not null) throw new HttpRequestException("The host cannot read its store for now.");
            var (activities, next) = Spoken.ReadSet(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(ct));
            if (activities.Count == 0) return all;
            all.AddRange(activities);
            watermark = next;
        }
    }

    /// <summary>A stream of what comes after the watermark, or null where nobody gave one.</summary>
    public async Task<ChatLine?> TryOpenAsync(string watermark, CancellationToken ct)
    {
        try
        {
            using var answer = await SendAsync(HttpMethod.Get, $"conversations/{Id}?watermark={watermark}", null, ct);
            if (!answer.IsSuccessStatusCode) return null;
            var found = await answer.Content.ReadFromJsonAsync<JsonObject>(ct);
            Take(found);
            return await ChatLine.OpenAsync(new Uri((string)found!["streamUrl"]!), ct);
        }
        catch (Exception fault) when (IsOutage(fault, ct))
        {
            return null;
        }
    }

    /// <summary>Nobody there, gone in the middle of an answer, or too slow; but not the caller's own wish to end.</summary>
    public static bool IsOutage(Exception fault, CancellationToken ct) =>
        fault is HttpRequestException or IOException or JsonException or System.Net.WebSockets.WebSocketException
        || fault is OperationCanceledException && !ct.IsCancellationRequested;

    private void Take(JsonObject? answer)
    {
        Id = (string)answer!["conversationId"]!;
        _token = (string)answer["token"]!;
    }

    private Uri Url(string path) => new(Host, $"v3/directline/{path}");

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? body, CancellationToken ct)
    {
        var request = new HttpRequestMessage(method, Url(path)) { Content = body };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        return http.SendAsync(request, ct);
    }
}

/// <summary>What a client was told of what it said; a closed set.</summary>
internal abstract record Said
{
    private Said()
    {
    }

    public sealed record Acknowledged(string Id) : Said;

    /// <summary>It will not be kept.</summary>
    public sealed record Refused(HttpStatusCode Status) : Said;

    /// <summary>Nobody knows: to be said again under the same key.</summary>
    /// <param name="Status">Null where no answer came.</param>
    public sealed record Unknown(HttpStatusCode? Status) : Said;
}

/// <summary>One activity of a conversation.</summary>
/// <param name="Key">The client's own, of what a person said.</param>
internal sealed record Spoken(string Id, bool IsPersons, string? Text, string? Key)
{
    public static (List<Spoken> Activities, string Watermark) ReadSet(string json)
    {
        var set = JsonNode.Parse(json)!;
        return ([.. set["activities"]!.AsArray().Select(one => Of(one!))], (string)set["watermark"]!);
    }

    private static Spoken Of(JsonNode activity) => new(
        (string)activity["id"]!,
        (string?)activity["from"]?["role"] == "user",
        (string?)activity["text"],
        (string?)activity["channelData"]?["clientActivityID"]);
}
