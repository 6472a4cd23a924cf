using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fabrique.Data.Storage.Schema;

internal sealed class AnswerEntity
{
    public required string ResponseId { get; set; }

    public int Ordinal { get; set; }

    public required string Question { get; set; }

    public int Status { get; set; }

    public string? Text { get; set; }

    public double? Number { get; set; }

    public long At { get; set; }

    public static void Configure(EntityTypeBuilder<AnswerEntity> entity)
    {
        entity.HasKey(row => new { row.ResponseId, row.Ordinal });
        entity.HasOne<ResponseEntity>().WithMany().HasForeignKey(row => row.ResponseId).OnDelete(DeleteBehavior.Cascade);
    }
}
