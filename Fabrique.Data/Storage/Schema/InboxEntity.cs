using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fabrique.Data.Storage.Schema;

/// <summary>An activity that was seen, and what it was answered.</summary>
internal sealed class InboxEntity
{
    public required string Conversation { get; set; }

    public required string ActivityKey { get; set; }

    public required string Outcome { get; set; }

    public long FirstSequence { get; set; }

    public long LastSequence { get; set; }

    public long At { get; set; }

    public static void Configure(EntityTypeBuilder<InboxEntity> entity)
    {
        entity.HasKey(row => new { row.Conversation, row.ActivityKey });
        entity.HasOne<ConversationEntity>().WithMany().HasForeignKey(row => row.Conversation).OnDelete(DeleteBehavior.Cascade);
    }
}
