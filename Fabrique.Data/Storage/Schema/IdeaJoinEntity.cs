using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fabrique.Data.Storage.Schema;

/// <summary>Somebody who wants to work on another's idea.</summary>
internal sealed class IdeaJoinEntity
{
    public required string IdeaId { get; set; }

    public required string Person { get; set; }

    public long At { get; set; }

    public static void Configure(EntityTypeBuilder<IdeaJoinEntity> entity)
    {
        entity.HasKey(row => new { row.IdeaId, row.Person });
        entity.HasOne<IdeaEntity>().WithMany().HasForeignKey(row => row.IdeaId).OnDelete(DeleteBehavior.Cascade);
    }
}
