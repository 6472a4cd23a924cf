namespace Fabrique.Bench.Faults;

/// <summary>What of one file is on the disk, and what only waits to be written there.</summary>
internal sealed class DiskImage : IDisposable
{
    /// <summary>The smallest piece that a disk writes whole.</summary>
    private const int Sector = 512;

    private readonly List<SystemCall> _waiting = [];
    private readonly MemoryStream _safe = new();

    public void Add(SystemCall call)
    {
        if (call is SystemCall.Sync) Settle();
        else _waiting.Add(call);
    }

    /// <summary>After a power loss: what was synced, and of the rest whatever chance took.</summary>
    /// <param name="chance">Null: nothing of the rest.</param>
    public byte[] AfterPowerLoss(Random? chance)
    {
        if (chance is null || _waiting.Count == 0) return _safe.ToArray();
        using var disk = new MemoryStream();
        disk.Write(_safe.ToArray());
        foreach (var call in _waiting.Where(_ => chance.Next(2) == 0)) Apply(disk, call, chance);
        return disk.ToArray();
    }

    public void Dispose() => _safe.Dispose();

    private void Settle()
    {
        foreach (var call in _waiting) Apply(_safe, call, null);
        _waiting.Clear();
    }

    /// <param name="chance">Null: the whole of it; else any of its sectors.</param>
    private static void Apply(MemoryStream disk, SystemCall call, Random? chance)
    {
        switch (call)
        {
            case SystemCall.Truncate cut:
                disk.SetLength(cut.Length);
                break;
            case SystemCall.Write write:
                for (var at = 0; at < write.Content.Length; at += Sector)
                {
                    if (chance is not null && chance.Next(4) == 0) continue;
                    disk.Position = write.Offset + at;
                    disk.Write(write.Content, at, Math.Min(Sector, write.Content.Length - at));
                }

                break;
        }
    }
}
