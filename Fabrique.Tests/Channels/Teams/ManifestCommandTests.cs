using System.Text.Json.Nodes;
using Fabrique.Bot;
using Fabrique.Bot.Texts;
using Fabrique.Tests.Channels.Teams.Double;

namespace Fabrique.Tests.Channels.Teams;

/// <summary>Each command of the manifest, said as Teams says it, begins what its description promises.</summary>
public sealed class ManifestCommandTests(TeamsHouse house) : IClassFixture<TeamsHouse>
{

    /// <summary>Language, place of the command in the personal list, the text that answers it, its language.</summary>
    public static TheoryData<string, int, string, string> Personal => new()
    {
        { "fr", 0, "Idea_Welcome", "fr" },
        { "fr", 1, "Idea_None", "fr" },
        { "fr", 2, "Idea_Welcome", "fr" },
        { "fr", 3, "Idea_RemindersOff", "fr" },
        { "fr", 4, "Root_Help", "fr" },
        { "fr", 5, "Root_LanguageChosen", "en" },
        { "en", 0, "Idea_Welcome", "en" },
        { "en", 1, "Idea_None", "en" },
        { "en", 2, "Idea_Welcome", "en" },
        { "en", 3, "Idea_RemindersOff", "en" },
        { "en", 4, "Root_Help", "en" },
        { "en", 5, "Root_LanguageChosen", "fr" },
    };

    public static TheoryData<string, int> InTeams => new() { { "fr", 0 }, { "fr", 1 }, { "en", 0 }, { "en", 1 } };

    [Theory]
    [MemberData(nameof(Personal))]
    public async Task A_command_gets_the_right_dialog(string language, int at, string answer, string answerLanguage)
    {
        var agent = Person(language);

        var told = await SayAsync(agent, Title(language, list: 0, at), 1);

        Assert.StartsWith(Beginning(answer, answerLanguage), told, StringComparison.Ordinal);
    }

    /// <summary>A draft that waits for an answer is not taken for one.</summary>
    [Theory]
    [InlineData("fr", 0, "Idea_OneDraft")]
    [InlineData("fr", 1, "Idea_HereItIs")]
    [InlineData("fr", 2, "Idea_Welcome")]
    [InlineData("fr", 3, "Idea_RemindersOff")]
    [InlineData("en", 0, "Idea_OneDraft")]
    [InlineData("en", 1, "Idea_HereItIs")]
    [InlineData("en", 2, "Idea_Welcome")]
    [InlineData("en", 3, "Idea_RemindersOff")]
    public async Task In_the_middle_of_an_idea_a_command_is_a_command(string language, int at, string answer)
    {
        var agent = Person(language);
        await SayAsync(agent, Title(language, list: 0, 0), 1);
        await SayAsync(agent, "1", 2);

        var told = await SayAsync(agent, Title(language, list: 0, at), 3);

        Assert.Contains(Beginning(answer, language), told, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(InTeams))]
    public async Task In_a_team_a_command_moves_to_the_private_conversation(string language, int at)
    {
        var agent = new Agent(house.Teams, house.Host.Address, $"29:{language}{at}", locale: language) { Conversation = $"19:{language}{at}", ConversationType = "channel" };
        var activity = agent.Message($"<at>Fabrique</at> {Title(language, list: 1, at)}");
        activity["entities"]!.AsArray().Add(new JsonObject
        {
            ["type"] = "mention", ["text"] = "<at>Fabrique</at>", ["mentioned"] = new JsonObject { ["id"] = "28:fabrique", ["name"] = "Fabrique" },
        });

        using (var response = await agent.DeliverAsync(activity)) response.EnsureSuccessStatusCode();

        var there = await house.Teams.KeptAsync(agent.Conversation, 1);
        var here = await house.Teams.KeptAsync($"personal of 29:{language}{at}", 1);
        Assert.Contains(Beginning("Gathering_Moved", language, after: "{0}"), Text(there[0]), StringComparison.Ordinal);
        Assert.StartsWith(Beginning("Gathering_Private", language), Text(here[0]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void No_command_is_left_out_of_these_tests(string language)
    {
        var commands = Texts(language).Select(pair => pair.Key).Where(key => key.EndsWith(".title", StringComparison.Ordinal)).ToList();

        Assert.Equal(Personal.Count(row => Equals(row[0], language)), commands.Count(key => key.Contains("Lists[0]", StringComparison.Ordinal)));
        Assert.Equal(InTeams.Count(row => Equals(row[0], language)), commands.Count(key => key.Contains("Lists[1]", StringComparison.Ordinal)));
        Assert.Equal(commands.Count, Personal.Concat(InTeams).Count(row => Equals(row[0], language)));
    }

    private Agent Person(string language) => house.Somebody(language == "fr" ? "fr-FR" : "en-GB");

    private async Task<string> SayAsync(Agent agent, string text, int heard)
    {
        using (var response = await agent.SayAsync(text)) response.EnsureSuccessStatusCode();
        return Text((await house.Teams.KeptAsync(agent.Conversation, heard))[heard - 1]);
    }

    /// <returns>What is read: the text, or the first text of the card.</returns>
    private static string Text(JsonNode reply) =>
        (string?)reply["text"] is { Length: > 0 } text ? text : (string?)reply["attachments"]?[0]?["content"]?["body"]?[0]?["text"] ?? reply.ToJsonString();

    private static string Title(string language, int list, int at) => (string)Texts(language)[$"bots[0].commandLists[{list}].commands[{at}].title"]!;

    private static JsonObject Texts(string language)
    {
        using var file = typeof(FabriqueHost).Assembly.GetManifestResourceStream($"teams/{language}.json")!;
        return JsonNode.Parse(file)!.AsObject();
    }

    /// <summary>What stands before the first thing that is filled in, or after one.</summary>
    private static string Beginning(string key, string language, string after = "")
    {
        var text = TextSets.Dialogs.Get(key, language);
        return text[text.IndexOf(after, StringComparison.Ordinal)..][after.Length..].Split('{', '\n')[0];
    }
}
