using Fabrique.Bot.Operations;
using Fabrique.Bot.Turns;
using Fabrique.Data;
using Fabrique.Data.Questionnaires;
using Fabrique.Data.Responses;
using Fabrique.Tests.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Fabrique.Tests.Turns;

public sealed class TurnRunnerTests : IAsyncLifetime
{
    private TurnBench _bench = null!;

    public async Task InitializeAsync() => _bench = await TurnBench.OpenAsync();

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task When_the_state_moved_the_turn_runs_again_and_nothing_is_said_twice()
    {
        var elsewhere = _bench.Runner(CountingBot.CountAsync);
        var attempts = 0;
        var runner = _bench.Runner(async context =>
        {
            var before = await CountingBot.ReadAsync(context);
            if (++attempts == 1) await TurnBench.RunAsync(elsewhere, "between");
            await CountingBot.SayAsync(context, before + 1);
        });

        var outcome = await TurnBench.RunAsync(runner, "late");

        Assert.Equal(2, attempts);
        Assert.Equal(["2"], TurnBench.Texts(outcome));
        Assert.Equal(["1", "2"], await _bench.TextsAsync());
    }

    [Fact]
    public async Task When_a_response_moved_the_turn_runs_again_on_what_is_there()
    {
        var id = await BeginResponseAsync();
        var elsewhere = _bench.Runner(context => ChangeAsync(context, id, response => response with { Assisted = true }));
        var attempts = 0;
        var runner = _bench.Runner(async context =>
        {
            var response = (await Turn.Of(context).Responses.FindAsync(id, default))!;
            if (++attempts == 1) await TurnBench.RunAsync(elsewhere, "between", conversation: "b");
            Turn.Of(context).Responses.Put(response with { Language = "en" });
            await context.SendActivityAsync("fait");
        });

        await TurnBench.RunAsync(runner, "late");

        var kept = (await _bench.Store.Get<IResponseReader>().FindAsync(id, default))!;
        Assert.Equal(2, attempts);
        Assert.Equal((true, "en"), (kept.Assisted, kept.Language));
        Assert.Equal(["fait"], await _bench.TextsAsync());
    }

    [Fact]
    public async Task A_second_delivery_gets_the_first_replies_and_the_bot_hears_nothing()
    {
        var runner = _bench.Runner(CountingBot.CountAsync);
        var first = await TurnBench.RunAsync(runner, "1");

        var second = await TurnBench.RunAsync(runner, "1");

        Assert.Equal("outcome of 1", Assert.IsType<TurnOutcome.Repeated>(second).Outcome);
        Assert.Equal(TurnBench.Replies(first).Select(reply => reply.Id), TurnBench.Replies(second).Select(reply => reply.Id));
        Assert.Equal(["1"], await _bench.TextsAsync());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Four_deliveries_at_once_are_one_turn(int processes)
    {
        var runners = Enumerable.Range(0, processes).Select(_ => _bench.Runner(CountingBot.CountAsync)).ToList();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(at => Task.Run(() => TurnBench.RunAsync(runners[at % processes], "1"))));

        Assert.Single(outcomes.OfType<TurnOutcome.Stored>());
        Assert.All(outcomes, outcome => Assert.Equal(["1"], TurnBench.Texts(outcome)));
        Assert.Single(outcomes.Select(outcome => TurnBench.Replies(outcome).Single().Id).Distinct());
        Assert.Equal(["1"], await _bench.TextsAsync());
    }

    [Fact]
    public async Task Turns_of_one_conversation_wait_for_each_other_and_for_no_other()
    {
        var begun = new System.Collections.Concurrent.ConcurrentQueue<string>();
        var (started, gate) = (new TaskCompletionSource(), new TaskCompletionSource());
        var runner = _bench.Runner(async context =>
        {
            begun.Enqueue(context.Activity.Text);
            if (context.Activity.Text == "a1")
            {
                started.SetResult();
                await gate.Task;
            }

            await context.SendActivityAsync(context.Activity.Text);
        });

        var first = TurnBench.RunAsync(runner, "1", "a1");
        await started.Task;
        var second = TurnBench.RunAsync(runner, "2", "a2");
        await TurnBench.RunAsync(runner, "1", "b1", conversation: "b");
        Assert.Equal(["a1", "b1"], begun);
        gate.SetResult();
        await Task.WhenAll(first, second);

        Assert.Equal(["a1", "a2"], await _bench.TextsAsync());
    }

    [Fact]
    public async Task A_trace_never_leaves()
    {
        var runner = _bench.Runner(async context =>
        {
            await context.SendActivityAsync(new Activity(ActivityTypes.Trace) { Name = "trace", Value = "what a person typed" });
            await context.SendActivityAsync("bonjour");
        });

        var outcome = await TurnBench.RunAsync(runner, "1");

        Assert.Equal([ActivityTypes.Message], TurnBench.Replies(outcome).Select(reply => reply.Type));
        Assert.Equal(["bonjour"], await _bench.TextsAsync());
    }

    [Fact]
    public async Task What_is_used_after_the_commit_throws()
    {
        ITurnContext late = null!;
        var runner = _bench.Runner(context =>
        {
            late = context;
            return CountingBot.CountAsync(context);
        });
        Turn turn = null!;
        await TurnBench.RunAsync(_bench.Runner(context => Task.FromResult(turn = Turn.Of(context))), "0");
        await TurnBench.RunAsync(runner, "1");

        var id = new ResponseId("r");
        await Assert.ThrowsAsync<ObjectDisposedException>(() => late.SendActivityAsync("trop tard"));
        Assert.Throws<ObjectDisposedException>(() => turn.Add(new Data.Storage.DomainWrite.DropAnswers(id)));
        Assert.Throws<ObjectDisposedException>(() => turn.Responses.Put(Writes.Response("r", new QuestionnaireHash("h"))));
        Assert.Throws<ObjectDisposedException>(() => turn.Responses.Erase(id));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await turn.Responses.FindAsync(id, default));
        Assert.Equal(["1"], await _bench.TextsAsync());
    }

    [Fact]
    public async Task Storage_and_replies_of_a_turn_are_shut_once_it_is_sealed()
    {
        var storage = new TurnStorage(_bench.Store.Turns);
        var buffer = new ReplyBuffer(new Support.SteadyChance(), TestStore.Now);
        using var context = new TurnContext(new Conversations.PlayAdapter(_bench.Runner(_ => Task.CompletedTask)), new Activity(ActivityTypes.Message));

        storage.Seal();
        buffer.Seal();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => storage.ReadAsync(["a"]));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => storage.WriteAsync(new Dictionary<string, object> { ["a"] = "b" }));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => storage.DeleteAsync(["a"]));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => buffer.KeepAsync(context, [], () => throw new InvalidOperationException()));
    }

    private async Task<ResponseId> BeginResponseAsync()
    {
        var catalog = _bench.Store.Get<IQuestionnaireCatalog>();
        await ShippedForms.PublishAsync(catalog, default);
        var form = (await catalog.FindLatestAsync("retour-court", default))!;
        var begins = _bench.Runner(context =>
        {
            Turn.Of(context).Responses.Put(Writes.Response("r", form.Hash));
            return Task.CompletedTask;
        });
        await TurnBench.RunAsync(begins, "begin");
        return new ResponseId("r");
    }

    private static async Task ChangeAsync(ITurnContext context, ResponseId id, Func<Response, Response> change)
    {
        var responses = Turn.Of(context).Responses;
        responses.Put(change((await responses.FindAsync(id, default))!));
    }
}
