using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fabrique.Data.Storage.Schema;

/// <summary>What a helper or a coach observed in a session.</summary>
internal sealed class RemarkEntity
{
    public required string Id { get; set; }

    public required string SessionId { get; set; }

    /// <summary>The response that it is about, if it is about one; it goes with it.</summary>
    public string? ResponseId { get; set; }

    public required string Text { get; set; }

    public long At { get; set; }

    public static void Configure(EntityTypeBuilder<RemarkEntity> entity)
    {
        entity.HasIndex(row => new { row.SessionId, row.At });
        entity.HasIndex(row => row.ResponseId);
        entity.HasOne<SessionEntity>().WithMany().HasForeignKey(row => row.SessionId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<ResponseEntity>().WithMany().HasForeignKey(row => row.ResponseId).OnDelete(DeleteBehavior.Cascade);
    }
}
