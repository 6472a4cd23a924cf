using System.Buffers;
using System.Globalization;
using System.Text;
using Fabrique.Data.Storage;

namespace Fabrique.Bot.Channels.DirectLine;

/// <summary>Reads a conversation's history as Direct Line's activity sets.</summary>
internal sealed class ActivitySets(IConversationStore store)
{
    private const int MaxRows = 100;

    /// <summary>A set is closed after this many bytes, so that a reader's share of memory is bounded.</summary>
    private const int FullAt = 512 * 1024;

    /// <summary>The activities after <paramref name="after"/>, or the first of them: what is left comes with the set's own watermark.</summary>
    /// <exception cref="StoreUnavailableException">The history cannot be read now.</exception>
    public async Task<ActivitySet> ReadAsync(string conversation, long after, CancellationToken ct)
    {
        var rows = await store.ReadHistoryAsync(conversation, after, MaxRows, ct);
        return rows.Count == 0 ? ActivitySet.Empty(after) : Write(rows);
    }

    private static ActivitySet Write(IReadOnlyList<HistoryRow> rows)
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
