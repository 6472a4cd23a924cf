using System.Net;
using System.Net.Sockets;

namespace Fabrique.Tests.Browser;

/// <summary>Between a browser and the host: 50 kbit/s each way for all connections together, and one packet in a hundred takes its connection with it.</summary>
/// <param name="host">Where the line leads.</param>
/// <param name="seed">Decides which packets.</param>
internal sealed class WeakLine(Uri host, int seed) : IAsyncDisposable
{
    private const int PacketSize = 1_400;
    private const double BytesPerSecond = 50_000 / 8.0;

    private readonly TcpListener _door = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Random _random = new(seed);
    private readonly SemaphoreSlim _up = new(1);
    private readonly SemaphoreSlim _down = new(1);
    private readonly List<Task> _lines = [];
    private volatile bool _isStrong;
    private int _cuts;

    /// <summary>What the browser opens.</summary>
    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_door.LocalEndpoint).Port}/");

    /// <summary>For a while nothing is slow and nothing is lost.</summary>
    public bool IsStrong
    {
        set => _isStrong = value;
    }

    /// <summary>Connections that were lost.</summary>
    public int Cuts => _cuts;

    public static WeakLine To(Uri host, int seed)
    {
        var line = new WeakLine(host, seed);
        line._door.Start();
        line._lines.Add(line.AcceptAsync());
        return line;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _door.Dispose();
        Task[] lines;
        lock (_lines) lines = [.. _lines];
        await Task.WhenAll(lines);
        _end.Dispose();
        _up.Dispose();
        _down.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var near = await _door.AcceptTcpClientAsync(_end.Token);
                lock (_lines) _lines.Add(CarryAsync(near));
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task CarryAsync(TcpClient near)
    {
        using var mine = near;
        using var far = new TcpClient();
        using var broken = CancellationTokenSource.CreateLinkedTokenSource(_end.Token);
        try
        {
            await far.ConnectAsync(host.Host, host.Port, broken.Token);
            await Task.WhenAny(PassAsync(near.GetStream(), far.GetStream(), _up, broken.Token), PassAsync(far.GetStream(), near.GetStream(), _down, broken.Token));
        }
        catch (Exception fault) when (fault is IOException or SocketException or OperationCanceledException)
        {
            // One end has gone; so does the other.
        }

        await broken.CancelAsync();
    }

    private async Task PassAsync(NetworkStream from, NetworkStream to, SemaphoreSlim way, CancellationToken ct)
    {
        try
        {
            var packet = new byte[PacketSize];
            for (int size; (size = await from.ReadAsync(packet, ct)) > 0;)
            {
                if (!_isStrong) await TravelAsync(size, way, ct);
                if (!_isStrong && IsLost()) return;
                await to.WriteAsync(packet.AsMemory(0, size), ct);
            }
        }
        catch (Exception fault) when (fault is IOException or SocketException or OperationCanceledException)
        {
            // As if the other end had hung up.
        }
    }

    /// <summary>One packet after the other: connections share the line.</summary>
    private static async Task TravelAsync(int size, SemaphoreSlim way, CancellationToken ct)
    {
        await way.WaitAsync(ct);
        try
        {
            await Task.Delay(TimeSpan.FromSeconds(size / BytesPerSecond), ct);
        }
        finally
        {
            way.Release();
        }
    }

    private bool IsLost()
    {
        lock (_random)
            if (_random.Next(100) != 0) return false;
        Interlocked.Increment(ref _cuts);
        return true;
    }
}
