using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fabrique.Data.Storage.Schema;

/// <summary>An activity of a conversation: its history, and what its channel still has to be told.</summary>
internal sealed class OutboxEntity
{
    public required string Conversation { get; set; }

    public long Sequence { get; set; }

    public required string ActivityId { get; set; }

    public required string Json { get; set; }

    public int Delivery { get; set; }

    public long At { get; set; }

    /// <summary>Next attempt, for the connector's rows; 0: at once, whatever the clock says.</summary>
    public long DueAt { get; set; }

    public long? DeliveredAt { get; set; }

    public int Attempts { get; set; }

    /// <summary>Given up: it is not tried any more, and the operator sees it.</summary>
    public long? DeadAt { get; set; }

    public static void Configure(EntityTypeBuilder<OutboxEntity> entity)
    {
        entity.HasKey(row => new { row.Conversation, row.Sequence });
        entity.HasOne<ConversationEntity>().WithMany().HasForeignKey(row => row.Conversation).OnDelete(DeleteBehavior.Cascade);

        // Holds only what waits, however long the history is.
        entity.HasIndex(row => new { row.Conversation, row.Sequence }, "outbox_pending").HasFilter("delivery = 2 AND delivered_at IS NULL AND dead_at IS NULL");
        entity.HasIndex(row => row.DeadAt, "outbox_dead").HasFilter("dead_at IS NOT NULL");
    }
}
