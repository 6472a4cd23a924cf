using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fabrique.Data.Storage.Postgres;

/// <summary>A key of the host's Data Protection, shared by all nodes. On one machine keys are files.</summary>
internal sealed class KeyEntity
{
    public required string Name { get; set; }

    public required string Xml { get; set; }

    public static void Configure(EntityTypeBuilder<KeyEntity> entity) => entity.HasKey(row => row.Name);
}
