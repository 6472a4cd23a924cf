using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Fabrique.Bench.Hosts;

namespace Fabrique.Bench.Machines;

/// <summary>The built program as a process of its own, which can be killed and started again on the same data and port.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(180);

    private readonly BenchFolder _folder = new();
    private readonly ConcurrentQueue<string> _results = new();
    private readonly ConcurrentQueue<string> _messages = new();
    private readonly string _environment;
    private readonly IReadOnlyDictionary<string, string> _variables;
    private readonly string _program;
    private Process _process = null!;

    private HostProcess(string environment, IReadOnlyDictionary<string, string> variables, string program)
    {
        _program = program;
        _environment = environment;
        _variables = variables;
        Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort.Find()}/"));
    }

    /// <summary>"http://127.0.0.1:PORT/", the same after a restart.</summary>
    public Uri Address { get; }

    public string DataFolder => Path.Combine(_folder.Path, "data");

    /// <summary>Processor time that it used so far.</summary>
    public TimeSpan Work
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Bytes of memory that it holds.</summary>
    public long Resident
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>What it wrote on standard output so far.</summary>
    public string Results => string.Join('\n', _results);

    /// <summary>What it wrote on standard error so far.</summary>
    public string Messages => string.Join('\n', _messages);

    /// <summary>Starts it and waits until it is ready.</summary>
    /// <param name="variables">Environment variables besides the usual, such as "Fabrique__Teams__ConnectorTimeout".</param>
    /// <param name="folder">Where the program is; by default beside the tests.</param>
    public static async Task<HostProcess> StartAsync(
        string environment = "Development", IReadOnlyDictionary<string, string>? variables = null, string? folder = null)
    {
        var host = new HostProcess(environment, variables ?? new Dictionary<string, string>(), Path.Combine(folder ?? AppContext.BaseDirectory, "Fabrique.Bot.dll"));
        await host.StartAgainAsync();
        return host;
    }

    public async Task StartAgainAsync()
    {
        _process = Process.Start(Command("serve", "--data", DataFolder, "--urls", Address.ToString().TrimEnd('/')))!;
        _process.OutputDataReceived += (_, line) => Keep(line.Data, _results);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data, _messages);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await WaitUntilReadyAsync();
    }

    /// <summary>Waits until <paramref name="words"/> stand on its standard output.</summary>
    public async Task SaysAsync(string words)
    {
        for (var waited = Stopwatch.StartNew(); !Results.Contains(words, StringComparison.Ordinal); await Task.Delay(20))
            if (waited.Elapsed > Patience) throw new TimeoutException($"It never said \"{words}\":\n{Results}\n{Messages}");
    }

    /// <summary>Kills it as <c>kill -9</c> does: nothing is finished, nothing is said.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    /// <summary>Asks it to stop, as a service manager does.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)])!;
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    /// <summary>A command of the program, to be started with both outputs redirected.</summary>
    public ProcessStartInfo Command(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", _program, .. args]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = _environment;
        start.Environment["LANG"] = "fr_FR.UTF-8";
        start.Environment.Remove("LC_ALL");
        start.Environment.Remove("ASPNETCORE_URLS");
        foreach (var (name, value) in _variables) start.Environment[name] = value;
        return start;
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (!_process.HasExited) await KillAsync();
        }
        catch (InvalidOperationException)
        {
            // Killed before: there is no process behind the object any more.
        }

        _folder.Dispose();
    }

    private async Task WaitUntilReadyAsync()
    {
        using var client = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(5) };
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience; await Task.Delay(50))
        {
            if (_process.HasExited) throw new InvalidOperationException($"The host ended with {_process.ExitCode}:\n{Results}\n{Messages}");
            if (await IsReadyAsync(client)) return;
        }

        throw new TimeoutException($"The host was not ready in time:\n{Results}\n{Messages}");
    }

    private static async Task<bool> IsReadyAsync(HttpClient client)
    {
        try
        {
            return (await client.GetAsync("health/ready")).IsSuccessStatusCode;
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private static void Keep(string? line, ConcurrentQueue<string> lines)
    {
        if (line is not null) lines.Enqueue(line);
    }
}
