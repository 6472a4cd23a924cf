using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fabrique.Data.Storage.Schema;

/// <summary>A file that was sent as an answer.</summary>
internal sealed class AttachmentEntity
{
    public required string Id { get; set; }

    public required string ResponseId { get; set; }

    public required string Question { get; set; }

    public required string Name { get; set; }

    public required string ContentType { get; set; }

    public required byte[] Content { get; set; }

    public long At { get; set; }

    public static void Configure(EntityTypeBuilder<AttachmentEntity> entity)
    {
        entity.HasIndex(row => new { row.ResponseId, row.Question }).IsUnique();
        entity.HasOne<ResponseEntity>().WithMany().HasForeignKey(row => row.ResponseId).OnDelete(DeleteBehavior.Cascade);
    }
}
