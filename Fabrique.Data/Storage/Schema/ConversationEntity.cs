using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fabrique.Data.Storage.Schema;

internal sealed class ConversationEntity
{
    public required string Id { get; set; }

    public string? UserId { get; set; }

    /// <summary>Number of the newest outbox row.</summary>
    public long LastSequence { get; set; }

    public long CreatedAt { get; set; }

    /// <summary>The channel said that nothing can be posted here; the person's next message clears it.</summary>
    public long? UnreachableAt { get; set; }

    public static void Configure(EntityTypeBuilder<ConversationEntity> entity) => entity.HasKey(row => row.Id);
}
