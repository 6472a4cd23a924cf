using System.Text.RegularExpressions;
using Fabrique.Bot.Turns;
using Fabrique.Data;
using Fabrique.Data.Storage;
using Fabrique.Tests.Storage;

namespace Fabrique.Tests.Turns;

/// <summary>When the bot or the store fails, nothing is kept by halves.</summary>
public sealed partial class TurnFaultTests
{
    [Theory]
    [InlineData("fr-FR", "de notre côté")]
    [InlineData("en-GB", "on our side")]
    public async Task A_bot_that_throws_keeps_nothing_but_a_kind_message_with_a_number(string locale, string words)
    {
        await using var bench = await TurnBench.OpenAsync();
        var runner = bench.Runner(async context =>
        {
            await CountingBot.CountAsync(context);
            Turn.Of(context).Add(new DomainWrite.PutResponse(Writes.Response("r", new QuestionnaireHash("h"))));
            throw new InvalidOperationException($"Secret: {context.Activity.Text}");
        });

        var outcome = await TurnBench.RunAsync(runner, "1", "mot de passe", locale: locale);

        var said = Assert.Single(TurnBench.Texts(outcome));
        var incident = Incident().Match(said).Value;
        Assert.Contains(words, said, StringComparison.Ordinal);
        Assert.NotEqual("", incident);
        Assert.Equal([said], await bench.TextsAsync());
        var logged = string.Join('\n', bench.Logs.All);
        Assert.Contains(incident, logged, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret", logged, StringComparison.Ordinal);
        Assert.DoesNotContain("mot de passe", logged, StringComparison.Ordinal);
        var after = await TurnBench.RunAsync(bench.Runner(CountingBot.CountAsync), "2");
        Assert.Equal(["1"], TurnBench.Texts(after));
    }

    [Fact]
    public async Task While_the_queue_is_full_the_bot_is_not_even_asked()
    {
        await using var bench = await TurnBench.OpenAsync(queueLength: 1);
        var asked = 0;
        var runner = bench.Runner(_ =>
        {
            asked++;
            return Task.CompletedTask;
        });
        await using var other = bench.Store.Connect();
        other.Run("BEGIN IMMEDIATE");
        List<Task> waiting = [bench.Store.Turns.CommitAsync(Writes.Turn("first"), default)];

        // The writer has taken it, and stands before the lock: what comes now stays in the queue.
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (bench.Store.Turns.Waiting > 0) await Task.Delay(1, patience.Token);
        for (var at = 0; !bench.Store.Turns.IsFull; at++) waiting.Add(bench.Store.Turns.CommitAsync(Writes.Turn($"{at}"), default));

        var busy = await Assert.ThrowsAsync<StoreBusyException>(() => TurnBench.RunAsync(runner, "late"));
        other.Run("ROLLBACK");
        await Task.WhenAll(waiting.Where(turn => !turn.IsFaulted));

        Assert.Equal((0, TimeSpan.FromSeconds(1)), (asked, busy.RetryAfter));
        await TurnBench.RunAsync(runner, "late");
        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task A_second_delivery_of_a_failed_turn_tells_the_same_number()
    {
        await using var bench = await TurnBench.OpenAsync();
        var runner = bench.Runner(_ => throw new InvalidOperationException());
        var first = await TurnBench.RunAsync(runner, "1");

        var second = await TurnBench.RunAsync(runner, "1");

        Assert.Equal(TurnBench.Texts(first), TurnBench.Texts(second));
    }

    [Fact]
    public async Task Somebody_who_hangs_up_is_no_incident_and_the_turn_can_be_done_again()
    {
        await using var bench = await TurnBench.OpenAsync();
        var runner = bench.Runner(_ => throw new OperationCanceledException());

        await Assert.ThrowsAsync<OperationCanceledException>(() => TurnBench.RunAsync(runner, "1"));

        Assert.Empty(await bench.HistoryAsync());
        Assert.IsType<TurnOutcome.Stored>(await TurnBench.RunAsync(bench.Runner(CountingBot.CountAsync), "1"));
    }

    [Fact]
    public async Task A_store_that_is_full_or_away_is_told_and_every_turn_can_be_done_again()
    {
        await using var bench = await TurnBench.OpenAsync(queueLength: 1);
        var runner = bench.Runner(CountingBot.CountAsync);
        using var elsewhere = bench.Store.Connect();
        using var held = elsewhere.BeginTransaction();

        var turns = Enumerable.Range(0, 8).Select(at => TurnBench.RunAsync(runner, "1", conversation: $"{at}")).ToList();
        var first = await Task.WhenAny(turns);
        var fault = await Record.ExceptionAsync(() => first);
        held.Rollback();
        var faults = await Task.WhenAll(turns.Select(turn => Record.ExceptionAsync(() => turn)));

        Assert.IsType<StoreBusyException>(fault);
        Assert.All(faults, lost => Assert.True(lost is null or StoreBusyException, $"{lost}"));
        Assert.Contains(null, faults);
        for (var at = 0; at < 8; at++)
        {
            await TurnBench.RunAsync(runner, "1", conversation: $"{at}");
            Assert.Equal(["1"], await bench.TextsAsync($"{at}"));
        }
    }

    [Fact]
    public async Task A_store_that_is_away_comes_through_from_within_the_bot_too()
    {
        await using var bench = await TurnBench.OpenAsync();
        var runner = bench.Runner(_ => throw new StoreUnavailableException("away"));

        await Assert.ThrowsAsync<StoreUnavailableException>(() => TurnBench.RunAsync(runner, "1"));

        Assert.Empty(await bench.HistoryAsync());
    }

    [GeneratedRegex("[0-9a-f]{8}")]
    private static partial Regex Incident();
}
