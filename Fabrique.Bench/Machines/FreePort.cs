using System.Net;
using System.Net.Sockets;

namespace Fabrique.Bench.Machines;

internal static class FreePort
{
    /// <returns>A port of loopback on which nobody listens now.</returns>
    public static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
