using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fabrique.Data.Storage.Schema;

/// <summary>A message between an idea's authors and its coaches.</summary>
internal sealed class IdeaCommentEntity
{
    public required string IdeaId { get; set; }

    public int Number { get; set; }

    public long At { get; set; }

    public required string Author { get; set; }

    public bool FromCoach { get; set; }

    public required string Text { get; set; }

    public static void Configure(EntityTypeBuilder<IdeaCommentEntity> entity)
    {
        entity.HasKey(row => new { row.IdeaId, row.Number });
        entity.HasOne<IdeaEntity>().WithMany().HasForeignKey(row => row.IdeaId).OnDelete(DeleteBehavior.Cascade);
    }
}
