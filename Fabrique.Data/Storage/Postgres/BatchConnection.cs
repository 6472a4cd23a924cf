using Fabrique.Data.Storage.Connections;
using Npgsql;

namespace Fabrique.Data.Storage.Postgres;

/// <summary>Writes down what a turn's writers ask for, to be sent in one round trip; what must be met is checked by the database.</summary>
internal sealed class BatchConnection(NpgsqlBatch batch) : StoreConnection
{
    public override Statement this[string sql] => new Note(batch, PostgresSql.Of(sql));

    public override T InSnapshot<T>(Func<StoreConnection, T> read) => throw Reads();

    public override void Dispose()
    {
    }

    private static NotSupportedException Reads() => new("A turn's writers read nothing: say what must be met instead.");

    private sealed class Note(NpgsqlBatch batch, string sql) : Statement
    {
        /// <returns>-1: nobody knows yet.</returns>
        public override int Execute(params ReadOnlySpan<object?> values)
        {
            Add(sql, values);
            return -1;
        }

        public override bool ChangesOne(params ReadOnlySpan<object?> values)
        {
            Add($"WITH changed AS ({sql} RETURNING 1) SELECT fabrique_met((SELECT count(*) FROM changed) = 1)", values);
            return true;
        }

        public override bool CountsNone(params ReadOnlySpan<object?> values)
        {
            Add($"SELECT fabrique_met(({sql}) = 0)", values);
            return true;
        }

        public override long Number(params ReadOnlySpan<object?> values) => throw Reads();

        public override T? First<T>(Func<StoredRow, T> read, params ReadOnlySpan<object?> values)
            where T : class => throw Reads();

        public override List<T> All<T>(Func<StoredRow, T> read, params ReadOnlySpan<object?> values) => throw Reads();

        private void Add(string text, ReadOnlySpan<object?> values)
        {
            var command = new NpgsqlBatchCommand(text);
            PostgresSql.Bind(command.Parameters, values);
            batch.BatchCommands.Add(command);
        }
    }
}
