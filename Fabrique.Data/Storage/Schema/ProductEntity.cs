using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fabrique.Data.Storage.Schema;

internal sealed class ProductEntity
{
    public required string Id { get; set; }

    public required string Key { get; set; }

    public required string TitleFr { get; set; }

    public required string TitleEn { get; set; }

    public static void Configure(EntityTypeBuilder<ProductEntity> entity) => entity.HasIndex(row => row.Key).IsUnique();
}
