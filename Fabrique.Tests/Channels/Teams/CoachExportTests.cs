using System.IO.Compression;
using System.Text.Json.Nodes;
using Fabrique.Tests.Channels.Teams.Double;
using Fabrique.Tests.Support;

namespace Fabrique.Tests.Channels.Teams;

/// <summary>A coach asks for an export in the chat, and gets it into their OneDrive.</summary>
public sealed class CoachExportTests : IAsyncLifetime
{
    private TeamsDouble _teams = null!;
    private TestHost _host = null!;
    private AgentChat _coach = null!;

    public async Task InitializeAsync()
    {
        _teams = await TeamsDouble.StartAsync();
        _teams.Members["29:camille"] = new JsonObject { ["id"] = "29:camille", ["name"] = "Camille Dupont", ["email"] = "Camille.Dupont@exemple.fr" };
        _teams.Members["29:bao"] = new JsonObject { ["id"] = "29:bao", ["name"] = "Bao Martin", ["email"] = "bao.martin@exemple.fr" };
        _host = await TestHost.StartAsync(settings: new Dictionary<string, string?> { ["Fabrique:Teams:Coaches:0"] = "camille.dupont@exemple.fr" });
        _coach = new AgentChat(_teams, new Agent(_teams, _host.Address));
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _teams.DisposeAsync();
    }

    [Fact]
    public async Task The_workbook_goes_where_the_coach_says_and_holds_the_ideas_without_names()
    {
        var agent = new AgentChat(_teams, new Agent(_teams, _host.Address, id: "29:bao", name: "Bao Martin"));
        await agent.FileAsync();

        var card = JsonNode.Parse(await _coach.SayAsync("exporter les idées"))!["attachments"]![0]!;
        Assert.Equal(("idee.xlsx", "idee"), ((string?)card["name"], (string?)card["content"]!["acceptContext"]!["export"]));
        var kept = await _coach.DeliverAsync(Answer("accept", card));

        Assert.Contains("dans votre OneDrive", kept, StringComparison.Ordinal);
        var sheets = Text(_teams.Files["idee.xlsx"]);
        Assert.Contains("200 files get lost", sheets, StringComparison.Ordinal);
        Assert.DoesNotContain("camille@example.org", sheets, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_no_coach_gets_nothing_whatever_they_send()
    {
        var other = new AgentChat(_teams, new Agent(_teams, _host.Address, id: "29:bao", name: "Camille Dupont", locale: "en-GB"));

        Assert.Contains("cannot give you this file", await other.SayAsync("export the ideas"), StringComparison.Ordinal);
        var forged = other.Agent.Invoke("fileConsent/invoke", new JsonObject
        {
            ["action"] = "accept", ["context"] = new JsonObject { ["export"] = "idee" }, ["uploadInfo"] = new JsonObject { ["uploadUrl"] = _teams.UploadUrl("idee.xlsx") },
        });
        Assert.Contains("cannot give you this file", await other.DeliverAsync(forged), StringComparison.Ordinal);
        Assert.Empty(_teams.Files);
    }

    [Fact]
    public async Task A_coach_may_decline_and_a_form_that_is_not_there_is_said()
    {
        var card = JsonNode.Parse(await _coach.SayAsync("exporter les réponses retour-court"))!["attachments"]![0]!;

        Assert.Contains("rien déposé", await _coach.DeliverAsync(Answer("decline", card)), StringComparison.Ordinal);
        Assert.Contains("idee, retour, retour-court", await _coach.SayAsync("exporter les réponses autre"), StringComparison.Ordinal);
        Assert.Empty(_teams.Files);
    }

    private JsonObject Answer(string action, JsonNode card)
    {
        var name = (string)card["name"]!;
        return _coach.Agent.Invoke("fileConsent/invoke", new JsonObject
        {
            ["type"] = "fileUpload",
            ["action"] = action,
            ["context"] = card["content"]!["acceptContext"]!.DeepClone(),
            ["uploadInfo"] = new JsonObject { ["name"] = name, ["uploadUrl"] = _teams.UploadUrl(name), ["contentUrl"] = "https://exemple.sharepoint.com/export", ["uniqueId"] = "unique", ["fileType"] = "xlsx" },
        });
    }

    private static string Text(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        return string.Concat(zip.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }));
    }
}
