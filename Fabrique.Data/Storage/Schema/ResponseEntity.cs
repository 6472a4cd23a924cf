using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fabrique.Data.Storage.Schema;

internal sealed class ResponseEntity
{
    public required string Id { get; set; }

    public required string QuestionnaireHash { get; set; }

    public string? SessionId { get; set; }

    /// <summary>No foreign key: the idea's own one points here, and it goes when the response goes.</summary>
    public string? IdeaId { get; set; }

    public required string Channel { get; set; }

    public required string Language { get; set; }

    public bool Assisted { get; set; }

    public bool HelperSpeaks { get; set; }

    /// <summary>Names of the questions that the helper answered, with spaces between; null for none.</summary>
    public string? HelperAnswers { get; set; }

    public int Status { get; set; }

    public long StartedAt { get; set; }

    public long UpdatedAt { get; set; }

    public long? SubmittedAt { get; set; }

    public string? AtQuestion { get; set; }

    public bool EssentialOnly { get; set; }

    public long Version { get; set; }

    /// <summary>When what could name somebody was taken away.</summary>
    public long? AnonymisedAt { get; set; }

    public static void Configure(EntityTypeBuilder<ResponseEntity> entity)
    {
        entity.HasIndex(row => new { row.QuestionnaireHash, row.StartedAt, row.Id });

        // The order of exports, so that nothing is sorted.
        entity.HasIndex(row => new { row.StartedAt, row.Id });

        // Counts by session are read from the index alone.
        entity.HasIndex(row => new { row.SessionId, row.Status });
        entity.HasOne<QuestionnaireEntity>().WithMany()
            .HasForeignKey(row => row.QuestionnaireHash).HasPrincipalKey(row => row.Hash).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<SessionEntity>().WithMany().HasForeignKey(row => row.SessionId).OnDelete(DeleteBehavior.Restrict);
    }
}
