using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Npgsql;

namespace Fabrique.Data.Storage.Postgres;

/// <summary>The shared SQL as PostgreSQL reads it: parameters are $1, $2, ….</summary>
internal static partial class PostgresSql
{
    private static readonly ConcurrentDictionary<string, string> Known = new(StringComparer.Ordinal);

    public static string Of(string sql) => Known.GetOrAdd(sql, text => Of(text, "$$"));

    /// <param name="prefix">What stands before a parameter's number, as a pattern of <see cref="Regex.Replace(string, string)"/>.</param>
    public static string Of(string sql, string prefix) => Parameter().Replace(sql, $"{prefix}$1");

    public static void Bind(NpgsqlParameterCollection parameters, ReadOnlySpan<object?> values)
    {
        parameters.Clear();
        foreach (var value in values) parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
    }

    [GeneratedRegex(@"\?(\d)")]
    private static partial Regex Parameter();
}
