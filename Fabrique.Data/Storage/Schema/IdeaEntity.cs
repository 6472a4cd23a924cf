using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fabrique.Data.Storage.Schema;

internal sealed class IdeaEntity
{
    public required string Id { get; set; }

    public required string CallId { get; set; }

    public required string ResponseId { get; set; }

    public required string Author { get; set; }

    public required string Reference { get; set; }

    public int Status { get; set; }

    public long StartedAt { get; set; }

    public long? FiledAt { get; set; }

    public string? Name { get; set; }

    /// <summary>No foreign key: a copy that goes leaves what was filed.</summary>
    public string? RevisionId { get; set; }

    public int? WithdrawnFrom { get; set; }

    public long? WithdrawnAt { get; set; }

    public string? WithdrawReason { get; set; }

    public static void Configure(EntityTypeBuilder<IdeaEntity> entity)
    {
        entity.HasIndex(row => row.Reference).IsUnique();
        entity.HasIndex(row => row.Author);
        entity.HasIndex(row => new { row.CallId, row.Status });
        entity.HasOne<CallEntity>().WithMany().HasForeignKey(row => row.CallId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<ResponseEntity>().WithOne().HasForeignKey<IdeaEntity>(row => row.ResponseId).OnDelete(DeleteBehavior.Cascade);
    }
}
