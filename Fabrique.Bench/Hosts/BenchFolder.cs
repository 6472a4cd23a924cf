namespace Fabrique.Bench.Hosts;

/// <summary>A folder that goes when the run ends.</summary>
internal sealed class BenchFolder(string parent) : IDisposable
{
    public string Path { get; } = Directory.CreateDirectory(System.IO.Path.Combine(parent, $"fabrique-bench-{Guid.NewGuid():N}")).FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
