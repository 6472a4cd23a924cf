using System.Globalization;
using System.Text.RegularExpressions;

namespace Fabrique.Bench.Faults;

/// <summary>What a process asked of its files, as strace wrote it down; a closed set.</summary>
internal abstract partial record SystemCall(string File)
{
    public sealed record Write(string File, byte[] Content, long Offset) : SystemCall(File);

    public sealed record Truncate(string File, long Length) : SystemCall(File);

    /// <summary>All that was written before is on the disk.</summary>
    public sealed record Sync(string File) : SystemCall(File);

    /// <summary>How strace is asked for what is read here.</summary>
    public static string[] Options { get; } = ["-f", "--seccomp-bpf", "-y", "-xx", "-s", "1000000", "-e", "trace=pwrite64,write,ftruncate,fsync,fdatasync"];

    /// <summary>In the order in which they took effect: a write when it begins, a sync when it has ended.</summary>
    public static IEnumerable<SystemCall> Read(IEnumerable<string> lines)
    {
        var syncing = new Dictionary<string, string>();
        foreach (var line in lines)
        {
            if (SyncBegins().Match(line) is { Success: true } began) syncing[began.Groups[1].Value] = Path(began.Groups[2].Value);
            else if (SyncEnds().Match(line) is { Success: true } ended && syncing.Remove(ended.Groups[1].Value, out var file)) yield return new Sync(file);
            else if (Synced().Match(line) is { Success: true } synced) yield return new Sync(Path(synced.Groups[1].Value));
            else if (Written().Match(line) is { Success: true } written)
                yield return new Write(Path(written.Groups[1].Value), Bytes(written.Groups[2].Value), Number(written.Groups[3].Value));
            else if (Truncated().Match(line) is { Success: true } cut) yield return new Truncate(Path(cut.Groups[1].Value), Number(cut.Groups[2].Value));
        }
    }

    /// <remarks>With -xx paths are written as bytes too.</remarks>
    private static string Path(string text) => text.StartsWith('\\') ? System.Text.Encoding.UTF8.GetString(Bytes(text)) : text;

    private static byte[] Bytes(string text) => Convert.FromHexString(text.Replace("\\x", "", StringComparison.Ordinal));

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(\d+) +f(?:data)?sync\(\d+<([^>]*)> <unfinished")]
    private static partial Regex SyncBegins();

    [GeneratedRegex(@"^(\d+) +<\.\.\. f(?:data)?sync resumed>.* = 0")]
    private static partial Regex SyncEnds();

    [GeneratedRegex(@"^\d+ +f(?:data)?sync\(\d+<([^>]*)>\) += 0")]
    private static partial Regex Synced();

    [GeneratedRegex(@"^\d+ +pwrite64\(\d+<([^>]*)>, ""((?:\\x[0-9a-f]{2})*)"", \d+, (\d+)")]
    private static partial Regex Written();

    [GeneratedRegex(@"^\d+ +ftruncate\(\d+<([^>]*)>, (\d+)")]
    private static partial Regex Truncated();
}
