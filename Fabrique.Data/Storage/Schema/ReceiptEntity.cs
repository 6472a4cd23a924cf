using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fabrique.Data.Storage.Schema;

/// <summary>What an erasure or the daily job took away: counts and a date, nothing else.</summary>
internal sealed class ReceiptEntity
{
    public long Id { get; set; }

    public long At { get; set; }

    /// <summary>A <see cref="Privacy.ErasureCause"/>.</summary>
    public int Cause { get; set; }

    public long Responses { get; set; }

    public long Answers { get; set; }

    public long Ideas { get; set; }

    public long Messages { get; set; }

    public static void Configure(EntityTypeBuilder<ReceiptEntity> entity) => entity.HasKey(row => row.Id);
}
