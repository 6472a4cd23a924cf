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

    public static void Configure(EntityTypeBuilder<QuestionnaireEntity> entity)
    {
        entity.HasKey(row => row.Sequence);
        entity.HasAlternateKey(row => row.Hash);
        entity.HasIndex(row => row.FormId);
    }
}
