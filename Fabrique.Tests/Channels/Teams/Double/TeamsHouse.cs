using Fabrique.Tests.Support;

namespace Fabrique.Tests.Channels.Teams.Double;

/// <summary>A host and its Teams, once for all tests of a class; each test talks as somebody else.</summary>
public sealed class TeamsHouse : IAsyncLifetime
{
    private static readonly Dictionary<string, string?> Impatient = new() { ["Fabrique:Teams:FileTimeout"] = "00:00:02" };

    private int _people;

    internal TeamsDouble Teams { get; private set; } = null!;

    internal TestHost Host { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Teams = await TeamsDouble.StartAsync();
        Host = await TestHost.StartAsync(settings: Impatient);
    }

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        await Teams.DisposeAsync();
    }

    /// <summary>Somebody new: "29:person 1" in "a:29:person 1".</summary>
    internal Agent Somebody(string locale = "fr-FR") => new(Teams, Host.Address, $"29:person {Interlocked.Increment(ref _people)}", locale: locale);
}
