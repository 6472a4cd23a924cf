using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fabrique.Data.Storage.Schema;

internal sealed class IdeaEventEntity
{
    public required string IdeaId { get; set; }

    public int Number { get; set; }

    public long At { get; set; }

    public int Step { get; set; }

    public int StatusBefore { get; set; }

    public int StatusAfter { get; set; }

    public required string Actor { get; set; }

    public required string Reason { get; set; }

    public static void Configure(EntityTypeBuilder<IdeaEventEntity> entity)
    {
        entity.HasKey(row => new { row.IdeaId, row.Number });
        entity.HasOne<IdeaEntity>().WithMany().HasForeignKey(row => row.IdeaId).OnDelete(DeleteBehavior.Cascade);
    }
}
