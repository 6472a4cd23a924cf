using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fabrique.Data.Storage.Schema;

/// <summary>A document of the Bot Framework's state.</summary>
internal sealed class BotStateEntity
{
    public required string Key { get; set; }

    public required string Json { get; set; }

    /// <summary>Another one after each change.</summary>
    public long Etag { get; set; }

    public static void Configure(EntityTypeBuilder<BotStateEntity> entity) => entity.HasKey(row => row.Key);
}
