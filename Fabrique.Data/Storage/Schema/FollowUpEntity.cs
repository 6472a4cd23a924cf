using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fabrique.Data.Storage.Schema;

/// <summary>"You said, we did", of one session.</summary>
internal sealed class FollowUpEntity
{
    public required string Id { get; set; }

    public required string SessionId { get; set; }

    /// <summary>The question of the form that it answers, if it answers one.</summary>
    public string? Question { get; set; }

    public required string Said { get; set; }

    public required string Done { get; set; }

    public long At { get; set; }

    public static void Configure(EntityTypeBuilder<FollowUpEntity> entity)
    {
        entity.HasIndex(row => new { row.SessionId, row.At });
        entity.HasOne<SessionEntity>().WithMany().HasForeignKey(row => row.SessionId).OnDelete(DeleteBehavior.Restrict);
    }
}
