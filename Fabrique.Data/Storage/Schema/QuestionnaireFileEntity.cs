using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fabrique.Data.Storage.Schema;

/// <summary>The file that a version was published from.</summary>
internal sealed class QuestionnaireFileEntity
{
    public required string Hash { get; set; }

    public required string Name { get; set; }

    public required byte[] Content { get; set; }

    public static void Configure(EntityTypeBuilder<QuestionnaireFileEntity> entity)
    {
        entity.HasKey(row => row.Hash);
        entity.HasOne<QuestionnaireEntity>().WithOne().HasForeignKey<QuestionnaireFileEntity>(row => row.Hash)
            .HasPrincipalKey<QuestionnaireEntity>(row => row.Hash).OnDelete(DeleteBehavior.Cascade);
    }
}
