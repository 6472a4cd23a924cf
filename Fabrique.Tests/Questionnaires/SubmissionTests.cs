using Fabrique.Data.OpenLab;
using Fabrique.Data.Questionnaires;
using Fabrique.Tests.Channels.Teams;
using Fabrique.Tests.Faults;
using Fabrique.Tests.Support;

namespace Fabrique.Tests.Questionnaires;

/// <summary>What becomes of answers when they are sent.</summary>
public sealed class SubmissionTests
{
    private const string Car = """
        | survey | |
        | | type | name | label | relevant |
        | | select_one yn | car | Avez-vous une voiture ? | |
        | | text | which | Laquelle ? | ${car} = 'oui' |
        | | text | end | Un mot ? | |
        | choices | |
        | | list_name | name | label |
        | | yn | oui | Oui |
        | | yn | non | Non |
        | settings | |
        | | form_id |
        | | voitures |
        """;

    [Fact]
    public async Task What_is_not_relevant_at_submission_is_dropped()
    {
        await using var host = await TestHost.StartAsync();
        var form = Form.Of(Car).Questionnaire;
        await host.Get<IQuestionnaireCatalog>().PublishAsync(form, default);
        var session = await host.Get<ISessionWriter>().CreateSessionAsync(new NewSession(form.Hash, null, "", DateTimeOffset.UtcNow.AddHours(-1), null), default);
        var caller = new BotCaller(host.Client);
        foreach (var said in new[] { $"donner mon avis {session.Code.Words}", "oui", "une berline rouge", "rien", "modifier 1", "non" })
            await caller.SayAsync(said);

        var before = Assert.Single(await Operator.ExportAsync(host.DataFolder, form.Id));
        Assert.StartsWith("Merci", await caller.SayAsync("envoyer"), StringComparison.Ordinal);

        var after = Assert.Single(await Operator.ExportAsync(host.DataFolder, form.Id));
        Assert.All([before, after], row => Assert.Null(row["answers"]!["which"]!["value"]));
        Assert.Equal("non", (string?)after["answers"]!["car"]!["value"]);
        Assert.DoesNotContain("berline", after.ToJsonString(), StringComparison.Ordinal);
    }
}
