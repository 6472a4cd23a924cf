using System.Diagnostics;
using Fabrique.Tests.Support;

namespace Fabrique.Tests.Questionnaires.Fixtures;

/// <summary>Workbooks that LibreOffice wrote: kept here, or, in the long run, written anew.</summary>
internal static class LibreOffice
{
    private const string Folder = "LibreOffice";

    public static string Stored(string name) => Path.Combine(AppContext.BaseDirectory, "Questionnaires", "Fixtures", "Workbooks", name);

    /// <summary>By fixture name.</summary>
    /// <param name="folder">Where new ones are written; with FABRIQUE_APPROVE=1 those that are kept are replaced as well.</param>
    public static async Task<IReadOnlyDictionary<string, string>> WrittenAsync(string folder)
    {
        if (Environment.GetEnvironmentVariable("FABRIQUE_LONG") != "1")
            return Directory.EnumerateFiles(Stored(Folder), "*.xlsx").ToDictionary(path => Path.GetFileNameWithoutExtension(path));
        var names = Fixture.List(Fixture.Good);
        foreach (var name in names)
            await File.WriteAllBytesAsync(Path.Combine(folder, name + ".xlsx"), Fixture.Read(Fixture.Good, name).Workbook());
        var written = await ConvertAsync(folder, [.. names.Select(name => name + ".xlsx")]);
        if (Environment.GetEnvironmentVariable("FABRIQUE_APPROVE") == "1")
            Keep(written);
        return names.ToDictionary(name => name, name => Path.Combine(written, name + ".xlsx"));
    }

    private static async Task<string> ConvertAsync(string folder, string[] files)
    {
        var written = Path.Combine(folder, "written");
        var office = new ProcessStartInfo(RequiredTool.Find("LibreOffice", "soffice"))
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // A profile of its own: one that is open elsewhere would take the work and say nothing.
        foreach (var word in new[] { "--headless", $"-env:UserInstallation=file://{folder}/profile", "--convert-to", "xlsx", "--outdir", written }.Concat(files))
            office.ArgumentList.Add(word);
        using var run = Process.Start(office)!;
        var said = await Task.WhenAll(run.StandardOutput.ReadToEndAsync(), run.StandardError.ReadToEndAsync());
        await run.WaitForExitAsync();
        Assert.True(run.ExitCode == 0, string.Concat(said));
        return written;
    }

    // Every fourth is enough to hold the reader to what LibreOffice writes.
    private static void Keep(string written)
    {
        var kept = Path.Combine(Approved.Project(), "Fixtures", "Workbooks", Folder);
        Directory.CreateDirectory(kept);
        foreach (var path in Directory.EnumerateFiles(written, "*.xlsx").Order(StringComparer.Ordinal).Where((_, index) => index % 4 == 0))
            File.Copy(path, Path.Combine(kept, Path.GetFileName(path)), overwrite: true);
    }
}
