using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fabrique.Data.Storage.Schema;

internal sealed class SessionEntity
{
    public required string Id { get; set; }

    public required string Words { get; set; }

    public required string Digits { get; set; }

    public required string QuestionnaireHash { get; set; }

    public string? ProductId { get; set; }

    public required string Title { get; set; }

    public long Opens { get; set; }

    public long? Closes { get; set; }

    public long CreatedAt { get; set; }

    public static void Configure(EntityTypeBuilder<SessionEntity> entity)
    {
        entity.HasIndex(row => row.Words).IsUnique();
        entity.HasIndex(row => row.Digits).IsUnique();
        entity.HasOne<QuestionnaireEntity>().WithMany()
            .HasForeignKey(row => row.QuestionnaireHash).HasPrincipalKey(row => row.Hash).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<ProductEntity>().WithMany().HasForeignKey(row => row.ProductId).OnDelete(DeleteBehavior.Restrict);
    }
}
