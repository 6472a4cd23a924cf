using System.Diagnostics;
using System.Globalization;

namespace Fabrique.Bench.Hosts;

/// <summary>A host in a process of its own, so that the caller's work and memory are not taken for the host's.</summary>
internal sealed class ChildHost : IAsyncDisposable
{
    private readonly Process _process;

    private ChildHost(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    public int Id => _process.Id;

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

    /// <remarks>It runs with the settings of the program (garbage collector, globalisation), whatever this one's are.</remarks>
    /// <param name="isFrugal">With the settings that the Bot Framework's README gives to bots that are to stay small.</param>
    public static async Task<ChildHost> StartAsync(HostKind kind, string? path = null, bool isFrugal = false)
    {
        var folder = AppContext.BaseDirectory;
        string[] arguments =
        [
            "exec", "--runtimeconfig", Path.Combine(folder, "Fabrique.Bot.runtimeconfig.json"),
            "--depsfile", Path.Combine(folder, "Fabrique.Bench.deps.json"), Path.Combine(folder, "Fabrique.Bench.dll"),
            "host", kind.ToString(), .. path is null ? Array.Empty<string>() : [path],
        ];
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardInput = true, RedirectStandardOutput = true };
        if (isFrugal)
        {
            start.Environment["DOTNET_GCGen0MaxBudget"] = (4 * 1024 * 1024).ToString("x", CultureInfo.InvariantCulture);
            start.Environment["DOTNET_GCConserveMemory"] = "9";
            start.Environment["DOTNET_TieredPGO"] = "0";
        }

        var process = Process.Start(start)!;
        var url = await process.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException($"The {kind} host did not start.");

        // What it says later would fill the pipe, and then stop it.
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        return new ChildHost(process, new Uri(url));
    }

    public Task<long> AllocatedAsync() => AskAsync(HostCommand.AllocatedPath);

    /// <returns>Bytes that it still uses after a full collection.</returns>
    public Task<long> LiveAsync() => AskAsync(HostCommand.LivePath);

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task<long> AskAsync(string path)
    {
        using var client = new HttpClient { BaseAddress = Address };
        return long.Parse(await client.GetStringAsync(path), CultureInfo.InvariantCulture);
    }
}
