using System.Net;
using System.Net.Sockets;

namespace Fabrique.Bench.Machines;

internal static class FreePort
{
    private const int Lowest = 12_000;

    /// <summary>Below the ports that systems hand out to clients: one of those would be taken while what listened here is started again.</summary>
    private const int Highest = 32_000;

    /// <returns>A port of loopback on which nobody listens now.</returns>
    public static int Find()
    {
        while (true)
        {
            using var listener = new TcpListener(IPAddress.Loopback, Random.Shared.Next(Lowest, Highest));
            try
            {
                listener.Start();
                return ((IPEndPoint)listener.LocalEndpoint).Port;
            }
            catch (SocketException fault) when (fault.SocketErrorCode is SocketError.AddressAlreadyInUse or SocketError.AccessDenied)
            {
                // Another one.
            }
        }
    }
}
