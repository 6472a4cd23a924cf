using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Fabrique.Bot.Commands.Trials;
using Fabrique.Data.OpenLab;
using Fabrique.Data.Questionnaires;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Tests.Channels.DirectLine;
using Fabrique.Tests.Channels.Teams.Double;
using Fabrique.Tests.Faults;
using Fabrique.Tests.Pages;
using Fabrique.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace Fabrique.Tests.Questionnaires.Fixtures;

/// <summary>The same form and the same words in the web chat's Direct Line, in Teams, on the simple page and in a trial: the same questions, the same values.</summary>
public sealed class EverywhereTests(EverywhereTests.StillHost still) : IClassFixture<EverywhereTests.StillHost>, IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 3, 15, 10, 0, 0, TimeSpan.Zero);

    private readonly TempFolder _folder = new();
    private readonly TestHost _host = still.Host;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("menage-long", true)]
    [InlineData("ou-autre", true)]
    [InlineData("heures", true)]
    [InlineData("nombres-dits", true)]
    // A page takes the places of an order one by one, and a table of choices at once.
    [InlineData("classement", false)]
    [InlineData("satisfaction", false)]
    [InlineData("redemande", false)]
    public async Task Every_channel_asks_the_same_and_keeps_the_same(string name, bool onPages)
    {
        var form = GoodFixtureTests.Compiled(Fixture.Read(Fixture.Good, name).Compile()).Questionnaire;
        var trial = await TryAsync(form, Fixture.Read(Fixture.Good, name));
        var code = await OpenAsync(form);

        var chat = await BeginChatAsync();
        await TalkAsync(trial, code, text => SayAsync(chat, text));
        await using (var teams = await TeamsDouble.StartAsync())
        {
            var agent = new Agent(teams, _host.Address, id: $"29:{name}");
            await TalkAsync(trial, code, text => SayAsync(teams, agent, text));
        }

        if (onPages) await FillInAsync(trial, code);

        var kept = await Operator.ExportAsync(_host.DataFolder, form.Id);
        string[] channels = onPages ? ["directline", "msteams", "simple"] : ["directline", "msteams"];
        Assert.Equal(channels, kept.Select(row => (string?)row["channel"]).Order(StringComparer.Ordinal));
        Assert.All(kept, row => Assert.Equal(Said(trial.Last()), Said(form, row)));
    }

    private async Task<List<TrialLine>> TryAsync(Questionnaire form, Fixture fixture)
    {
        var path = _folder.File("answers.json");
        await File.WriteAllTextAsync(path, fixture.Answers);
        var script = await TrialScript.ReadAsync(path, default);
        return [.. new Trial(form, script, new(Now, TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"), "fr")).Play()];
    }

    private async Task<string> OpenAsync(Questionnaire form)
    {
        await _host.Get<IQuestionnaireCatalog>().PublishAsync(form, default);
        var session = await _host.Get<ISessionWriter>().CreateSessionAsync(new NewSession(form.Hash, null, "", Now, null), default);
        return session.Code.Words;
    }

    /// <summary>Says what the trial was given, and sees that each of its questions is asked before it is answered.</summary>
    private static async Task TalkAsync(List<TrialLine> trial, string code, Func<string, Task<string>> say)
    {
        var reply = await say($"donner mon avis {code}");
        foreach (var asked in trial.OfType<TrialLine.Asked>())
        {
            Assert.Contains(asked.Label, reply, StringComparison.Ordinal);
            reply = await say(asked.Answer.Length == 0 ? "passer" : asked.Answer);
            if (asked.Status == TrialStatus.Rejected) Assert.Contains(asked.Message, reply, StringComparison.Ordinal);
        }

        Assert.StartsWith("Merci", await say("envoyer"), StringComparison.Ordinal);
    }

    private async Task FillInAsync(List<TrialLine> trial, string code)
    {
        using var person = new PageVisitor(_host);
        await person.BeginAsync(code);
        foreach (var asked in trial.OfType<TrialLine.Asked>())
        {
            Assert.Contains(Spaced(asked.Label), person.Text, StringComparison.Ordinal);
            await (asked.Answer.Length == 0 ? person.SayAsync("passer") : person.AnswerAsync(asked.Question.Name, asked.Answer));
            if (asked.Status == TrialStatus.Rejected) Assert.Contains(Spaced(asked.Message), person.Text, StringComparison.Ordinal);
        }

        await person.SendAsync();
        Assert.EndsWith("/fin", person.Path, StringComparison.Ordinal);
    }

    private static string Spaced(string text) => text.Replace('\u00A0', ' ').Replace('\u202F', ' ');

    private async Task<Chat> BeginChatAsync()
    {
        var client = new HttpClient { BaseAddress = new Uri(_host.Address, "v3/directline/") };
        using var generated = await client.PostAsync("tokens/generate", null);
        var chat = new Chat(client, (await generated.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>())!);
        using var started = await chat.SendAsync(HttpMethod.Post, "conversations");
        started.EnsureSuccessStatusCode();
        return chat;
    }

    private static async Task<string> SayAsync(Chat chat, string text)
    {
        var before = (await chat.PollAsync()).Watermark;
        await chat.SayAsync(text);
        for (var until = DateTime.UtcNow.AddMinutes(1); ; await Task.Delay(20))
        {
            var replies = (await chat.PollAsync(before)).Activities.Where(activity => (string?)activity["from"]!["role"] == "bot").ToList();
            if (replies.Count > 0) return Words(replies);
            Assert.True(DateTime.UtcNow < until, $"Nobody answered “{text}”.");
        }
    }

    private static async Task<string> SayAsync(TeamsDouble teams, Agent agent, string text)
    {
        var before = teams.Kept(agent.Conversation).Count;
        using (var heard = await agent.SayAsync(text)) heard.EnsureSuccessStatusCode();
        return Words((await teams.KeptAsync(agent.Conversation, before + 1)).Skip(before));
    }

    /// <summary>All that a person reads of it: the text, and the words of cards.</summary>
    private static string Words(IEnumerable<JsonNode> replies) => string.Join('\n', replies.SelectMany(Strings));

    private static IEnumerable<string> Strings(JsonNode? node) => node switch
    {
        JsonObject item => item.SelectMany(pair => Strings(pair.Value)).OrderByDescending(word => (string?)item["text"] == word),
        JsonArray items => items.SelectMany(Strings),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };

    private static SortedDictionary<string, string> Said(TrialLine last) =>
        new(((TrialLine.Complete)last).Values.Where(pair => pair.Value.Length > 0).ToDictionary(pair => pair.Name, pair => pair.Value), StringComparer.Ordinal);

    private static SortedDictionary<string, string> Said(Questionnaire form, JsonNode row) => new(
        row["answers"]!.AsObject().Where(pair => pair.Value!["value"] is not null && form.Find(pair.Key) is not null)
            .ToDictionary(pair => pair.Key, pair => Canonical(pair.Value!["value"]!)).Where(pair => pair.Value.Length > 0).ToDictionary(),
        StringComparer.Ordinal);

    private static string Canonical(JsonNode value) => value is JsonArray names ? string.Join(' ', names.Select(name => (string?)name)) : value.ToString();

    /// <summary>One host for all forms, whose clock stands still.</summary>
    public sealed class StillHost : IAsyncLifetime
    {
        internal TestHost Host { get; private set; } = null!;

        public async Task InitializeAsync() => Host = await TestHost.StartAsync(time: new FakeTimeProvider(Now));

        public async Task DisposeAsync() => await Host.DisposeAsync();
    }
}
