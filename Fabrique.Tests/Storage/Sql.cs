using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Fabrique.Tests.Storage;

/// <summary>Looks into a database file as the sqlite3 program would.</summary>
internal static class Sql
{
    public static void Run(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static string Text(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture)!;
    }

    public static List<string> Texts(this SqliteConnection connection, string sql, int column = 0)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in Enumerable.Range(1, 9).Select(at => $"?{at}").Where(sql.Contains))
        {
            command.Parameters.AddWithValue(name, DBNull.Value);
        }

        using var reader = command.ExecuteReader();
        List<string> texts = [];
        while (reader.Read())
        {
            texts.Add(reader.GetString(column));
        }

        return texts;
    }

    public static long Number(this SqliteConnection connection, string sql) => long.Parse(connection.Text(sql), CultureInfo.InvariantCulture);
}
