using System.Diagnostics;
using System.Text.Json;

namespace Fabrique.Tests.Exports;

/// <summary>An outside reader: Python's own csv module.</summary>
internal static class PythonCsv
{
    public static async Task<string[][]> ReadAsync(ExportStore store, byte[] csv, string separator = ",", string encoding = "utf-8")
    {
        var file = store.File("export.csv");
        await File.WriteAllBytesAsync(file, csv);
        var script = Path.Combine(AppContext.BaseDirectory, "Exports", "read_csv.py");
        using var python = Start(script, file, separator, encoding);
        Skip.If(python is null, "python3 is not on the path, and Python's csv module is the reader here.");
        var output = await python!.StandardOutput.ReadToEndAsync();
        var error = await python.StandardError.ReadToEndAsync();
        await python.WaitForExitAsync();
        Assert.True(python.ExitCode == 0, error);
        return JsonSerializer.Deserialize<string[][]>(output)!;
    }

    private static Process? Start(params string[] arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("python3", arguments) { RedirectStandardOutput = true, RedirectStandardError = true });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
