using Fabrique.Bench.Machines;

namespace Fabrique.Bench.Hosts;

/// <summary>A folder that goes when the run ends.</summary>
/// <param name="parent">Null: wherever there is room.</param>
internal sealed class BenchFolder(string? parent = null) : IDisposable
{
    public string Path { get; } = parent is null
        ? Scratch.NewFolder("bench-")
        : Directory.CreateDirectory(System.IO.Path.Combine(parent, $"fabrique-bench-{Guid.NewGuid():N}")).FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
