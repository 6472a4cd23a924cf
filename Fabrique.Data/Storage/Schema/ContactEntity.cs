using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fabrique.Data.Storage.Schema;

/// <summary>The text of a personal answer, such as a way to call somebody back: kept apart from the answers, and deleted first.</summary>
internal sealed class ContactEntity
{
    public required string ResponseId { get; set; }

    /// <summary>The answer's; its row tells only that there is one.</summary>
    public int Ordinal { get; set; }

    public required string Text { get; set; }

    public static void Configure(EntityTypeBuilder<ContactEntity> entity)
    {
        entity.HasKey(row => new { row.ResponseId, row.Ordinal });
        entity.HasOne<AnswerEntity>().WithOne()
            .HasForeignKey<ContactEntity>(row => new { row.ResponseId, row.Ordinal }).OnDelete(DeleteBehavior.Cascade);
    }
}
