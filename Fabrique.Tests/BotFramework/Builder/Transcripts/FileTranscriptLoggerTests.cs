using Fabrique.Tests.Support;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Fabrique.Tests.BotFramework.Builder.Transcripts;

public sealed class FileTranscriptLoggerTests : TranscriptStoreContract, IDisposable
{
    private readonly TempFolder _folder = new();

    public FileTranscriptLoggerTests() => Store = new FileTranscriptLogger(_folder.Path);

    protected override ITranscriptStore Store { get; }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_conversation_is_a_file_that_holds_a_list_of_activities()
    {
        await Store.LogActivityAsync(Said("a", 1));
        await Store.LogActivityAsync(Said("a", 2));

        var json = JArray.Parse(await File.ReadAllTextAsync(Path.Combine(_folder.Path, "test", "a.transcript")));

        Assert.Equal(["1", "2"], json.Select(activity => (string?)activity["text"]));
        Assert.Null(json[0]["speak"]);
    }

    [Fact]
    public async Task Ids_from_outside_do_not_leave_the_folder()
    {
        var said = Said("../../out", 1);
        said.ChannelId = "..";

        await Store.LogActivityAsync(said);

        Assert.Single(Directory.EnumerateFiles(_folder.Path, "*.transcript", SearchOption.AllDirectories));
        Assert.Equal(["1"], (await Store.GetTranscriptActivitiesAsync("..", "../../out")).Items.Select(activity => ((Activity)activity).Text));
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 2)]
    public async Task A_new_run_begins_anew_only_in_unit_tests(bool unitTestMode, int expected)
    {
        await Store.LogActivityAsync(Said("a", 1));

        await new FileTranscriptLogger(_folder.Path, unitTestMode).LogActivityAsync(Said("a", 2));

        Assert.Equal(expected, (await TextsAsync("a")).Count());
    }
}
