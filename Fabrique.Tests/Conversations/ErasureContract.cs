using Fabrique.Data;
using Fabrique.Data.OpenLab;
using Fabrique.Data.Privacy;
using Fabrique.Data.Reports;
using Fabrique.Data.Storage;

namespace Fabrique.Tests.Conversations;

/// <summary>What people are told of their answers, looked for in the store: what is kept is there, and what was erased left nothing.
/// Nothing cleans up meanwhile.</summary>
public abstract class ErasureContract
{
    private const string Said = "zébrure-du-matin";
    private const string Number = "06 98 76 54 32";

    [SkippableFact]
    public async Task Whoever_pauses_or_closes_the_page_keeps_their_answers()
    {
        await using var host = await OpenAsync();
        await BeginAsync(host);

        await host.SayAsync("pause");
        await host.RestartAsync();

        Assert.True(await HoldsAsync(host, Said));
        Assert.Empty(await (await host.GetAsync<IErasure>()).ListReceiptsAsync(default));
    }

    [SkippableFact]
    public async Task Whoever_erases_in_the_middle_leaves_nothing_the_moment_that_the_receipt_is_said()
    {
        await using var host = await OpenAsync();
        await BeginAsync(host);
        Assert.True(await HoldsAsync(host, Said));

        await host.SayAsync("efface tout");
        var told = await host.SayAsync("oui");

        await NothingIsLeftAsync(host, Said);
        Assert.Contains("C’est effacé. Voici votre reçu du 10 mars 2026 à 10\u00A0h.", Assert.Single(told).Text, StringComparison.Ordinal);
        Assert.True(await HoldsAsync(host, "Voici votre reçu"));
    }

    [SkippableFact]
    public async Task Whoever_erases_what_they_sent_leaves_nothing_of_it_and_no_way_to_call_them_back()
    {
        await using var host = await OpenAsync();
        await BeginAsync(host);
        await SendAsync(host);
        Assert.True(await HoldsAsync(host, Number));

        await SayAsync(host, "effacer ce que j’ai dit", "Oui, tout effacer");

        await NothingIsLeftAsync(host, Said);
        Assert.False(await HoldsAsync(host, Number));
    }

    [SkippableFact]
    public async Task What_was_read_again_on_another_device_goes_from_there_too()
    {
        await using var host = await OpenAsync();
        await BeginAsync(host);
        var words = await SendAsync(host);
        host.Person = "reader";
        await host.SayAsync("reprendre " + words);
        host.Person = "eraser";
        await host.SayAsync("reprendre " + words);

        await host.SayAsync("Oui, tout effacer");

        await NothingIsLeftAsync(host, Said);
    }

    [SkippableFact]
    public async Task Whoever_stops_leaves_nothing_that_they_said_and_a_stopped_response()
    {
        await using var host = await OpenAsync();
        await BeginAsync(host);

        await SayAsync(host, "je n’ai pas compris", "stop", "oui");

        await NothingIsLeftAsync(host, Said);
        Assert.True(await HoldsAsync(host, "C’est arrêté. Vos réponses sont effacées."));
        var session = await (await host.GetAsync<ISessionReader>()).FindByCodeAsync(host.Code.Words, default);
        Assert.Equal(1, (await (await host.GetAsync<ISessionReports>()).TallyAsync(session!.Id, default)).Withdrawn);
    }

    [SkippableFact]
    public async Task Whoever_refuses_leaves_nothing()
    {
        await using var host = await OpenAsync();
        await host.CreateSessionAsync("retour");
        await SayAsync(host, "donner mon avis " + host.Code.Words, "je n’ai pas compris", Said, "non");

        await NothingIsLeftAsync(host, Said);
        Assert.Equal(0, (await (await host.GetAsync<IStoreCheck>()).CheckAsync(default)).Tables["response"]);
    }

    [SkippableFact]
    public async Task A_file_that_was_sent_goes_with_its_name()
    {
        await using var host = await OpenAsync();
        await host.PublishAsync("types.md");
        await host.CreateSessionAsync("types");
        await SayAsync(host, "donner mon avis " + host.Code.Words, "ok", "9h", "passer", "1 2 3", "vélo", "passer", Said, "continuer");
        await host.SendFileAsync("photo.png");
        Assert.True(await HoldsAsync(host, "photo.png"));

        await SayAsync(host, "effacez tout", "oui");

        await NothingIsLeftAsync(host, Said);
        Assert.False(await HoldsAsync(host, "photo.png"));
        Assert.Equal(0, (await (await host.GetAsync<IStoreCheck>()).CheckAsync(default)).Tables["attachment"]);
    }

    /// <summary>Real dialogs on the store that is tested.</summary>
    private protected abstract Task<ConversationHost> OpenAsync();

    /// <summary>Whether the store still has the text, wherever it may stand.</summary>
    private protected abstract Task<bool> HoldsAsync(ConversationHost host, string text);

    private async Task NothingIsLeftAsync(ConversationHost host, string text)
    {
        Assert.False(await HoldsAsync(host, text));
        var receipt = Assert.Single(await (await host.GetAsync<IErasure>()).ListReceiptsAsync(default));
        Assert.Equal(ErasureCause.Person, receipt.Cause);
        Assert.True(receipt.Messages > 0);
    }

    private static async Task BeginAsync(ConversationHost host)
    {
        await host.CreateSessionAsync("retour");
        await SayAsync(host, "donner mon avis " + host.Code.Words, "oui", Said);
    }

    /// <returns>The four words.</returns>
    private static async Task<string> SendAsync(ConversationHost host)
    {
        await SayAsync(host, "oui", "bien", "4", "rien", "personne", "passer", "passer", "passer", "passer", "passer", "oui", Number);
        var thanks = Assert.Single(await host.SubmitAsync("answer=send", isOld: false)).Text;
        return thanks.Split("quatre mots\u00A0: ")[1].Split('.')[0];
    }

    private static async Task SayAsync(ConversationHost host, params string[] texts)
    {
        foreach (var text in texts) await host.SayAsync(text);
    }
}
