using System.Globalization;

namespace Fabrique.Bench.Machines;

/// <summary>Holds processes to a part of a core each, as if each had a small machine of its own.</summary>
/// <remarks>Control groups of Linux: https://docs.kernel.org/scheduler/sched-bwc.html, or cpu.max of
/// https://docs.kernel.org/admin-guide/cgroup-v2.html.</remarks>
internal sealed class CpuShares(double cores) : IDisposable
{
    /// <summary>Microseconds; short, so that nobody waits long for the next part.</summary>
    private const int Period = 10_000;

    private static readonly string[] Roots = ["/sys/fs/cgroup/cpu", "/sys/fs/cgroup"];

    private readonly List<string> _groups = [];

    /// <returns>False where this machine has no such groups, or lets nobody but root make them.</returns>
    public bool TryHold(int process) => Roots.Where(Directory.Exists).Any(root => TryHold(root, process));

    /// <remarks>After the processes have ended.</remarks>
    public void Dispose() => _groups.ForEach(Directory.Delete);

    private bool TryHold(string root, int process)
    {
        try
        {
            var group = Path.Combine(root, string.Create(CultureInfo.InvariantCulture, $"fabrique-bench-{process}"));
            Directory.CreateDirectory(group);
            _groups.Add(group);
            if (Limit(group) is not { } limit) return false;
            foreach (var (file, value) in limit) File.WriteAllText(Path.Combine(group, file), value);
            File.WriteAllText(Path.Combine(group, "cgroup.procs"), Text(process));
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private (string File, string Value)[]? Limit(string group)
    {
        var quota = Text((int)(Period * cores));
        if (File.Exists(Path.Combine(group, "cpu.max"))) return [("cpu.max", $"{quota} {Text(Period)}")];
        return File.Exists(Path.Combine(group, "cpu.cfs_quota_us")) ? [("cpu.cfs_period_us", Text(Period)), ("cpu.cfs_quota_us", quota)] : null;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
