using Microsoft.Bot.Builder;

namespace Fabrique.Tests.BotFramework.Builder.Transcripts;

public sealed class MemoryTranscriptStoreTests : TranscriptStoreContract
{
    protected override ITranscriptStore Store { get; } = new MemoryTranscriptStore();

    [Fact]
    public async Task A_page_holds_twenty_in_the_order_of_time()
    {
        foreach (var minute in Enumerable.Range(1, 20).Reverse())
            await Store.LogActivityAsync(Said("a", minute));

        var page = await Store.GetTranscriptActivitiesAsync("test", "a");
        var next = await Store.GetTranscriptActivitiesAsync("test", "a", page.ContinuationToken);

        Assert.Equal((20, "a1", "a20"), (page.Items.Length, page.Items[0].Id, page.ContinuationToken));
        Assert.Empty(next.Items);
        Assert.Null(next.ContinuationToken);
    }
}
