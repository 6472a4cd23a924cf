using System.Globalization;

namespace Fabrique.Tests.Faults;

/// <summary>A real file system of a few megabytes in memory; only who may mount has one.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private readonly string _folder;

    private SmallDisk(string folder) => _folder = folder;

    private string Ballast => Path.Combine(_folder, "ballast");

    /// <summary>Skips the test where nothing may be mounted.</summary>
    public static async Task<SmallDisk> MountAsync(string folder, int megabytes)
    {
        Skip.If(!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess, "Only root may mount a small disk.");
        Directory.CreateDirectory(folder);
        await Programs.RunAsync("mount", "-t", "tmpfs", "-o", string.Create(CultureInfo.InvariantCulture, $"size={megabytes}m,mode=0700"), "tmpfs", folder);
        return new SmallDisk(folder);
    }

    /// <summary>Writes until nothing goes in any more.</summary>
    public void Fill()
    {
        using var file = new FileStream(Ballast, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            while (true) file.Write(new byte[4096]);
        }
        catch (IOException)
        {
            // It is full.
        }
    }

    public Task GrowAsync(int megabytes) =>
        Programs.RunAsync("mount", "-o", string.Create(CultureInfo.InvariantCulture, $"remount,size={megabytes}m"), _folder);

    public void Empty() => File.Delete(Ballast);

    public Task MakeReadOnlyAsync() => Programs.RunAsync("mount", "-o", "remount,ro", _folder);

    public async ValueTask DisposeAsync()
    {
        await Programs.RunAsync("umount", "--lazy", _folder);
    }
}
