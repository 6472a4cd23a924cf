namespace Fabrique.Tests.Conversations;

/// <summary>Every file in Transcripts is a conversation that must come out word for word.</summary>
/// <remarks>After a wanted change, run once with FABRIQUE_APPROVE=1 and read the difference before committing it.</remarks>
public sealed class TranscriptTests
{
    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder(), "*.txt").Select(path => Path.GetFileName(path)).Order()];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_conversation_goes_as_written(string file)
    {
        var expected = await File.ReadAllTextAsync(Path.Combine(Folder(), file));

        var actual = await TranscriptPlayer.PlayAsync(expected);

        if (Environment.GetEnvironmentVariable("FABRIQUE_APPROVE") == "1")
        {
            await File.WriteAllTextAsync(Path.Combine(Source(), file), actual);
            return;
        }

        Assert.True(expected == actual, TranscriptDifference.Describe(file, expected, actual));
    }

    private static string Folder() => Path.Combine(AppContext.BaseDirectory, "Conversations", "Transcripts");

    private static string Source([System.Runtime.CompilerServices.CallerFilePath] string path = "") =>
        Path.Combine(Path.GetDirectoryName(path)!, "Transcripts");
}
