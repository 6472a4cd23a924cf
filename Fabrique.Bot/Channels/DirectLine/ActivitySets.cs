using System.Buffers;
using System.Globalization;
using System.Text;
using Fabrique.Data.Storage;

namespace Fabrique.Bot.Channels.DirectLine;

/// <summary>Reads a conversation's history as Direct Line's activity sets.</summary>
internal sealed class ActivitySets(IConversationStore store)
{
    private const int MostForPoll = 100;

    /// <summary>Few, for a slow reader keeps them in memory until it took them.</summary>
    private const int MostForStream = 20;

    /// <summary>A poll's set is closed after this many bytes; the rest comes with its watermark.</summary>
    private const int FullAt = 512 * 1024;

    /// <summary>The activities after <paramref name="after"/>, or the first of them.</summary>
    /// <exception cref="StoreUnavailableException">The history cannot be read now.</exception>
    public async Task<ActivitySet> ReadAsync(string conversation, long after, CancellationToken ct)
    {
        var rows = await store.ReadHistoryAsync(conversation, after, MostForPoll, ct);
        return rows.Count == 0 ? ActivitySet.Empty(after) : Whole(rows);
    }

    /// <summary>The same, each activity in a set of its own: Microsoft's client mixes up sets of several that follow closely.</summary>
    /// <exception cref="StoreUnavailableException">The history cannot be read now.</exception>
    public async Task<IReadOnlyList<ActivitySet>> ReadEachAsync(string conversation, long after, CancellationToken ct)
    {
        var rows = await store.ReadHistoryAsync(conversation, after, MostForStream, ct);
        return [.. rows.Select(row => Whole([row]))];
    }

    private static ActivitySet Whole(IReadOnlyList<HistoryRow> rows)
    {
        var json = new ArrayBufferWriter<byte>(1024);
        var watermark = 0L;
        foreach (var row in rows)
        {
            if (json.WrittenCount >= FullAt) break;
            json.Write(watermark == 0 ? """{"activities":["""u8 : ","u8);
            Encoding.UTF8.GetBytes(row.Json, json);
            watermark = row.Sequence;
        }

        Encoding.UTF8.GetBytes(ActivitySet.End(watermark), json);
        return new ActivitySet(json.WrittenMemory, watermark, IsEmpty: false);
    }
}

/// <summary>Some activities in order, as JSON, and the watermark after the last of them.</summary>
internal sealed record ActivitySet(ReadOnlyMemory<byte> Json, long Watermark, bool IsEmpty)
{
    public static ActivitySet Empty(long watermark) =>
        new(Encoding.UTF8.GetBytes($$"""{"activities":[{{End(watermark)}}"""), watermark, IsEmpty: true);

    public static string End(long watermark) => string.Create(CultureInfo.InvariantCulture, $$"""],"watermark":"{{watermark}}"}""");
}
