using System.IO.Compression;

namespace Fabrique.Bot.Commands;

/// <summary>The zip that Teams installs: the manifest with this host's own id and address, its texts, its icons.</summary>
internal static class TeamsPackage
{
    private const string AnyAppId = "00000000-0000-0000-0000-000000000000";
    private const string AnyHost = "fabrique.example.org";

    private static readonly string[] Texts = ["manifest.json", "fr.json", "en.json"];
    private static readonly string[] Icons = ["color.png", "outline.png"];

    /// <summary>The earliest instant that a zip can hold: the same package is the same bytes.</summary>
    private static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A public name, without scheme, port or path: Teams fetches from nowhere else.</summary>
    public static bool IsHost(string host) => Uri.CheckHostName(host) == UriHostNameType.Dns && host.Contains('.', StringComparison.Ordinal);

    /// <exception cref="IOException">The file cannot be written.</exception>
    public static async Task WriteAsync(string path, Guid appId, string host, CancellationToken ct)
    {
        await using var file = File.Create(path);
        await using var zip = new ZipArchive(file, ZipArchiveMode.Create);
        foreach (var name in Texts) await AddAsync(zip, name, System.Text.Encoding.UTF8.GetBytes(await FillAsync(name, appId, host, ct)), ct);
        foreach (var name in Icons) await AddAsync(zip, name, await ReadAsync(name, ct), ct);
    }

    private static async Task<string> FillAsync(string name, Guid appId, string host, CancellationToken ct) =>
        System.Text.Encoding.UTF8.GetString(await ReadAsync(name, ct))
            .Replace(AnyAppId, appId.ToString("D"), StringComparison.Ordinal)
            .Replace(AnyHost, host, StringComparison.Ordinal);

    private static async Task AddAsync(ZipArchive zip, string name, byte[] bytes, CancellationToken ct)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = Always;
        await using var to = await entry.OpenAsync(ct);
        await to.WriteAsync(bytes, ct);
    }

    private static async Task<byte[]> ReadAsync(string name, CancellationToken ct)
    {
        await using var from = typeof(TeamsPackage).Assembly.GetManifestResourceStream($"teams/{name}")
            ?? throw new FileNotFoundException("A part of the Teams package was not built in.", name);
        using var bytes = new MemoryStream();
        await from.CopyToAsync(bytes, ct);
        return bytes.ToArray();
    }
}
