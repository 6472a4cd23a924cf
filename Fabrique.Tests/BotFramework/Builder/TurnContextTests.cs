using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.TraceExtensions;
using Microsoft.Bot.Schema;

namespace Fabrique.Tests.BotFramework.Builder;

public class TurnContextTests
{
    [Fact]
    public async Task The_handler_registered_first_is_the_outermost()
    {
        var calls = new List<string>();
        await TurnAsync(async turn =>
        {
            turn.OnSendActivities(Around("first", calls)).OnSendActivities(Around("second", calls));
            await turn.SendActivityAsync("bonjour");
        });

        Assert.Equal(["first>", "second>", "<second", "<first"], calls);
    }

    [Fact]
    public async Task A_handler_that_does_not_go_on_keeps_the_activities()
    {
        var adapter = await TurnAsync(async turn =>
        {
            turn.OnSendActivities((_, activities, _) => Task.FromResult(activities.Select(_ => new ResourceResponse("kept")).ToArray()));
            Assert.Equal("kept", (await turn.SendActivityAsync("bonjour")).Id);
            Assert.False(turn.Responded);
        });

        Assert.Null(adapter.GetNextReply());
    }

    [Fact]
    public async Task A_trace_is_no_response()
    {
        await TurnAsync(async turn =>
        {
            await turn.TraceActivityAsync("note");
            Assert.False(turn.Responded);
            await turn.SendActivityAsync("bonjour");
            Assert.True(turn.Responded);
        });
    }

    [Fact]
    public async Task A_text_is_sent_without_a_hint_unless_one_is_given()
    {
        var adapter = await TurnAsync(async turn =>
        {
            await ((TurnContext)turn).SendActivityAsync("un");
            await turn.SendActivityAsync("deux");
            await turn.SendActivityAsync(MessageFactory.Text("trois"));
        });

        Assert.Equal(
            [null, "acceptingInput", "acceptingInput"],
            Enumerable.Range(0, 3).Select(_ => ((Activity)adapter.GetNextReply()).InputHint));
    }

    [Fact]
    public async Task Nothing_to_say_is_a_mistake()
    {
        await TurnAsync(async turn =>
        {
            await Assert.ThrowsAsync<ArgumentNullException>(() => turn.SendActivityAsync(" "));
            await Assert.ThrowsAsync<ArgumentException>(() => turn.SendActivitiesAsync([]));
            await Assert.ThrowsAsync<ArgumentNullException>(() => turn.DeleteActivityAsync(""));
        });
    }

    [Fact]
    public async Task Values_of_a_turn_cannot_be_used_after_it()
    {
        ITurnContext? kept = null;
        var owned = new MemoryStream();
        await TurnAsync(turn =>
        {
            kept = turn;
            turn.TurnState.Add(owned);
            Assert.Same(owned, turn.TurnState.Get<MemoryStream>());
            Assert.Null(turn.TurnState.Get<string>(typeof(MemoryStream).FullName!));
            return Task.CompletedTask;
        });

        Assert.Throws<ObjectDisposedException>(() => kept!.TurnState.Get<MemoryStream>());
        Assert.False(owned.CanRead);
    }

    [Theory]
    [InlineData("fr-FR", "fr-FR")]
    [InlineData("xx-no-such-culture-at-all", "en-GB")]
    [InlineData(null, "en-GB")]
    public async Task A_turn_runs_in_the_culture_of_its_activity(string? locale, string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-GB");
        string? seen = null;

        await new TestAdapter().ProcessActivityAsync(new Activity("message") { Locale = locale }, (_, _) =>
        {
            seen = CultureInfo.CurrentCulture.Name;
            return Task.CompletedTask;
        });

        Assert.Equal(culture, seen);
    }

    [Fact]
    public async Task An_exception_goes_to_the_adapters_handler_or_else_to_the_caller()
    {
        var adapter = new TestAdapter();
        BotCallbackHandler fails = (_, _) => throw new InvalidOperationException("oops");

        await Assert.ThrowsAsync<InvalidOperationException>(() => adapter.ProcessActivityAsync(new Activity("message"), fails));
        adapter.OnTurnError = (turn, error) => turn.SendActivityAsync(error.Message);
        await adapter.ProcessActivityAsync(new Activity("message"), fails);

        Assert.Equal("oops", ((Activity)adapter.GetNextReply()).Text);
    }

    [Fact]
    public async Task Middleware_runs_in_order_around_the_bot_and_may_end_the_turn()
    {
        var calls = new List<string>();
        var adapter = new TestAdapter().Use(new Step("a", calls)).Use(new Step("b", calls));

        await adapter.ProcessActivityAsync(new Activity("message") { Text = "go" }, (_, _) => Note(calls, "bot"));
        await adapter.ProcessActivityAsync(new Activity("message") { Text = "stop at a" }, (_, _) => Note(calls, "bot"));

        Assert.Equal(["a>", "b>", "bot", "<b", "<a", "a>"], calls);
    }

    private static Task Note(List<string> calls, string call)
    {
        calls.Add(call);
        return Task.CompletedTask;
    }

    private static SendActivitiesHandler Around(string name, List<string> calls) => async (_, _, next) =>
    {
        calls.Add(name + ">");
        var responses = await next();
        calls.Add("<" + name);
        return responses;
    };

    private static async Task<TestAdapter> TurnAsync(Func<ITurnContext, Task> bot)
    {
        var adapter = new TestAdapter();
        await adapter.ProcessActivityAsync(new Activity("message"), (turn, _) => bot(turn));
        return adapter;
    }

    private sealed class Step(string name, List<string> calls) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
        {
            calls.Add(name + ">");
            if (turnContext.Activity.Text == "stop at " + name)
                return;
            await next(cancellationToken);
            calls.Add("<" + name);
        }
    }
}
