using Fabrique.Bot.Dialogs.Ideas;
using Fabrique.Data.Storage;

namespace Fabrique.Bot.Channels.Teams;

/// <summary>Looks for drafts to be reminded of, and for decisions that were announced and not told yet, at the start and every hour.</summary>
internal sealed class ReminderClock(
    DraftReminders reminders, DecisionNews news, OutboxBell bell, TimeProvider time, ILogger<ReminderClock> log) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await RemindAsync(stoppingToken);
            await Task.Delay(Period, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task RemindAsync(CancellationToken ct)
    {
        try
        {
            if (await reminders.RunAsync(ct) is > 0 and var told)
            {
                Log.Reminded(log, told);
                bell.Ring();
            }

            if (await news.RunAsync(ct) > 0)
            {
                bell.Ring();
            }
        }
        catch (Exception fault) when (fault is StoreUnavailableException or StoreBusyException)
        {
            Log.RemindersWait(log);
        }
        // The host goes, and its store perhaps before this.
        catch (Exception fault) when (fault is OperationCanceledException or ObjectDisposedException && ct.IsCancellationRequested)
        {
            return;
        }
    }
}
