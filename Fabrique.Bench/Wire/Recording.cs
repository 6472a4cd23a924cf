using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Fabrique.Bench.Wire;

/// <summary>What a host replied to each line of a talk, in a file, so that another process can say the same.</summary>
internal sealed record Recording(string File)
{
    /// <summary>Holds one conversation and keeps the replies as they came.</summary>
    public async Task MakeAsync(Uri host, Talk talk, CancellationToken ct)
    {
        using var http = await RawHttp.ConnectAsync(host, ct);
        var replies = new Dictionary<string, string>();
        for (var number = 0; number < talk.Length; number++)
        {
            var answer = await http.SendAsync(talk.Request(host, "recorded", number), ct);
            replies[talk.Line(number)] = System.Text.Encoding.UTF8.GetString(answer.Body.Span);
        }

        await System.IO.File.WriteAllTextAsync(File, JsonConvert.SerializeObject(replies), ct);
    }

    public Dictionary<string, ExpectedReplies> Read() =>
        JsonConvert.DeserializeObject<Dictionary<string, string>>(System.IO.File.ReadAllText(File))!
            .ToDictionary(pair => pair.Key, pair => JsonConvert.DeserializeObject<ExpectedReplies>(pair.Value, HttpHelper.BotMessageSerializerSettings)!);
}
