using Fabrique.Bot;
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
        var app = FabriqueHost.Build(new ServeOptions
        {
            DataFolder = folder.File("data"),
            Urls = "http://127.0.0.1:0",
            Environment = "Development",
            Time = TimeProvider.System,
            Adjust = services => services.AddLogging(logging => logging.ClearProviders().AddProvider(logs)),
        });
        await FabriqueHost.StartAsync(app, default);
        var services = app.Services.GetServices<IHostedService>().OfType<BackgroundService>().ToList();

        await app.DisposeAsync();

        Assert.True(services.Count >= 3);
        var ended = Task.WhenAll(services.Select(service => service.ExecuteTask!));
        await Task.WhenAny(ended, Task.Delay(TimeSpan.FromSeconds(30)));
        Assert.All(services, service => Assert.Equal((service.GetType().Name, TaskStatus.RanToCompletion), (service.GetType().Name, service.ExecuteTask!.Status)));
        Assert.DoesNotContain(logs.All, line => line.StartsWith("Critical", StringComparison.Ordinal) || line.StartsWith("Error", StringComparison.Ordinal));
    }
}
