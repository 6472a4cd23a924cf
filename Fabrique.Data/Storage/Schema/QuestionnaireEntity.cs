using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fabrique.Data.Storage.Schema;

/// <summary>A published version of a questionnaire.</summary>
internal sealed class QuestionnaireEntity
{
    /// <summary>Order of publication.</summary>
    public long Sequence { get; set; }

    public required string Hash { get; set; }

    public required string FormId { get; set; }

    public required string Version { get; set; }

    public required string Title { get; set; }

    /// <summary>The canonical print as Markdown.</summary>
    public required string Source { get; set; }

    public long PublishedAt { get; set; }

    /// <summary>From 1, for each form: answers to versions of one series can be put together.</summary>
    public int Series { get; set; }

    /// <summary>Since when it is not offered for new sessions; the same for all versions of a form.</summary>
    public long? ArchivedAt { get; set; }

    public static void Configure(EntityTypeBuilder<QuestionnaireEntity> entity)
    {
        entity.HasKey(row => row.Sequence);
        entity.HasAlternateKey(row => row.Hash);
        entity.HasIndex(row => row.FormId);
        entity.Property(row => row.Series).HasDefaultValue(1);
    }
}
