using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Fabrique.Tests.Channels.Teams.Double;

/// <summary>An agent's conversation as they see it: what they say, and the next messages that come.</summary>
internal sealed partial class AgentChat(TeamsDouble teams, Agent agent)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private int _heard;

    public Agent Agent => agent;

    public Task<string> SayAsync(string text, int replies = 1) => DeliverAsync(agent.Message(text), replies);

    public async Task<string> DeliverAsync(JsonObject activity, int replies = 1)
    {
        using (var response = await agent.DeliverAsync(activity)) response.EnsureSuccessStatusCode();
        return await HearAsync(replies);
    }

    /// <returns>The next messages, texts and cards, as JSON; no-break spaces are spaces.</returns>
    public async Task<string> HearAsync(int count = 1)
    {
        var kept = await teams.KeptAsync(agent.Conversation, _heard + count);
        var heard = string.Join('\n', kept.Skip(_heard).Take(count).Select(activity => activity.ToJsonString(Readable)));
        _heard += count;
        return heard.Replace('\u00A0', ' ').Replace('\u202F', ' ').Replace("\\u00A0", " ", StringComparison.Ordinal).Replace("\\u202F", " ", StringComparison.Ordinal);
    }

    /// <summary>Nothing more has come, nor comes soon.</summary>
    public async Task HearNothingAsync()
    {
        await Task.Delay(300);
        Assert.Equal(_heard, teams.Kept(agent.Conversation).Count);
    }

    /// <returns>The reference of an idea that is filed with what is essential.</returns>
    public async Task<string> FileAsync(string opening = "proposer une idée", string no = "non", string send = "déposer")
    {
        foreach (var text in new[] { opening, "1", "No 1", "200 files get lost", "Towns", "2", no, "Camille", "Water", "camille@example.org" }) await SayAsync(text);
        return Reference(await SayAsync(send, replies: 2));
    }

    public static string Reference(string text) => ReferenceIn().Match(text).Value;

    [GeneratedRegex("IDEE-[0-9A-Z]{4}")]
    private static partial Regex ReferenceIn();
}
