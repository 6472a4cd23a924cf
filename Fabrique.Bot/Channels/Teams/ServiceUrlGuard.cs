namespace Fabrique.Bot.Channels.Teams;

/// <summary>Where replies may be posted: the Bot Framework's hosts, and loopback in Development. Nothing else.</summary>
internal sealed class ServiceUrlGuard(IHostEnvironment environment)
{
    private static readonly string[] Hosts = [".botframework.com", ".botframework.us", ".trafficmanager.net"];

    /// <exception cref="ServiceUrlRefusedException">Nothing may be posted there.</exception>
    public void Check(string? serviceUrl)
    {
        if (!Allows(serviceUrl))
        {
            throw new ServiceUrlRefusedException();
        }
    }

    public bool Allows(string? serviceUrl) => Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri) && IsAllowed(uri);

    private bool IsAllowed(Uri uri) =>
        (environment.IsDevelopment() && uri.IsLoopback)
        || (uri.Scheme == Uri.UriSchemeHttps && Hosts.Any(host => uri.Host.EndsWith(host, StringComparison.OrdinalIgnoreCase)));
}

/// <summary>The activity's service URL is none of the allowed.</summary>
internal sealed class ServiceUrlRefusedException : Exception;
