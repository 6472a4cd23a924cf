using System.Security.Claims;
using System.Security.Principal;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace Fabrique.Tests.BotFramework.Builder;

public sealed class ShowTypingTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task While_a_turn_takes_long_it_shows_that_the_bot_is_writing()
    {
        var adapter = new TestAdapter().Use(new ShowTypingMiddleware(delay: 0, period: 20));
        using var patience = new CancellationTokenSource(Patience);
        var shown = new List<IActivity>();
        bool? responded = null;

        await adapter.SendTextToBotAsync(
            "bonjour",
            async (turn, ct) =>
            {
                shown.Add(await adapter.GetNextReplyAsync(patience.Token));
                shown.Add(await adapter.GetNextReplyAsync(patience.Token));
                responded = turn.Responded;
                await turn.SendActivityAsync("voilà", cancellationToken: ct);
            },
            default);

        Assert.All(shown, typing => Assert.Equal(("typing", "bot", "user1"), (typing.Type, typing.From.Id, typing.Recipient.Id)));
        Assert.False(responded);
        Assert.Contains(adapter.ActiveQueue, reply => reply.Text == "voilà");
    }

    [Fact]
    public async Task After_the_turn_nothing_is_shown_any_more()
    {
        var adapter = new TestAdapter().Use(new ShowTypingMiddleware(delay: 0, period: 1));

        await adapter.SendTextToBotAsync("bonjour", (_, _) => Task.CompletedTask, default);
        adapter.ActiveQueue.Clear();
        await Task.Delay(100);

        Assert.Empty(adapter.ActiveQueue);
    }

    [Fact]
    public async Task A_quick_answer_comes_alone()
    {
        var adapter = new TestAdapter().Use(new ShowTypingMiddleware(delay: 60_000));

        await adapter.SendTextToBotAsync("bonjour", (turn, ct) => turn.SendActivityAsync("voilà", cancellationToken: ct), default);

        Assert.Equal("voilà", Assert.Single(adapter.ActiveQueue).Text);
    }

    [Theory]
    [InlineData(ActivityTypes.Event, false)]
    [InlineData(ActivityTypes.Message, true)]
    public async Task Events_and_parent_bots_are_shown_nothing(string type, bool fromBot)
    {
        var adapter = new Skill(fromBot);
        adapter.Use(new ShowTypingMiddleware(delay: 0, period: 1));

        await adapter.ProcessActivityAsync(new Activity(type), (_, ct) => Task.Delay(50, ct));

        Assert.Empty(adapter.ActiveQueue);
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 0)]
    [InlineData(0, -1)]
    public void Times_that_make_no_sense_are_refused(int delay, int period) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ShowTypingMiddleware(delay, period));

    private sealed class Skill(bool fromBot) : TestAdapter
    {
        protected override TurnContext CreateTurnContext(Activity activity)
        {
            var context = base.CreateTurnContext(activity);
            if (fromBot)
                context.TurnState.Add<IIdentity>(BotIdentityKey, new ClaimsIdentity([new("ver", "2.0"), new("aud", "us"), new("azp", "parent")]));
            return context;
        }
    }
}
