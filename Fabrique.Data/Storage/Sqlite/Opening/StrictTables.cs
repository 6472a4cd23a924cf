using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Fabrique.Data.Storage.Sqlite.Opening;

/// <summary>Makes every table STRICT: SQLite then refuses a text in a column of numbers.</summary>
internal sealed class StrictTables(MigrationsSqlGeneratorDependencies dependencies, IRelationalAnnotationProvider annotations)
    : SqliteMigrationsSqlGenerator(dependencies, annotations)
{
    /// <summary>Small rows that are found by a key of several columns: one tree to write instead of two.</summary>
    private static readonly FrozenSet<string> Clustered = FrozenSet.Create(StringComparer.Ordinal, "answer", "inbox", "response_conversation");

    protected override void Generate(CreateTableOperation operation, IModel? model, MigrationCommandListBuilder builder, bool terminate = true)
    {
        base.Generate(operation, model, builder, terminate: false);
        builder.Append(IsClustered(operation.Name) ? " STRICT, WITHOUT ROWID" : " STRICT");
        if (terminate)
        {
            builder.AppendLine(Dependencies.SqlGenerationHelper.StatementTerminator);
            EndStatement(builder);
        }
    }

    /// <remarks>SQLite changes a table by making "ef_temp_…" and renaming it.</remarks>
    private static bool IsClustered(string table) => Clustered.Contains(table.Replace("ef_temp_", "", StringComparison.Ordinal));
}
