using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fabrique.Data.Storage.Schema;

internal sealed class ResumeWordsEntity
{
    public required string Words { get; set; }

    public required string ResponseId { get; set; }

    public long Expires { get; set; }

    public static void Configure(EntityTypeBuilder<ResumeWordsEntity> entity)
    {
        entity.HasKey(row => row.Words);
        entity.HasOne<ResponseEntity>().WithOne()
            .HasForeignKey<ResumeWordsEntity>(row => row.ResponseId).OnDelete(DeleteBehavior.Cascade);
    }
}
