using Fabrique.Data.Exports;
using Fabrique.Data.Storage;

namespace Fabrique.Tests.Exports;

public sealed class ExporterTests : IAsyncLifetime
{
    private static readonly Data.Questionnaires.Model.Questionnaire Form = Forms.Everything;

    private ExportStore _store = null!;

    public static TheoryData<ExportFormat> Formats => [.. Enum.GetValues<ExportFormat>()];

    public async Task InitializeAsync() => _store = await ExportStore.OpenAsync(Form);

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task A_snapshot_stays_the_same_while_others_write(ExportFormat format)
    {
        await _store.AddManyAsync(Form, 2500);
        var before = await _store.ExportAsync(format);
        var meanwhile = new DuringExport(() =>
        {
            _store.Execute("UPDATE answer SET text = '99999'");
            _store.Execute("DELETE FROM response WHERE id = 'r00002000'");
        });
        using var output = new MemoryStream();

        var count = await _store.Exporter.WriteAsync(new ExportRequest("tout"), format, output, meanwhile, CancellationToken.None);

        Assert.Equal(2500, count);
        Assert.Equal([1000, 2000, 2500], meanwhile.Reports);
        Assert.Equal(before, output.ToArray());
        Assert.NotEqual(before, await _store.ExportAsync(format));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task A_form_without_responses_gives_a_table_without_rows(ExportFormat format)
    {
        var bytes = await _store.ExportAsync(format);

        Assert.Equal(format == ExportFormat.Jsonl, bytes.Length == 0);
    }

    [Fact]
    public async Task A_store_that_no_host_has_open_is_read_too()
    {
        await _store.AddAsync(Form, ("age", 7));
        var exporter = _store.Exporter;
        await _store.StopAsync();
        using var output = new MemoryStream();

        var count = await exporter.WriteAsync(new ExportRequest("tout"), ExportFormat.Csv, output, null, CancellationToken.None);

        Assert.Equal(1, count);
    }

    [Fact]
    public async Task Cancelling_stops_an_export()
    {
        await _store.AddManyAsync(Form, 3000);
        using var cancel = new CancellationTokenSource();
        var progress = new DuringExport(cancel.Cancel);
        await using var output = new AsyncOnlyStream();

        var export = _store.Exporter.WriteAsync(new ExportRequest("tout"), ExportFormat.Csv, output, progress, cancel.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => export);
        Assert.Equal([1000], progress.Reports);
    }

    [Fact]
    public async Task A_store_that_cannot_be_read_is_told_as_such()
    {
        File.Delete(_store.Get<StorageOptions>().DatabaseFile);

        var export = _store.ExportAsync(ExportFormat.Csv);

        await Assert.ThrowsAsync<StoreUnavailableException>(() => export);
    }

    /// <summary>Does something once, in the middle of an export.</summary>
    private sealed class DuringExport(Action act) : IProgress<long>
    {
        public List<long> Reports { get; } = [];

        public void Report(long value)
        {
            Reports.Add(value);
            if (Reports.Count == 1) act();
        }
    }
}
