using System.Runtime.CompilerServices;
using Fabrique.Data.Storage;

namespace Fabrique.Bot.Commands.Checks;

/// <summary>Can the data folder be used, and is its database sound?</summary>
internal static class DataCheck
{
    private const string Postgres = "PostgreSQL";

    /// <summary>Replies leave within seconds where Teams takes them.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static async IAsyncEnumerable<Finding> RunAsync(
        string folder, CommandConsole console, CommandTexts texts, [EnumeratorCancellation] CancellationToken ct)
    {
        if (!CanWrite(folder))
        {
            yield return new Finding(Verdict.Bad, texts.Format("Store_FolderNotWritable", folder));
            yield break;
        }

        yield return new Finding(Verdict.Good, texts.Format("Check_Folder", folder));
        var storage = HostSettings.Storage(folder, console.Variable);
        if (storage.Postgres is not null || File.Exists(storage.DatabaseFile))
            foreach (var finding in await ExamineAsync(folder, console, texts, ct)) yield return finding;
        else
            yield return new Finding(Verdict.Note, texts["Check_NoDatabase"]);
    }

    private static async Task<IReadOnlyList<Finding>> ExamineAsync(string folder, CommandConsole console, CommandTexts texts, CancellationToken ct)
    {
        try
        {
            await using var store = await OperatorStore.OpenAsync(folder, mayCreate: false, console, ct);
            return [.. Judge(await store.Check.CheckAsync(ct), texts), .. Judge(await store.Outbox.CountAsync(ct), console.Time.GetUtcNow(), texts)];
        }
        catch (Exception fault) when (Surroundings.Describe(fault, texts) is { } sentence)
        {
            return [new Finding(Verdict.Bad, sentence)];
        }
    }

    private static IEnumerable<Finding> Judge(StoreReport report, CommandTexts texts)
    {
        yield return new Finding(
            Verdict.Good, report.SqliteVersion.StartsWith(Postgres, StringComparison.Ordinal) ? $"{report.SqliteVersion}." : texts.Format("Check_Sqlite", report.SqliteVersion));
        if (report.Damages.IsEmpty)
            yield return new Finding(Verdict.Good, texts.Format("Check_Database", report.SchemaVersion, report.Tables["response"]));
        foreach (var damage in report.Damages)
            yield return new Finding(Verdict.Bad, texts.Format("Check_Damage", report.File, damage));
    }

    /// <summary>Only worth a line when something could not leave, or does not.</summary>
    private static IEnumerable<Finding> Judge(OutboxCounts counts, DateTimeOffset now, CommandTexts texts)
    {
        if (now - counts.Oldest is { } age && age > Patience) yield return new Finding(Verdict.Note, texts.Format("Check_Waiting", counts.Waiting, Math.Floor(age.TotalMinutes)));
        if (counts.Dead > 0) yield return new Finding(Verdict.Note, texts.Format("Check_DeadLetters", counts.Dead, counts.Waiting));
    }

    /// <remarks>A folder that does not exist yet is made at the first start: then its nearest existing parent counts.</remarks>
    private static bool CanWrite(string folder)
    {
        try
        {
            var there = new DirectoryInfo(folder);
            while (!there.Exists && there.Parent is { } parent) there = parent;
            using var probe = new FileStream(
                Path.Combine(there.FullName, Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
