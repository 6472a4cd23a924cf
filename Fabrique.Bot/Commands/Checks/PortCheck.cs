using System.Net;
using System.Net.Sockets;

namespace Fabrique.Bot.Commands.Checks;

/// <summary>Can the host listen at an address, or does it already?</summary>
internal static class PortCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static async Task<Finding> RunAsync(string url, CommandTexts texts, CancellationToken ct)
    {
        var address = BindingAddress.Parse(url);
        if (IsFree(address)) return new Finding(Verdict.Good, texts.Format("Check_PortFree", url));
        return await IsHostAsync(address, ct)
            ? new Finding(Verdict.Good, texts.Format("Check_HostRuns", url))
            : new Finding(Verdict.Bad, texts.Format("Host_PortTaken", url));
    }

    private static bool IsFree(BindingAddress address)
    {
        try
        {
            var ip = address.Host == "localhost" ? IPAddress.Loopback : IPAddress.TryParse(address.Host.Trim('[', ']'), out var told) ? told : IPAddress.IPv6Any;
            using var listener = new TcpListener(ip, address.Port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static async Task<bool> IsHostAsync(BindingAddress address, CancellationToken ct)
    {
        try
        {
            using var client = new HttpClient { Timeout = Patience };
            var answer = await client.GetAsync(new Uri(HostSettings.Reachable(address) + Operations.HostPaths.Live), ct);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException && !ct.IsCancellationRequested)
        {
            return false;
        }
    }
}
