using Fabrique.Data.Privacy;
using Fabrique.Data.Storage;

namespace Fabrique.Bot.Operations;

/// <summary>Runs the retention rules once a day, the first time soon after the start.</summary>
internal sealed class DailyCleaning(Retention retention, TimeProvider time, ILogger<DailyCleaning> log) : BackgroundService
{
    private static readonly TimeSpan AfterStart = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>After an outage of the store.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var wait = AfterStart;
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(wait, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!stoppingToken.IsCancellationRequested) wait = await TryRunAsync(stoppingToken) ? Day : Soon;
        }
    }

    private async Task<bool> TryRunAsync(CancellationToken ct)
    {
        try
        {
            foreach (var receipt in await retention.RunAsync(ct))
                Log.Cleaned(log, receipt.Cause, receipt.Responses, receipt.Answers, receipt.Ideas, receipt.Messages);
            return true;
        }
        catch (Exception fault) when (fault is StoreUnavailableException or StoreBusyException or IOException)
        {
            Log.CleaningPutOff(log, fault.GetType().Name);
            return false;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
