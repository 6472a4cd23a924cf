using System.Text;
using Fabrique.Data.Exports;

namespace Fabrique.Tests.Exports;

public sealed class ExportFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = new(Scratch.NewFolder());

    private string Target => Path.Combine(_folder.FullName, "export.csv");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_whole_file_takes_the_place_of_the_earlier_one()
    {
        await File.WriteAllTextAsync(Target, "before");

        var result = await ExportFile.WriteAsync(Target, Write("after"));

        Assert.Equal(5, result);
        Assert.Equal("after", await File.ReadAllTextAsync(Target));
        Assert.Equal([Target], Directory.GetFiles(_folder.FullName));
    }

    [Fact]
    public async Task An_interrupted_export_leaves_the_earlier_file_and_nothing_else()
    {
        await File.WriteAllTextAsync(Target, "before");

        var export = ExportFile.WriteAsync(Target, async stream =>
            await Write("half")(stream) > 0 ? throw new OperationCanceledException() : 0);

        await Assert.ThrowsAsync<OperationCanceledException>(() => export);
        Assert.Equal("before", await File.ReadAllTextAsync(Target));
        Assert.Equal([Target], Directory.GetFiles(_folder.FullName));
    }

    [Fact]
    public async Task Two_exports_to_one_file_do_not_mix()
    {
        await ExportFile.WriteAsync(Target, async stream =>
        {
            await Assert.ThrowsAsync<IOException>(() => ExportFile.WriteAsync(Target, Write("second")));
            return await Write("first")(stream);
        });

        Assert.Equal("first", await File.ReadAllTextAsync(Target));
    }

    [Fact]
    public async Task What_a_killed_export_left_is_written_over()
    {
        await File.WriteAllTextAsync(Target + ".part", "the longer rest of a killed export");

        await ExportFile.WriteAsync(Target, Write("whole"));

        Assert.Equal("whole", await File.ReadAllTextAsync(Target));
        Assert.Equal([Target], Directory.GetFiles(_folder.FullName));
    }

    private static Func<Stream, Task<int>> Write(string text) => async stream =>
    {
        await stream.WriteAsync(Encoding.UTF8.GetBytes(text));
        return text.Length;
    };
}
