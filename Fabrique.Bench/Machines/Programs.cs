using System.Diagnostics;

namespace Fabrique.Bench.Machines;

/// <summary>Programs of this machine that a test or a measure starts.</summary>
internal static class Programs
{
    /// <returns>The program's path, or null where it is not installed.</returns>
    public static string? Find(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Append("/usr/sbin").Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    /// <exception cref="InvalidOperationException">It ended with something else than 0.</exception>
    public static async Task RunAsync(string program, params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo(program, args) { WorkingDirectory = "/", RedirectStandardOutput = true })!;
        process.StandardOutput.Close();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }
}
