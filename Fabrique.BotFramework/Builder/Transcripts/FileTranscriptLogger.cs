using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Keeps each conversation as <c>FOLDER/CHANNEL/CONVERSATION.transcript</c>, a JSON list of activities. Many
/// callers at once; one process at a time.</summary>
public class FileTranscriptLogger : ITranscriptStore
{
    private readonly TranscriptFiles _files;
    private readonly bool _startAnew;

    // Held while a file is read and written.
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly HashSet<string> _begun = [];

    /// <param name="folder">The current folder where it is null.</param>
    /// <param name="unitTestMode">True to begin each conversation's file anew.</param>
    public FileTranscriptLogger(string folder = null, bool unitTestMode = true)
    {
        _files = new TranscriptFiles(Path.GetFullPath(PathUtils.NormalizePath(folder ?? Environment.CurrentDirectory)));
        _startAnew = unitTestMode;
    }

    /// <summary>An update replaces the activity that it is about; of a deleted one only place and time stay.</summary>
    public async Task LogActivityAsync(IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var file = _files.PathOf(activity.ChannelId, activity.Conversation.Id);
        await _gate.WaitAsync().ConfigureAwait(false);
        try
        {
            if (_begun.Add(file) && _startAnew)
                TranscriptFiles.Delete(file);
            if (IsAboutAnother(activity))
                await ChangeAsync(file, activity).ConfigureAwait(false);
            else
                await TranscriptFiles.AppendAsync(file, activity).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }

    public async Task<PagedResult<IActivity>> GetTranscriptActivitiesAsync(
        string channelId, string conversationId, string continuationToken = null, DateTimeOffset startDate = default)
    {
        var file = _files.PathOf(channelId, conversationId);
        await _gate.WaitAsync().ConfigureAwait(false);
        try
        {
            var kept = await TranscriptFiles.ReadAsync(file).ConfigureAwait(false);
            return new PagedResult<IActivity>
            {
                Items = [.. kept.Where(activity => startDate == default || activity.Timestamp >= startDate)],
            };
        }
        finally
        {
            _gate.Release();
        }
    }

    public Task<PagedResult<TranscriptInfo>> ListTranscriptsAsync(string channelId, string continuationToken = null) =>
        Task.FromResult(new PagedResult<TranscriptInfo> { Items = _files.List(channelId) });

    public async Task DeleteTranscriptAsync(string channelId, string conversationId)
    {
        var file = _files.PathOf(channelId, conversationId);
        await _gate.WaitAsync().ConfigureAwait(false);
        try
        {
            TranscriptFiles.Delete(file);
        }
        finally
        {
            _gate.Release();
        }
    }

    private static bool IsAboutAnother(IActivity activity) =>
        activity.Type is ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete;

    private static async Task ChangeAsync(string file, IActivity activity)
    {
        var kept = await TranscriptFiles.ReadAsync(file).ConfigureAwait(false);
        if (KeptActivities.Change(kept, activity))
            await TranscriptFiles.WriteAsync(file, kept).ConfigureAwait(false);
    }
}
