using Fabrique.Data.Exports;

namespace Fabrique.Tests.Exports;

/// <remarks>Live memory is the whole process's: what other tests hold meanwhile would be counted too, so these run alone.</remarks>
[CollectionDefinition(nameof(ExportMemoryTests), DisableParallelization = true)]
[Collection(nameof(ExportMemoryTests))]
public sealed class ExportMemoryTests : IAsyncLifetime
{
    private static readonly Data.Questionnaires.Model.Questionnaire Form = Forms.Everything;

    private ExportStore _store = null!;

    public async Task InitializeAsync() => _store = await ExportStore.OpenAsync(Form);

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Theory]
    [MemberData(nameof(ExporterTests.Formats), MemberType = typeof(ExporterTests))]
    public async Task Ten_thousand_responses_go_out_asynchronously_in_flat_memory(ExportFormat format)
    {
        await _store.AddManyAsync(Form, 10_000);
        var peak = new Peak();
        await using var output = new AsyncOnlyStream();

        var count = await _store.Exporter.WriteAsync(new ExportRequest("tout"), format, output, peak, CancellationToken.None);

        Assert.Equal(10_000, count);
        Assert.True(output.Position > 100_000, "Nearly nothing was written.");
        Assert.InRange(peak.Growth, long.MinValue, 8_000_000);
    }

    /// <summary>How far live memory grew between the first report and any later one.</summary>
    private sealed class Peak : IProgress<long>
    {
        private long _first;

        public long Growth { get; private set; }

        public void Report(long value)
        {
            var live = GC.GetTotalMemory(forceFullCollection: true);
            if (_first == 0) _first = live;
            Growth = Math.Max(Growth, live - _first);
        }
    }
}
