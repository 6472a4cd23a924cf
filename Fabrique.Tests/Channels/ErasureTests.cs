using Fabrique.Tests.Channels.DirectLine;
using Fabrique.Tests.Pages;
using Fabrique.Tests.Support;

namespace Fabrique.Tests.Channels;

/// <summary>Through the whole host, as people come to it: what is erased is in no file of its folder.</summary>
public sealed class ErasureTests(RunningHost running) : IClassFixture<RunningHost>
{
    private const string Said = "zébrure-du-soir";

    [Fact]
    public async Task In_the_chat_nothing_that_was_typed_is_left_and_a_reload_shows_the_receipt_alone()
    {
        var session = await running.Host.CreateSessionAsync("Atelier");
        var chat = await Chat.BeginAsync(running.Host);
        foreach (var text in new[] { $"donner mon avis {session.Code.Words}", "oui", Said }) await chat.SayAsync(text);
        await HearsAsync(chat, "Avez-vous réussi");
        Assert.True(FileBytes.AnyHolds(running.Host.DataFolder, Said));

        await chat.SayAsync("effacez tout");
        await chat.SayAsync("oui");
        await HearsAsync(chat, "C’est effacé.");

        Assert.False(FileBytes.AnyHolds(running.Host.DataFolder, Said));
        Assert.Collection((await chat.PollAsync()).Texts, said => Assert.Equal("oui", said), told => Assert.StartsWith("C’est effacé.", told, StringComparison.Ordinal));
    }

    [Fact]
    public async Task On_a_page_nothing_that_was_sent_is_left_after_a_stop()
    {
        var session = await running.Host.CreateSessionAsync("Atelier");
        using var person = new PageVisitor(running.Host);
        await person.BeginAsync(session.Code.Words);
        await person.AnswerAsync("consentement", "oui");
        await person.AnswerAsync("but", Said);
        Assert.True(FileBytes.AnyHolds(running.Host.DataFolder, Said));

        await person.SayAsync("stop");
        Assert.Contains("Voulez-vous arrêter et effacer vos réponses", person.Text, StringComparison.Ordinal);
        await person.SayAsync("Oui");

        Assert.Contains("Vos réponses sont effacées.", person.Text, StringComparison.Ordinal);
        Assert.False(FileBytes.AnyHolds(running.Host.DataFolder, Said));
    }

    private static async Task HearsAsync(Chat chat, string text)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!(await chat.PollAsync()).Texts.Any(said => said?.Contains(text, StringComparison.Ordinal) == true))
            await Task.Delay(50, patience.Token);
    }
}
