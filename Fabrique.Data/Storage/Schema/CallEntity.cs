using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fabrique.Data.Storage.Schema;

internal sealed class CallEntity
{
    public required string Id { get; set; }

    public required string TitleFr { get; set; }

    public required string TitleEn { get; set; }

    public required string QuestionnaireHash { get; set; }

    public long Opens { get; set; }

    public long Closes { get; set; }

    public long GraceSeconds { get; set; }

    public long CreatedAt { get; set; }

    public long? AnnouncedAt { get; set; }

    public static void Configure(EntityTypeBuilder<CallEntity> entity) =>
        entity.HasOne<QuestionnaireEntity>().WithMany()
            .HasForeignKey(row => row.QuestionnaireHash).HasPrincipalKey(row => row.Hash).OnDelete(DeleteBehavior.Restrict);
}
