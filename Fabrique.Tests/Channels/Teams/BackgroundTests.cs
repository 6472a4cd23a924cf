using System.Reflection;
using Fabrique.Bot;
using Fabrique.Data.Storage;
using Fabrique.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Fabrique.Tests.Channels.Teams;

/// <summary>What runs beside the conversations.</summary>
public class BackgroundTests
{
    /// <summary>The reminders' clock was a critical line in the log: the timer that ended was taken for a fault of the service.</summary>
    [Fact]
    public async Task A_host_that_goes_without_being_stopped_logs_no_fault()
    {
        using var folder = new TempFolder();
        var logs = new LogLines();
        var begun = new Begun();
        var app = FabriqueHost.Build(new ServeOptions
        {
            DataFolder = folder.File("data"),
            Urls = "http://127.0.0.1:0",
            Environment = "Development",
            Time = begun,
            Adjust = services =>
            {
                services.AddLogging(logging => logging.ClearProviders().AddProvider(logs));
                var outbox = services.Single(service => service.ServiceType == typeof(IOutboxReader)).ImplementationType!;
                services.AddSingleton(all => SeenOutbox.Of((IOutboxReader)ActivatorUtilities.CreateInstance(all, outbox), begun.OutboxIsRead));
            },
        });
        await FabriqueHost.StartAsync(app, default);
        var services = app.Services.GetServices<IHostedService>().OfType<BackgroundService>().ToList();
        await begun.All.WaitAsync(TimeSpan.FromMinutes(1));

        await app.DisposeAsync();

        Assert.True(services.Count >= 3);
        var ended = Task.WhenAll(services.Select(service => service.ExecuteTask!));
        await Task.WhenAny(ended, Task.Delay(TimeSpan.FromSeconds(30)));
        Assert.All(services, service => Assert.Equal((service.GetType().Name, TaskStatus.RanToCompletion), (service.GetType().Name, service.ExecuteTask!.Status)));
        Assert.DoesNotContain(logs.All, line => line.StartsWith("Critical", StringComparison.Ordinal) || line.StartsWith("Error", StringComparison.Ordinal));
    }

    /// <summary>Says when the clocks wait for their time and the outbox was read: a service that is let go before it began is cancelled instead, which the host logs.</summary>
    private sealed class Begun : TimeProvider
    {
        private readonly CountdownEvent _clocks = new(2);
        private readonly TaskCompletionSource _clocksWait = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _outboxRead = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task All => Task.WhenAll(_clocksWait.Task, _outboxRead.Task);

        public void OutboxIsRead() => _outboxRead.TrySetResult();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime >= TimeSpan.FromMinutes(1) && !_clocks.IsSet && _clocks.Signal()) _clocksWait.TrySetResult();
            return base.CreateTimer(callback, state, dueTime, period);
        }
    }

    /// <summary>The outbox, and who is told when something asks it. Public and open, as a proxy's class must be.</summary>
    public class SeenOutbox : DispatchProxy
    {
        private IOutboxReader? _outbox;
        private Action? _asked;

        internal static IOutboxReader Of(IOutboxReader outbox, Action asked)
        {
            var seen = Create<IOutboxReader, SeenOutbox>();
            ((SeenOutbox)seen)._outbox = outbox;
            ((SeenOutbox)seen)._asked = asked;
            return seen;
        }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            _asked!();
            return targetMethod!.Invoke(_outbox, args);
        }
    }
}
