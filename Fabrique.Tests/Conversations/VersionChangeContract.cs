using System.Text;
using Fabrique.Data.Exports;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Questionnaires.Publishing;
using Fabrique.Tests.Questionnaires;

namespace Fabrique.Tests.Conversations;

/// <summary>A questionnaire changes while people answer it.</summary>
public abstract class VersionChangeContract
{
    private const string Source = """
        | survey | | | |
        | | type | name | label::fr |
        | | text | avis | Votre avie ? |
        | | integer | note | Quelle note ? |
        | settings | | | |
        | | form_title::fr | form_id | version | default_language |
        | | Vie | vie | 1 | fr |
        """;

    [SkippableFact]
    public async Task A_response_that_was_begun_ends_on_its_version_and_the_next_one_asks_the_mended_one()
    {
        await using var host = await OpenAsync();
        var publisher = await host.GetAsync<IQuestionnairePublisher>();
        var mended = Form.Of(Source.Replace("avie", "avis", StringComparison.Ordinal)
            .Replace("| | integer", "| | text | suite | Et ensuite ? |\n| | integer", StringComparison.Ordinal)
            .Replace("| vie | 1 |", "| vie | 2 |", StringComparison.Ordinal)).Questionnaire;
        await publisher.PublishAsync(new Publication(Form.Of(Source).Questionnaire), default);
        await host.CreateSessionAsync("vie");

        host.Person = "avant";
        var before = await SayAsync(host, $"donner mon avis {host.Code.Words}");
        await publisher.PublishAsync(new Publication(mended, MovesOpen: true), default);
        await host.RestartAsync();
        var second = await SayAsync(host, "Utile");
        await SayAsync(host, "7");
        var thanks = await SayAsync(host, "envoyer");
        host.Person = "apres";
        var after = await SayAsync(host, $"donner mon avis {host.Code.Words}");
        var afterSecond = await SayAsync(host, "Pratique");

        Assert.Contains("Votre avie ?", before, StringComparison.Ordinal);
        Assert.Contains("Quelle note ?", second, StringComparison.Ordinal);
        Assert.Contains("Merci", thanks, StringComparison.Ordinal);
        Assert.Contains("Votre avis ?", after, StringComparison.Ordinal);
        Assert.Contains("Et ensuite ?", afterSecond, StringComparison.Ordinal);
        await ExportsTellVersionsApartAsync(host, mended);
    }

    [SkippableFact]
    public async Task After_a_breaking_change_the_open_session_goes_on_and_the_series_are_exported_apart()
    {
        await using var host = await OpenAsync();
        var publisher = await host.GetAsync<IQuestionnairePublisher>();
        await publisher.PublishAsync(new Publication(Form.Of(Source).Questionnaire), default);
        await host.CreateSessionAsync("vie");
        host.Person = "avant";
        await SayAsync(host, $"donner mon avis {host.Code.Words}");
        var other = Form.Of(Source.Replace("| | integer", "| | text", StringComparison.Ordinal)).Questionnaire;

        var refused = await publisher.PublishAsync(new Publication(other), default);
        await publisher.PublishAsync(new Publication(other, NewSeries: true), default);
        var still = await SayAsync(host, "Utile");
        await host.CreateSessionAsync("vie");
        host.Person = "apres";
        await SayAsync(host, $"donner mon avis {host.Code.Words}");

        Assert.IsType<PublishResult.NeedsNewSeries>(refused);
        Assert.Contains("Quelle note ?", still, StringComparison.Ordinal);
        Assert.Equal((1, 1, 2), (await CountAsync(host, new("vie")), await CountAsync(host, new("vie", Series: 1)), await CountAsync(host, new("vie", AllSeries: true))));
        Assert.Contains(",series,", await ExportAsync(host, new("vie", AllSeries: true)), StringComparison.Ordinal);
        Assert.DoesNotContain(",series,", await ExportAsync(host, new("vie")), StringComparison.Ordinal);
    }

    /// <summary>The host on the store that is tested.</summary>
    private protected abstract Task<ConversationHost> OpenAsync();

    private static async Task ExportsTellVersionsApartAsync(ConversationHost host, Questionnaire mended)
    {
        var lines = (await ExportAsync(host, new("vie"))).TrimEnd('\n').Split('\n');

        Assert.Equal(3, lines.Length);
        Assert.EndsWith(",avis,suite,note", lines[0], StringComparison.Ordinal);
        Assert.Contains(",1,", lines[1], StringComparison.Ordinal);
        Assert.EndsWith(",Utile,NA:not-asked,7", lines[1], StringComparison.Ordinal);
        Assert.Contains($",2,{mended.Hash},Pratique", lines[2], StringComparison.Ordinal);
    }

    private static async Task<int> CountAsync(ConversationHost host, ExportRequest request) =>
        (await ExportAsync(host, request)).TrimEnd('\n').Split('\n').Length - 1;

    private static async Task<string> ExportAsync(ConversationHost host, ExportRequest request)
    {
        using var output = new MemoryStream();
        await (await host.GetAsync<IExporter>()).WriteAsync(request, ExportFormat.Csv, output, null, default);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static async Task<string> SayAsync(ConversationHost host, string text) =>
        string.Join("\n", (await host.SayAsync(text)).Select(reply => reply.Text));
}
