using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fabrique.Data.Storage.Schema;

internal sealed class PersonEntity
{
    public required string Id { get; set; }

    public required string Conversation { get; set; }

    public required string Reference { get; set; }

    public required string Language { get; set; }

    public bool StopsReminders { get; set; }

    public long UpdatedAt { get; set; }

    public static void Configure(EntityTypeBuilder<PersonEntity> entity) => entity.HasKey(row => row.Id);
}
