using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Fabrique.Bot.Turns;
using Fabrique.Tests.Channels.Teams.Double;
using Fabrique.Tests.Conversations;
using Fabrique.Tests.Faults;
using Fabrique.Tests.Support;

namespace Fabrique.Tests.Channels.Teams;

/// <summary>An idea in Teams, from the first greeting to the receipt, while the connector fails in every way and the host is killed.</summary>
/// <remarks>The whole conversation is approved as text: a reply that is lost, late or said twice shows there.</remarks>
public sealed partial class JourneyTests
{
    /// <summary>Long enough that a busy machine's own slowness is no time-out: a reply that is kept and not heard of is posted again.</summary>
    private static readonly Dictionary<string, string> Impatient = new() { ["Fabrique__Teams__ConnectorTimeout"] = "00:00:06" };

    private readonly StringBuilder _written = new();
    private int _heard;

    [Theory]
    [InlineData("fr", "fr-FR")]
    [InlineData("en", "en-GB")]
    public async Task Nothing_is_lost_and_nothing_is_said_twice(string language, string locale)
    {
        await using var teams = await TeamsDouble.StartAsync();
        teams.Members["29:camille"] = new JsonObject { ["id"] = "29:camille", ["name"] = "Camille Dupont", ["email"] = "camille.dupont@exemple.fr" };
        await using var host = await HostProcess.StartAsync(variables: Impatient);
        var agent = new Agent(teams, host.Address, locale: locale);
        var said = Said(language);

        await HearAsync(teams, agent, agent.Installed(), "(installation)");
        await SayAsync(teams, agent, said[0]);
        await WithFaultAsync(teams, agent, said[1], Fault.TooMany);
        await WithFaultAsync(teams, agent, said[2], Fault.Broken);
        await WithFaultAsync(teams, agent, said[3], Fault.Hangs);
        await WithFaultAsync(teams, agent, said[4], Fault.Reset);
        await KilledWhilePostingAsync(teams, host, agent, said[5]);
        await KilledBeforeItHeardAsync(teams, host, agent, said[6]);
        await SayAsync(teams, agent, said[7]);
        await SayAsync(teams, agent, said[8], replies: 2);
        await AcceptFileAsync(teams, agent);
        await SayAsync(teams, agent, said[9]);

        Approved.Check($"Channels/Teams/Journeys/idea-{language}.txt", _written.ToString());
        var posted = teams.Kept(agent.Conversation);
        Assert.Equal(posted.Count, posted.Select(reply => (string?)reply["id"]).Distinct().Count());
        await CheckStoredAsync(host, said);
    }

    private static string[] Said(string language) => language == "fr"
        ? ["Proposer une idée", "1", "Zéro dossier perdu", "Chaque année, 200 dossiers se perdent.", "Les communes rurales", "2", "oui", "Direction de l’eau", "déposer", "où en est mon idée ?"]
        : ["Submit an idea", "1", "No file gets lost", "Every year, 200 files get lost.", "Small towns", "2", "yes", "Water department", "submit", "where is my idea?"];

    private async Task SayAsync(TeamsDouble teams, Agent agent, string text, int replies = 1) =>
        await HearAsync(teams, agent, agent.Message(text), text, replies);

    private async Task HearAsync(TeamsDouble teams, Agent agent, JsonObject activity, string said, int replies = 1)
    {
        using (var response = await agent.DeliverAsync(activity)) response.EnsureSuccessStatusCode();
        await WriteAsync(teams, agent, said, replies);
    }

    private Task WithFaultAsync(TeamsDouble teams, Agent agent, string text, Fault fault)
    {
        teams.Faults.Enqueue(fault);
        return SayAsync(teams, agent, text);
    }

    /// <summary>The host has acknowledged, and dies with the reply on its way.</summary>
    private async Task KilledWhilePostingAsync(TeamsDouble teams, HostProcess host, Agent agent, string text)
    {
        while (teams.Hanging.CurrentCount > 0) await teams.Hanging.WaitAsync();
        teams.Faults.Enqueue(Fault.Hangs);
        using (var response = await agent.SayAsync(text)) response.EnsureSuccessStatusCode();
        Assert.True(await teams.Hanging.WaitAsync(TimeSpan.FromSeconds(30)));
        await host.KillAsync();
        await host.StartAgainAsync();
        await WriteAsync(teams, agent, text, 1);
    }

    /// <summary>Teams delivers again what nobody acknowledged, and once more what was acknowledged.</summary>
    private async Task KilledBeforeItHeardAsync(TeamsDouble teams, HostProcess host, Agent agent, string text)
    {
        var activity = agent.Message(text);
        await Operator.DeliveredAsync(host.DataFolder);
        await host.KillAsync();
        var delivered = agent.DeliverAsync(activity);
        await host.StartAgainAsync();
        using (var response = await delivered) response.EnsureSuccessStatusCode();
        using (var again = await agent.DeliverAsync(activity)) again.EnsureSuccessStatusCode();
        await WriteAsync(teams, agent, text, 1);
    }

    /// <summary>The agent lets the receipt be put into their OneDrive.</summary>
    private async Task AcceptFileAsync(TeamsDouble teams, Agent agent)
    {
        var card = teams.Kept(agent.Conversation)[^1]["attachments"]![0]!;
        var name = (string)card["name"]!;
        var accept = new JsonObject
        {
            ["type"] = "fileUpload",
            ["action"] = "accept",
            ["context"] = card["content"]!["acceptContext"]!.DeepClone(),
            ["uploadInfo"] = new JsonObject
            {
                ["name"] = name, ["uploadUrl"] = teams.UploadUrl(name), ["contentUrl"] = "https://exemple.sharepoint.com/recu", ["uniqueId"] = "unique", ["fileType"] = "html",
            },
        };
        await HearAsync(teams, agent, agent.Invoke("fileConsent/invoke", accept), "(accept)");
        var file = Encoding.UTF8.GetString(teams.Files[name]);
        Assert.Contains("camille.dupont@exemple.fr", file, StringComparison.Ordinal);
        Assert.Equal((int)card["content"]!["sizeInBytes"]!, teams.Files[name].Length);
    }

    private async Task WriteAsync(TeamsDouble teams, Agent agent, string said, int replies)
    {
        var kept = await teams.KeptAsync(agent.Conversation, _heard + replies);
        _written.Append("> ").Append(said).Append('\n');
        foreach (var reply in kept.Skip(_heard).Take(replies))
            _written.Append(Plain(MessagePrinter.Print(ActivityJson.Parse(reply.ToJsonString()))));
        _written.Append('\n');
        _heard += replies;
    }

    private static async Task CheckStoredAsync(HostProcess host, string[] said)
    {
        var stored = Assert.Single(await Operator.ExportAsync(host.DataFolder, "idee"));
        Assert.Equal("submitted", (string?)stored["status"]);
        Assert.Equal(said[2], (string?)stored["answers"]!["titre"]!["value"]);
        Assert.Equal(said[3], (string?)stored["answers"]!["probleme"]!["value"]);
        Assert.Equal(said[4], (string?)stored["answers"]!["personnes"]!["value"]);
    }

    /// <summary>References and days are others at each run.</summary>
    private static string Plain(string text) => Day().Replace(Reference().Replace(text, "IDEE-XXXX"), "(jour)");

    [GeneratedRegex("IDEE-[2-9B-DF-HJKMNP-TV-XZ]{4}")]
    private static partial Regex Reference();

    [GeneratedRegex(@"\d{1,2} \p{L}+ 20\d\d")]
    private static partial Regex Day();
}
