using Fabrique.Data.Exports;
using Fabrique.Data.Storage;
using Fabrique.Tests.Support;
using Xunit.Abstractions;
using static Fabrique.Tests.Storage.Writes;

namespace Fabrique.Tests.Faults;

/// <summary>Somebody fetches an export over a line that stands still, while people talk.</summary>
public sealed class LongExportTests(ITestOutputHelper output)
{
    private const long Bound = 40L * 1024 * 1024;

    [Fact]
    public async Task The_log_stays_small_however_slow_the_reader_of_an_export_is_and_the_export_is_of_one_instant()
    {
        await using var host = await TestHost.StartAsync();
        var code = await Operator.CreateSessionAsync(host.DataFolder, "retour-court");
        var line = new StillLine();

        var export = host.Get<IExporter>().WriteAsync(new ExportRequest("retour-court"), ExportFormat.FrCsv, line, null, default);
        await line.IsReached;
        await TalkAsync(host.Get<ITurnStore>());
        var log = new FileInfo(Path.Combine(host.DataFolder, "fabrique.db-wal")).Length;
        line.Open();

        output.WriteLine($"The log has {log} bytes.");
        Assert.Equal(0, await export);
        Assert.True(log < Bound, $"The log has {log} bytes.");
        Assert.NotEmpty(code);
    }

    [Fact]
    public async Task A_reader_that_is_gone_ends_the_export()
    {
        await using var host = await TestHost.StartAsync();
        var line = new StillLine();
        var export = host.Get<IExporter>().WriteAsync(new ExportRequest("retour-court"), ExportFormat.Csv, line, null, default);
        await line.IsReached;

        line.Break();

        await Assert.ThrowsAsync<IOException>(() => export);
        Assert.Empty(Directory.GetFiles(host.DataFolder, ".export*"));
    }

    /// <summary>Writes three times the bound.</summary>
    private static Task TalkAsync(ITurnStore store) => Task.WhenAll(Enumerable.Range(0, 4).Select(caller => Task.Run(async () =>
    {
        for (var at = 0; at < 150; at++)
            await store.CommitAsync(Turn($"{at}", $"directline/{caller}").Saying($"{caller} {at} {new string('x', 200_000)}"), default);
    })));

    /// <summary>Takes nothing until it is opened.</summary>
    private sealed class StillLine : MemoryStream
    {
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task IsReached => _reached.Task;

        public void Open() => _opened.SetResult();

        public void Break() => _opened.SetException(new IOException("The line broke."));

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            _reached.TrySetResult();
            await _opened.Task.WaitAsync(cancellationToken);
            await base.WriteAsync(buffer, cancellationToken);
        }
    }
}
