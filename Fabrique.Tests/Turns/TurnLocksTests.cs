using Fabrique.Bot.Turns;

namespace Fabrique.Tests.Turns;

public sealed class TurnLocksTests
{
    [Fact]
    public async Task A_conversation_is_held_by_one_at_a_time_and_forgotten_afterwards()
    {
        var locks = new TurnLocks();
        var (inside, most) = (0, 0);

        await Task.WhenAll(Enumerable.Range(0, 200).Select(at => Task.Run(async () =>
        {
            using var held = await locks.TakeAsync($"{at % 3}", default);
            if (at % 3 > 0) return;
            most = Math.Max(most, Interlocked.Increment(ref inside));
            await Task.Yield();
            Interlocked.Decrement(ref inside);
        })));

        Assert.Equal(1, most);
        Assert.Equal(0, locks.Count);
    }

    [Fact]
    public async Task Who_gives_up_waiting_leaves_nothing_behind()
    {
        var locks = new TurnLocks();
        var held = await locks.TakeAsync("a", default);
        using var patience = new CancellationTokenSource();
        var waiting = locks.TakeAsync("a", patience.Token);

        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Equal(1, locks.Count);
        held.Dispose();
        Assert.Equal(0, locks.Count);
        using var next = await locks.TakeAsync("a", default);
    }
}
