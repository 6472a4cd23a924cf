using Fabrique.Tests.Conversations;

namespace Fabrique.Tests.Dialogs;

/// <summary>Answers that look like something else are still answers.</summary>
public sealed class AnswersTests
{
    [Theory]
    [InlineData("mon avis est que c’est trop long")]
    [InlineData("continuer sans aide")]
    [InlineData("feedback took too long")]
    public async Task An_answer_that_begins_like_an_opening_is_kept(string answer)
    {
        await using var host = new ConversationHost();
        await AskForTextAsync(host);

        var said = Assert.Single(await host.SayAsync(answer));

        Assert.StartsWith("Voici ce que j’ai compris", said.Text, StringComparison.Ordinal);
        Assert.Contains(answer, MessagePrinter.Print(said), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_whole_opening_leads_elsewhere_and_the_answers_wait()
    {
        await using var host = new ConversationHost();
        await AskForTextAsync(host);

        await host.SayAsync("donner mon avis 000000");
        var said = Assert.Single(await host.SayAsync($"donner mon avis {host.Code.Words}"));

        Assert.Contains("Que changeriez-vous en premier", said.Text, StringComparison.Ordinal);
    }

    private static async Task AskForTextAsync(ConversationHost host)
    {
        await host.CreateSessionAsync("retour-court");
        await host.SayAsync($"donner mon avis {host.Code.Words}");
        await host.SayAsync("oui");
        await host.SayAsync("bien");
    }
}
