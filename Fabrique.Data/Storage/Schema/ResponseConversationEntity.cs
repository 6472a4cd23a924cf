using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fabrique.Data.Storage.Schema;

/// <summary>In which conversations a response was given: what was typed stands there too, and goes with it.</summary>
internal sealed class ResponseConversationEntity
{
    public required string ResponseId { get; set; }

    public required string Conversation { get; set; }

    public static void Configure(EntityTypeBuilder<ResponseConversationEntity> entity)
    {
        entity.HasKey(row => new { row.ResponseId, row.Conversation });
        entity.HasOne<ResponseEntity>().WithMany().HasForeignKey(row => row.ResponseId).OnDelete(DeleteBehavior.Cascade);
    }
}
