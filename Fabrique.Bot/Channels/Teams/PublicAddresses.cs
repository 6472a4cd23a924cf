using System.Net;
using System.Net.Sockets;

namespace Fabrique.Bot.Channels.Teams;

/// <summary>Opens connections to public addresses only, whatever a name resolves to now: no loopback, no private or link-local network.</summary>
/// <remarks>Through a proxy it is the proxy that resolves names, and the operator who chose it.</remarks>
internal static class PublicAddresses
{
    public static SocketsHttpHandler Handler(bool allowsAll) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectCallback = (context, ct) => ConnectAsync(context, allowsAll, ct),
    };

    /// <summary>Whether an address is one of the internet's.</summary>
    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (IPAddress.IsLoopback(address)) return false;
        var bytes = address.GetAddressBytes();
        return address.AddressFamily == AddressFamily.InterNetwork
            ? bytes switch
            {
                [0 or 10 or 127 or >= 224, ..] => false,
                [100, >= 64 and <= 127, ..] => false,
                [169, 254, ..] => false,
                [172, >= 16 and <= 31, ..] => false,
                [192, 168, ..] or [192, 0, 0, _] or [198, 18 or 19, ..] => false,
                _ => true,
            }
            : !address.IsIPv6LinkLocal && !address.IsIPv6SiteLocal && !address.IsIPv6UniqueLocal && !address.IsIPv6Multicast
                && !address.Equals(IPAddress.IPv6Any);
    }

    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, bool allowsAll, CancellationToken ct)
    {
        var asked = context.DnsEndPoint;
        var isDirect = string.Equals(asked.Host, context.InitialRequestMessage.RequestUri?.IdnHost, StringComparison.OrdinalIgnoreCase);
        var found = await Dns.GetHostAddressesAsync(asked.Host, ct);
        var addresses = allowsAll || !isDirect ? found : Array.FindAll(found, IsPublic);
        if (addresses.Length == 0) throw new ServiceUrlRefusedException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, asked.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
