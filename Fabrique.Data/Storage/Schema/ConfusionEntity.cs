using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fabrique.Data.Storage.Schema;

/// <summary>How often one person said that they had not understood one question.</summary>
internal sealed class ConfusionEntity
{
    public required string ResponseId { get; set; }

    public required string Question { get; set; }

    public int Times { get; set; }

    public static void Configure(EntityTypeBuilder<ConfusionEntity> entity)
    {
        entity.HasKey(row => new { row.ResponseId, row.Question });
        entity.HasOne<ResponseEntity>().WithMany().HasForeignKey(row => row.ResponseId).OnDelete(DeleteBehavior.Cascade);
    }
}
