using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fabrique.Data.Storage.Schema;

/// <summary>A coach's file that is not published yet.</summary>
internal sealed class DraftEntity
{
    public required string Id { get; set; }

    public required string FileName { get; set; }

    public required string FormId { get; set; }

    public required string Version { get; set; }

    public required string Title { get; set; }

    public int Problems { get; set; }

    public long UploadedAt { get; set; }

    public required byte[] Content { get; set; }

    public static void Configure(EntityTypeBuilder<DraftEntity> entity) => entity.HasIndex(row => row.FormId);
}
