using System.Diagnostics;
using System.Text.RegularExpressions;
using Fabrique.Data.Storage.Turns;
using Npgsql;
using NpgsqlTypes;
using static NpgsqlTypes.NpgsqlDbType;

namespace Fabrique.Data.Storage.Postgres.Turns;

/// <summary>A statement of one row that most turns send, as one for the rows of many: each parameter is an array, of which unnest makes rows.</summary>
/// <remarks>https://www.postgresql.org/docs/current/functions-array.html, unnest. Rows are taken in the order in which they are given.</remarks>
internal sealed partial class SharedStatement
{
    /// <summary>The one row of a statement that reads what it writes.</summary>
    private const string One = "(SELECT 1) one";

    /// <summary>What a response's row is inserted with.</summary>
    private static readonly NpgsqlDbType[] ResponseColumns =
        [Text, Text, Text, Text, Text, Text, NpgsqlDbType.Boolean, Integer, Bigint, Bigint, Bigint, Text, NpgsqlDbType.Boolean, NpgsqlDbType.Boolean, Text];

    private readonly string _sql;
    private readonly string _text;
    private readonly NpgsqlDbType[] _columns;

    private SharedStatement(string sql, Check check, NpgsqlDbType[] columns)
    {
        (_sql, _columns) = (sql, columns);
        var many = ForMany(sql, columns.Length);
        _text = check switch
        {
            Check.Changes => MustChange(many, "cardinality($1)"),
            Check.CountsNone => MustCountNone(many),
            _ => many,
        };
    }

    private enum Check
    {
        None,
        Changes,
        CountsNone,
    }

    /// <summary>In the order in which a turn sends them; the first gives the numbers that it takes.</summary>
    public static IReadOnlyList<SharedStatement> All { get; } =
    [
        new(ConversationWriter.TakeNumbers, Check.None, [Text, Bigint, Bigint]),
        new(TurnSql.SeeInbox, Check.None, [Text, Text, Text, Bigint, Bigint]) { HasTwoKeys = true },
        new(ReadCheck.StateMoved, Check.CountsNone, [Text, Bigint]),
        new(ReadCheck.ResponseMoved, Check.CountsNone, [Text, Bigint]),
        new(StateWriter.Insert, Check.Changes, [Text, Text, Bigint]),
        new(StateWriter.Update, Check.Changes, [Text, Text, Bigint]),
        new(ResponseWriter.Insert, Check.Changes, ResponseColumns),
        new(ResponseWriter.Update, Check.Changes, [.. ResponseColumns, Bigint]),
        new(ResponseWriter.Step, Check.Changes, [Text, Text, Bigint, Text, NpgsqlDbType.Boolean, Bigint]),
        new(ResponseWriter.Note, Check.None, [Text, Text]) { HasTwoKeys = true },
        new(AnswerWriter.Upsert, Check.None, [Text, Integer, Text, Integer, Text, NpgsqlDbType.Double, Bigint]) { HasTwoKeys = true },
        new(ContactWriter.Delete, Check.None, [Text, Integer]) { HasTwoKeys = true },
        new(ContactWriter.Insert, Check.None, [Text, Integer, Text]) { HasTwoKeys = true },
        new(ResumeWordsWriter.Forget, Check.None, [Text]),
        new(ResumeWordsWriter.ForgetExpired, Check.None, [Text, Bigint]),
        new(ResumeWordsWriter.Insert, Check.Changes, [Text, Text, Bigint]),
        new(ResponseWriter.NoteWhereItIs, Check.None, [Text, Text]) { HasTwoKeys = true },
        new(TurnSql.Say, Check.None, [Text, Bigint, Text, Text, Integer, Bigint]) { HasTwoKeys = true },
    ];

    private static readonly Dictionary<string, int> Places = All.Select((statement, at) => (statement._sql, at)).ToDictionary(StringComparer.Ordinal);

    /// <summary>Whether the first two columns tell the row that is changed; otherwise the first.</summary>
    public bool HasTwoKeys { get; private init; }

    /// <returns>Null when the statement is not shared.</returns>
    public static int? PlaceOf(string sql) => Places.TryGetValue(sql, out var place) ? place : null;

    /// <summary>The statement, and a fault where it changed another number of rows.</summary>
    public static string MustChange(string sql, string rows) => $"WITH changed AS ({sql} RETURNING 1) SELECT fabrique_met((SELECT count(*) FROM changed) = {rows})";

    /// <summary>A fault where the statement counts something.</summary>
    public static string MustCountNone(string sql) => $"SELECT fabrique_met(({sql}) = 0)";

    public NpgsqlBatchCommand For(List<object?[]> rows)
    {
        var command = new NpgsqlBatchCommand(_text);
        for (var at = 0; at < _columns.Length; at++) command.Parameters.Add(Column(rows, at));
        return command;
    }

    private NpgsqlParameter Column(List<object?[]> rows, int at) => _columns[at] switch
    {
        Text => Values<string?>(rows, at),
        Bigint => Values<long?>(rows, at),
        Integer => Values<int?>(rows, at),
        NpgsqlDbType.Double => Values<double?>(rows, at),
        NpgsqlDbType.Boolean => Values<bool?>(rows, at),
        _ => throw new UnreachableException(),
    };

    private NpgsqlParameter Values<T>(List<object?[]> rows, int at)
    {
        var values = new T[rows.Count];
        for (var row = 0; row < values.Length; row++) values[row] = (T)rows[row][at]!;
        return new NpgsqlParameter<T[]> { TypedValue = values, NpgsqlDbType = NpgsqlDbType.Array | _columns[at] };
    }

    /// <summary>The rows take the place of the values, or of <see cref="One"/>, or stand before the condition.</summary>
    /// <remarks>https://www.postgresql.org/docs/current/sql-update.html and sql-delete.html: what an UPDATE reads FROM, a DELETE reads by USING.</remarks>
    private static string ForMany(string sql, int columns)
    {
        var numbers = Enumerable.Range(1, columns).ToList();
        var rows = $"unnest({string.Join(", ", numbers.Select(at => $"${at}"))}) AS one ({string.Join(", ", numbers.Select(at => $"v{at}"))})";
        var text = PostgresSql.Of(sql, "one.v");
        if (text.Contains(One, StringComparison.Ordinal)) return text.Replace(One, rows, StringComparison.Ordinal);
        return Given().IsMatch(text)
            ? Given().Replace(text, given => $"SELECT {given.Groups[1].Value} FROM {rows}")
            : Condition().Replace(text, _ => $"{(text.StartsWith("DELETE", StringComparison.Ordinal) ? "USING" : "FROM")} {rows} WHERE", count: 1);
    }

    [GeneratedRegex(@"VALUES \(([^)]*)\)")]
    private static partial Regex Given();

    [GeneratedRegex(@"\bWHERE\b")]
    private static partial Regex Condition();
}
