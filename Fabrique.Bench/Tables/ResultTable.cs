using Fabrique.Bench.Load;

namespace Fabrique.Bench.Tables;

/// <summary>What was measured, as Markdown; ratios first, since machines differ.</summary>
internal sealed class ResultTable(TextWriter output)
{
    private string? _open;

    /// <summary>A row of turns, against the bare endpoint of the same run.</summary>
    public void Add(string what, int conversations, Measured turn, Measured bare, string target = "")
    {
        Open(
            "| what | at once | rate ÷ bare | p50 ÷ bare | work ÷ bare | rate | p50 | p99 | work a turn | allocated a turn | target |",
            "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        Write(
            $"| {what} | {conversations} | {turn.Rate / bare.Rate:0.00} | {turn.P50 / bare.P50:0.0} | {turn.Work / bare.Work:0.0} | {turn.Rate:0} /s | {turn.P50:0.00} ms | {turn.P99:0.00} ms | {turn.Work:0} µs | {turn.Allocated:0} KiB | {target} |");
    }

    /// <summary>A row of another table, told by its header.</summary>
    public void Add(string header, FormattableString row)
    {
        Open(header, string.Concat(header.Where(letter => letter == '|').Skip(1).Select(_ => "| --- ")) + "|");
        Write(row);
    }

    /// <summary>What the rows after it are about.</summary>
    public void Head(string text)
    {
        output.WriteLine($"\n## {text}\n");
        _open = null;
    }

    /// <summary>Words between the tables.</summary>
    public void Say(string text)
    {
        output.WriteLine($"\n{text}");
        output.Flush();
        _open = "";
    }

    private void Open(string header, string rule)
    {
        if (_open == header) return;
        if (_open is not null) output.WriteLine();
        output.WriteLine(_open = header);
        output.WriteLine(rule);
    }

    private void Write(FormattableString row)
    {
        output.WriteLine(FormattableString.Invariant(row));
        output.Flush();
    }
}
