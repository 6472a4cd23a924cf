using Fabrique.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Fabrique.Tests.Commands;

public sealed class OperationCommandTests : IDisposable
{
    private readonly OperatorFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_backup_is_written_and_restored_by_two_commands()
    {
        var code = await _folder.CreateSessionAsync();

        var backup = await _folder.RunAsync("backup", "--out", _folder.File("copies"));
        var refused = await _folder.RunAsync("restore", backup.Output.Trim());
        var restored = await _folder.RunAsync("restore", backup.Output.Trim(), "--force");

        Assert.Equal((0, 1, 0), (backup.ExitCode, refused.ExitCode, restored.ExitCode));
        Assert.Contains("La copie est complète et saine", backup.Error, StringComparison.Ordinal);
        Assert.Contains("--force", refused.Error, StringComparison.Ordinal);
        Assert.Contains("fabrique.db.before-", restored.Error, StringComparison.Ordinal);
        Assert.Contains(code, (await _folder.RunAsync("session", "list")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_that_is_not_there_or_no_database_is_said()
    {
        await File.WriteAllTextAsync(_folder.File("letter.db"), "Madame, Monsieur, voici une lettre.");

        var missing = await _folder.RunAsync("restore", _folder.File("none.db"));
        var letter = await _folder.RunAsync("restore", _folder.File("letter.db"));

        Assert.Equal((1, 1), (missing.ExitCode, letter.ExitCode));
        Assert.Contains("n’existe pas", missing.Error, StringComparison.Ordinal);
        Assert.Contains("n’est pas une base de données", letter.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder.Data, "fabrique.db")));
    }

    [Fact]
    public async Task Erase_wants_one_target_and_says_when_there_is_nothing()
    {
        var code = await _folder.CreateSessionAsync();

        var none = await _folder.RunAsync("erase");
        var two = await _folder.RunAsync("erase", "--session", code, "--author", "msteams/a");
        var unknown = await _folder.RunAsync("erase", "--session", "un-deux-trois-quatre");
        var empty = await _folder.RunAsync("erase", "--session", code);

        Assert.Equal((2, 2, 2, 1), (none.ExitCode, two.ExitCode, unknown.ExitCode, empty.ExitCode));
        Assert.Contains("Rien n’est à effacer", empty.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replies_that_were_given_up_are_listed_without_content_sent_again_and_dropped()
    {
        await _folder.CreateSessionAsync();
        Assert.Contains("Tous les messages sont arrivés", (await _folder.RunAsync("outbox", "list")).Error, StringComparison.Ordinal);
        Execute("INSERT INTO conversation (id, last_sequence, created_at) VALUES ('msteams/a', 2, 0)");
        Execute("INSERT INTO outbox (conversation, sequence, activity_id, json, delivery, at, due_at, attempts, dead_at) VALUES ('msteams/a', 1, 'x', 'contenu', 2, 0, 0, 9, 1), ('msteams/a', 2, 'y', 'contenu', 2, 0, 0, 9, 1)");

        var list = await _folder.RunAsync("outbox", "list");
        var other = await _folder.RunAsync("outbox", "retry", "--conversation", "msteams/b");
        var retry = await _folder.RunAsync("outbox", "retry");
        var drop = await _folder.RunAsync("outbox", "drop");

        Assert.Matches(@"msteams/a +1 +1970-01-01T00:00:00Z +9 +abandonné", list.Output);
        Assert.DoesNotContain("contenu", list.Output, StringComparison.Ordinal);
        Assert.Contains("0", other.Error, StringComparison.Ordinal);
        Assert.Contains("2", retry.Error, StringComparison.Ordinal);
        Assert.Contains("0", drop.Error, StringComparison.Ordinal);
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder.Data, "fabrique.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
