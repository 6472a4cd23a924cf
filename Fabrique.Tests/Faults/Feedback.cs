using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Fabrique.Tests.Channels.DirectLine;

namespace Fabrique.Tests.Faults;

/// <summary>A short feedback over Direct Line by a client that says everything again until it is acknowledged.</summary>
internal sealed class Feedback
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly List<string> _acknowledged = [];
    private readonly string[] _said;
    private Chat _chat = null!;

    private Feedback(string code, string wish)
    {
        Wish = wish;
        _said = [$"donner mon avis {code}", "oui", "bien", wish, "envoyer"];
    }

    /// <summary>The answer to the last question, by which it is found again.</summary>
    public string Wish { get; }

    public static async Task<Feedback> GiveAsync(Uri host, string code, string wish)
    {
        var feedback = new Feedback(code, wish);
        await feedback.GiveAsync(new HttpClient { BaseAddress = new Uri(host, "v3/directline/"), Timeout = TimeSpan.FromSeconds(10) });
        return feedback;
    }

    /// <summary>What was said stands in the history once, in order, under the acknowledged ids, and each was answered once.</summary>
    public async Task CheckHistoryAsync()
    {
        var history = (await _chat.PollAsync()).Activities;
        var mine = history.Where(activity => (string?)activity["from"]!["role"] == "user").ToList();
        Assert.Equal(_said, mine.Select(activity => (string?)activity["text"]));
        Assert.Equal(_acknowledged, mine.Select(activity => (string?)activity["id"]));
        Assert.Equal(_said.Length, history.Count - mine.Count);
        Assert.Equal(mine, history.Where((_, at) => at % 2 == 0));
    }

    private async Task GiveAsync(HttpClient client)
    {
        _chat = await UntilDoneAsync(async () =>
        {
            using var generated = await client.PostAsync("tokens/generate", null);
            return new Chat(client, (await generated.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>())!);
        });
        for (var at = 0; at < _said.Length; at++)
        {
            var (text, key) = (_said[at], $"{Wish}: {at}");
            _acknowledged.Add(await UntilDoneAsync(() => _chat.SayAsync(text, key)));
        }
    }

    private static async Task<T> UntilDoneAsync<T>(Func<Task<T>> call)
    {
        while (true)
        {
            try
            {
                return await call();
            }
            catch (Exception fault) when (IsOutage(fault))
            {
                await Task.Delay(Pause);
            }
        }
    }

    /// <summary>Nobody there, or gone in the middle of an answer; a refusal is none.</summary>
    private static bool IsOutage(Exception fault) =>
        fault is HttpRequestException { StatusCode: null or HttpStatusCode.ServiceUnavailable } or IOException or JsonException or TaskCanceledException;
}
