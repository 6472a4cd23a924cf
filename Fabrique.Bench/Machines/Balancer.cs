using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using Fabrique.Bench.Hosts;

namespace Fabrique.Bench.Machines;

/// <summary>HAProxy or nginx before two hosts, set up by the files that ship in deploymentTemplates, on a free port and without TLS.</summary>
internal sealed class Balancer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly BenchFolder _folder = new();
    private readonly int _port = FreePort.Find();
    private Process? _process;

    private Balancer()
    {
    }

    public Uri Address => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{_port}/"));

    /// <param name="template">The text of haproxy.cfg.</param>
    public static Task<Balancer> StartHaproxyAsync(string template, IReadOnlyList<Uri> hosts)
    {
        var balancer = new Balancer();
        var text = balancer.Fit(template, hosts).Replace("ssl crt /etc/haproxy/fabrique.pem alpn http/1.1", "", StringComparison.Ordinal);
        return balancer.StartAsync("haproxy", text, file => ["-f", file, "-db"]);
    }

    /// <param name="template">The text of nginx.conf, which is a part of nginx's own file.</param>
    public static Task<Balancer> StartNginxAsync(string template, IReadOnlyList<Uri> hosts)
    {
        var balancer = new Balancer();
        var folder = balancer._folder.Path;
        var part = string.Join('\n', balancer.Fit(template, hosts).Split('\n').Where(line => !line.Contains("ssl_certificate", StringComparison.Ordinal)))
            .Replace(" ssl;", ";", StringComparison.Ordinal);
        var paths = string.Concat(new[] { "client_body", "proxy", "fastcgi", "uwsgi", "scgi" }.Select(name => $"{name}_temp_path {folder}/{name};\n"));
        var text = $"daemon off; pid {folder}/pid; error_log {folder}/errors;\nevents {{ worker_connections 4096; }}\nhttp {{\naccess_log off;\n{paths}{part}\n}}\n";
        return balancer.StartAsync("nginx", text, file => ["-c", file, "-p", folder]);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        _folder.Dispose();
    }

    private string Fit(string template, IReadOnlyList<Uri> hosts) => template
        .Replace("10.0.0.1:3978", hosts[0].Authority, StringComparison.Ordinal)
        .Replace("10.0.0.2:3978", hosts[1].Authority, StringComparison.Ordinal)
        .Replace("bind :443", $"bind 127.0.0.1:{_port}", StringComparison.Ordinal)
        .Replace("maxconn 25000", "maxconn 1000", StringComparison.Ordinal)
        .Replace("listen 443", $"listen 127.0.0.1:{_port}", StringComparison.Ordinal);

    private async Task<Balancer> StartAsync(string program, string settings, Func<string, string[]> arguments)
    {
        var file = Path.Combine(_folder.Path, program);
        await File.WriteAllTextAsync(file, settings);
        var path = Programs.Find(program) ?? throw new InvalidOperationException($"{program} is not on this machine.");
        _process = Process.Start(new ProcessStartInfo(path, arguments(file)))!;
        for (var waited = Stopwatch.StartNew(); !await IsListeningAsync(); await Task.Delay(50))
            if (_process.HasExited || waited.Elapsed > Patience) throw new InvalidOperationException($"{program} did not start.");
        return this;
    }

    private async Task<bool> IsListeningAsync()
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", _port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
