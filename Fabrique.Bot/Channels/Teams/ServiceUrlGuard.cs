using Microsoft.Extensions.Options;

namespace Fabrique.Bot.Channels.Teams;

/// <summary>Where the bot may call: the Bot Framework's hosts, those that the operator names, and loopback in Development. Nothing else.</summary>
/// <remarks>Names only; <see cref="PublicAddresses"/> looks at the addresses behind them.</remarks>
internal sealed class ServiceUrlGuard(IHostEnvironment environment, IOptions<TeamsOptions> options)
{
    private static readonly string[] Services = [".botframework.com", ".botframework.us", ".trafficmanager.net"];
    private static readonly string[] Files = [".sharepoint.com", ".sharepoint.us", ".sharepoint-mil.us", ".svc.ms"];

    /// <exception cref="ServiceUrlRefusedException">Nothing may be posted there.</exception>
    public void Check(string? serviceUrl)
    {
        if (!Allows(serviceUrl))
        {
            throw new ServiceUrlRefusedException();
        }
    }

    public bool Allows(string? serviceUrl) => IsAllowed(serviceUrl, Services, options.Value.ServiceHosts);

    /// <summary>Where people's files are.</summary>
    public bool AllowsFile(string? url) => IsAllowed(url, Files, options.Value.FileHosts);

    private bool IsAllowed(string? url, IEnumerable<string> known, IEnumerable<string> named) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && ((environment.IsDevelopment() && uri.IsLoopback && uri.Scheme is "http" or "https")
            || (uri.Scheme == Uri.UriSchemeHttps
                && uri.UserInfo.Length == 0
                && known.Concat(named).Any(host => uri.IdnHost.EndsWith(host, StringComparison.OrdinalIgnoreCase))));
}

/// <summary>The activity's service URL is none of the allowed.</summary>
internal sealed class ServiceUrlRefusedException : Exception;
