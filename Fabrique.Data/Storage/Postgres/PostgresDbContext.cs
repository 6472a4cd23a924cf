using Fabrique.Data.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace Fabrique.Data.Storage.Postgres;

/// <summary>The same model, and the nodes' keys; a type of its own keeps its migrations apart from SQLite's.</summary>
internal sealed class PostgresDbContext(DbContextOptions<PostgresDbContext> options) : FabriqueDbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<KeyEntity>(KeyEntity.Configure);
        base.OnModelCreating(modelBuilder);
    }
}
