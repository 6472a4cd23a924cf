using Fabrique.Bench.Faults;
using Fabrique.Tests.Support;

namespace Fabrique.Tests.Faults;

/// <summary>What is left of the files when the power goes at any commit: what the disk was told to keep, and of the rest anything.</summary>
public sealed class PowerLossTests
{
    [SkippableFact]
    public async Task Every_acknowledged_turn_is_there_once_and_whole_at_every_commit_and_a_disk_that_lies_would_be_found()
    {
        RequiredTool.Find("strace", "strace");
        using var folder = new TempFolder();

        var calls = await PowerLoss.TraceAsync(folder.Path, turns: 120, default);
        var honest = PowerLoss.Replay(calls, folder.Path, new Random(1), isHonest: true);
        var lying = PowerLoss.Replay(calls, folder.Path, new Random(1), isHonest: false);

        Assert.Equal(120, honest.Times);
        Assert.True(honest.Verdict.IsClean, honest.ToString());
        Assert.True(lying.Verdict.Lost > 0, lying.ToString());
    }
}
