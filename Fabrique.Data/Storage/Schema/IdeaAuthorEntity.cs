using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fabrique.Data.Storage.Schema;

/// <summary>Somebody who was asked to be an author of an idea too, or is one by now.</summary>
internal sealed class IdeaAuthorEntity
{
    public required string IdeaId { get; set; }

    /// <summary>"{channel}/{user id}", or "mailto:" and an address while nobody has accepted.</summary>
    public required string Person { get; set; }

    public long InvitedAt { get; set; }

    public long? JoinedAt { get; set; }

    public static void Configure(EntityTypeBuilder<IdeaAuthorEntity> entity)
    {
        entity.HasKey(row => new { row.IdeaId, row.Person });
        entity.HasIndex(row => row.Person);
        entity.HasOne<IdeaEntity>().WithMany().HasForeignKey(row => row.IdeaId).OnDelete(DeleteBehavior.Cascade);
    }
}
