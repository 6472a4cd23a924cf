using Microsoft.EntityFrameworkCore;

namespace Fabrique.Data.Storage.Schema;

/// <summary>The schema, for migrations and for the coaches' lists. Turns do not pass here.</summary>
internal class FabriqueDbContext : DbContext
{
    public FabriqueDbContext(DbContextOptions<FabriqueDbContext> options)
        : base(options)
    {
    }

    protected FabriqueDbContext(DbContextOptions options)
        : base(options)
    {
    }

    public DbSet<QuestionnaireEntity> Questionnaires => Set<QuestionnaireEntity>();

    public DbSet<ProductEntity> Products => Set<ProductEntity>();

    public DbSet<SessionEntity> Sessions => Set<SessionEntity>();

    public DbSet<CallEntity> Calls => Set<CallEntity>();

    public DbSet<IdeaEntity> Ideas => Set<IdeaEntity>();

    public DbSet<ResponseEntity> Responses => Set<ResponseEntity>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<QuestionnaireEntity>(QuestionnaireEntity.Configure);
        modelBuilder.Entity<QuestionnaireFileEntity>(QuestionnaireFileEntity.Configure);
        modelBuilder.Entity<DraftEntity>(DraftEntity.Configure);
        modelBuilder.Entity<ProductEntity>(ProductEntity.Configure);
        modelBuilder.Entity<SessionEntity>(SessionEntity.Configure);
        modelBuilder.Entity<CallEntity>(CallEntity.Configure);
        modelBuilder.Entity<ResponseEntity>(ResponseEntity.Configure);
        modelBuilder.Entity<IdeaEntity>(IdeaEntity.Configure);
        modelBuilder.Entity<IdeaVersionEntity>(IdeaVersionEntity.Configure);
        modelBuilder.Entity<IdeaEventEntity>(IdeaEventEntity.Configure);
        modelBuilder.Entity<IdeaJoinEntity>(IdeaJoinEntity.Configure);
        modelBuilder.Entity<IdeaCommentEntity>(IdeaCommentEntity.Configure);
        modelBuilder.Entity<IdeaAuthorEntity>(IdeaAuthorEntity.Configure);
        modelBuilder.Entity<PersonEntity>(PersonEntity.Configure);
        modelBuilder.Entity<AnswerEntity>(AnswerEntity.Configure);
        modelBuilder.Entity<AttachmentEntity>(AttachmentEntity.Configure);
        modelBuilder.Entity<ResumeWordsEntity>(ResumeWordsEntity.Configure);
        modelBuilder.Entity<ConversationEntity>(ConversationEntity.Configure);
        modelBuilder.Entity<InboxEntity>(InboxEntity.Configure);
        modelBuilder.Entity<OutboxEntity>(OutboxEntity.Configure);
        modelBuilder.Entity<BotStateEntity>(BotStateEntity.Configure);
        modelBuilder.Entity<ResponseConversationEntity>(ResponseConversationEntity.Configure);
        modelBuilder.Entity<ErasureEntity>(ErasureEntity.Configure);
        modelBuilder.Entity<ReceiptEntity>(ReceiptEntity.Configure);
        modelBuilder.Entity<ConfusionEntity>(ConfusionEntity.Configure);
        modelBuilder.Entity<ContactEntity>(ContactEntity.Configure);
        modelBuilder.Entity<RemarkEntity>(RemarkEntity.Configure);
        modelBuilder.Entity<FollowUpEntity>(FollowUpEntity.Configure);
        SnakeCase.Apply(modelBuilder.Model);
    }
}
