using Fabrique.Bot.Turns;

namespace Fabrique.Tests.Turns;

public class ConversationSignalsTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(50);

    [Fact]
    public async Task A_signal_before_the_wait_is_not_lost_and_several_count_once()
    {
        var signals = new ConversationSignals();
        using var mine = signals.Subscribe("directline/a");

        signals.Raise("directline/a");
        signals.Raise("directline/a");

        Assert.True(await mine.WaitAsync(Long, default));
        Assert.False(await mine.WaitAsync(Short, default));
    }

    [Fact]
    public async Task Every_subscriber_of_the_conversation_wakes_and_no_other()
    {
        var signals = new ConversationSignals();
        using var one = signals.Subscribe("directline/a");
        using var two = signals.Subscribe("directline/a");
        using var other = signals.Subscribe("directline/b");

        signals.Raise("directline/a");

        Assert.True(await one.WaitAsync(Long, default));
        Assert.True(await two.WaitAsync(Long, default));
        Assert.False(await other.WaitAsync(Short, default));
    }

    [Fact]
    public async Task Who_left_is_forgotten_and_the_others_still_hear()
    {
        var signals = new ConversationSignals();
        var gone = signals.Subscribe("directline/a");
        using var stays = signals.Subscribe("directline/a");
        gone.Dispose();

        signals.Raise("directline/a");

        Assert.True(await stays.WaitAsync(Long, default));
        Assert.False(await gone.WaitAsync(Short, default));
    }
}
