using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fabrique.Data.Storage.Schema;

/// <summary>A response that was erased: to be erased again where an older backup is restored.</summary>
internal sealed class ErasureEntity
{
    public required string ResponseId { get; set; }

    public long At { get; set; }

    public static void Configure(EntityTypeBuilder<ErasureEntity> entity) => entity.HasKey(row => row.ResponseId);
}
