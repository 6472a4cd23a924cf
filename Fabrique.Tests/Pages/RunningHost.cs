using Fabrique.Tests.Support;

namespace Fabrique.Tests.Pages;

/// <summary>One Development host for the tests that leave it as it was.</summary>
public sealed class RunningHost : IAsyncLifetime
{
    internal TestHost Host { get; private set; } = null!;

    public async Task InitializeAsync() => Host = await TestHost.StartAsync();

    public async Task DisposeAsync() => await Host.DisposeAsync();
}
