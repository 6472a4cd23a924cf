using System.Text.RegularExpressions;
using Fabrique.Data.Responses;
using Fabrique.Tests.Questionnaires;

namespace Fabrique.Tests.Conversations;

/// <summary>A file that somebody sent, until its response is sent.</summary>
public sealed partial class AnsweredFileTests
{
    private const string Asking = """
        | survey | | | | |
        | | type | name | label::fr | relevant |
        | | select_one on | avec | Avec une photo ? | |
        | | image | photo | Une photo ? | ${avec} = 'oui' |
        | | text | mot | Un dernier mot ? | |

        | choices | | | |
        | | list_name | name | label::fr |
        | | on | oui | Oui |
        | | on | non | Non |

        | settings | | | |
        | | form_title::fr | form_id | version | default_language |
        | | Avec photo | trombone | 1 | fr |
        """;

    [Fact]
    public async Task A_file_is_there_when_its_response_was_sent()
    {
        await using var host = await OpenAsync();

        await host.SayAsync("envoyer");

        Assert.Equal("port.png", Assert.Single(await FilesAsync(host)).Name);
    }

    [Fact]
    public async Task A_file_that_the_answers_no_longer_ask_for_goes_when_they_are_sent()
    {
        await using var host = await OpenAsync();

        await host.SubmitAsync("change=avec", isOld: false);
        await host.SayAsync("non");
        await host.SayAsync("envoyer");

        Assert.Empty(await FilesAsync(host));
    }

    [Fact]
    public async Task The_document_of_an_idea_is_there_when_the_idea_is_filed_and_another_one_when_it_is_filed_again()
    {
        await using var host = await FiledAsync("avant.pdf");
        var before = Assert.Single(await FilesAsync(host, "idee"));

        var reference = Reference().Match(await SayAsync(host, "modifier mon idée")).Value;
        await host.SayAsync($"modifier {reference}");
        await host.SubmitAsync("change=document", isOld: false);
        await host.SendFileAsync("apres.pdf");
        var during = await FilesAsync(host, "idee");
        await host.SayAsync("déposer");

        Assert.Equal("avant.pdf", before.Name);
        Assert.Equal(["apres.pdf", "avant.pdf"], during.Select(file => file.Name).Order());
        var after = Assert.Single(await FilesAsync(host, "idee"));
        Assert.Equal(("apres.pdf", before.Response), (after.Name, after.Response));
    }

    /// <summary>A host in which somebody has filed an idea with a document.</summary>
    private static async Task<ConversationHost> FiledAsync(string document)
    {
        var host = new ConversationHost { Channel = "msteams" };
        await host.WelcomeAgentsAsync();
        var asked = "";
        foreach (var text in new[] { "proposer une idée", "2", "Zéro dossier perdu" }) asked = await SayAsync(host, text);
        while (!asked.Contains("Relisez", StringComparison.Ordinal))
        {
            asked = asked.Contains("un document", StringComparison.Ordinal) ? Print(await host.SendFileAsync(document)) : await SayAsync(host, Answer(asked));
        }

        await host.SayAsync("déposer");
        return host;
    }

    private static string Answer(string asked) => asked switch
    {
        _ when asked.Contains("Quel problème", StringComparison.Ordinal) => "Des dossiers se perdent.",
        _ when asked.Contains("Qui rencontre", StringComparison.Ordinal) => "Les communes",
        _ when asked.Contains("Combien de jours", StringComparison.Ordinal) => "2",
        _ when asked.Contains("Puis-je", StringComparison.Ordinal) => "oui",
        _ when asked.Contains("quel service", StringComparison.Ordinal) => "Direction de l’eau",
        _ when asked.Contains("adresse électronique", StringComparison.Ordinal) => "camille.dupont@exemple.fr",
        _ => "passer",
    };

    [GeneratedRegex("IDEE-[0-9A-Z]{4}")]
    private static partial Regex Reference();

    private static async Task<string> SayAsync(ConversationHost host, string text) => Print(await host.SayAsync(text));

    private static string Print(IEnumerable<Microsoft.Bot.Schema.Activity> replies) => string.Concat(replies.Select(MessagePrinter.Print));

    /// <summary>A host in which somebody has answered everything.</summary>
    private static async Task<ConversationHost> OpenAsync()
    {
        var host = new ConversationHost();
        await (await host.GetAsync<Data.Questionnaires.IQuestionnaireCatalog>()).PublishAsync(Form.Of(Asking).Questionnaire, default);
        await host.CreateSessionAsync("trombone");
        await host.SayAsync($"donner mon avis {host.Code.Words}");
        await host.SayAsync("oui");
        await host.SendFileAsync("port.png");
        await host.SayAsync("Merci à vous");
        return host;
    }

    private static async Task<IReadOnlyList<AttachmentSummary>> FilesAsync(ConversationHost host, string form = "trombone") =>
        await (await host.GetAsync<IAttachmentReader>()).ListAsync(form, null, default);
}
