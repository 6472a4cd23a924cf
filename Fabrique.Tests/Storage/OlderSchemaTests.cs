using Fabrique.Data.Storage;
using Fabrique.Data.Storage.Sqlite.Opening;
using Fabrique.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Fabrique.Tests.Storage;

/// <summary>Files as earlier programs left them: a schema that was released stays in Fixtures, with a row of each kind.</summary>
public sealed class OlderSchemaTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public static TheoryData<int> Versions => [.. Enumerable.Range(1, SchemaUpgrade.Newest - 1)];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_file_of_every_earlier_schema_is_brought_up_to_date_with_all_its_rows(int version)
    {
        await WriteAsync(version);

        await using var store = await TestStore.OpenAsync(_folder.Path);

        var report = await store.Get<IStoreCheck>().CheckAsync(default);
        Assert.Empty(report.Damages);
        Assert.Equal(SchemaUpgrade.Newest, report.SchemaVersion);
        Assert.Equal((2, 2, 1, 2, 1), (report.Tables["response"], report.Tables["answer"], report.Tables["idea"], report.Tables["outbox"], report.Tables["inbox"]));
        Assert.Equal(new SeenTurn("ok", 1, 2), await store.Turns.FindSeenAsync("directline/a", "1", default));
        Assert.Equal(new CommitResult.Committed(3, 3), await store.Turns.CommitAsync(Writes.Turn("2").Saying("trois"), default));
    }

    private async Task WriteAsync(int version)
    {
        var script = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Storage", "Fixtures", $"schema-{version}.sql"));
        await using var connection = new SqliteConnection($"Data Source={_folder.File("fabrique.db")};Pooling=False");
        await connection.OpenAsync();
        connection.Run(script);
    }
}
