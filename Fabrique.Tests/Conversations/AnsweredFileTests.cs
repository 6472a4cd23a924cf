using Fabrique.Data.Responses;
using Fabrique.Tests.Questionnaires;

namespace Fabrique.Tests.Conversations;

/// <summary>A file that somebody sent, until its response is sent.</summary>
public sealed class AnsweredFileTests
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

    private static async Task<IReadOnlyList<AttachmentSummary>> FilesAsync(ConversationHost host) =>
        await (await host.GetAsync<IAttachmentReader>()).ListAsync("trombone", null, default);
}
