using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fabrique.Data.Storage.Schema;

internal sealed class IdeaVersionEntity
{
    public required string IdeaId { get; set; }

    public int Number { get; set; }

    public required string QuestionnaireHash { get; set; }

    public long At { get; set; }

    /// <summary>One JSON object: canonical texts by question name.</summary>
    public required string Answers { get; set; }

    public static void Configure(EntityTypeBuilder<IdeaVersionEntity> entity)
    {
        entity.HasKey(row => new { row.IdeaId, row.Number });
        entity.HasOne<IdeaEntity>().WithMany().HasForeignKey(row => row.IdeaId).OnDelete(DeleteBehavior.Cascade);
    }
}
