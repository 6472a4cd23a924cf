using System.Globalization;

namespace Fabrique.Bench;

/// <summary>What was measured, as Markdown; ratios first, since machines differ.</summary>
internal sealed class ResultTable
{
    private readonly List<string> _rows = [];

    public void Add(string what, string setting, LoadResult result, LoadResult bare) => _rows.Add(string.Create(
        CultureInfo.InvariantCulture,
        $"| {what} | {setting} | {result.PerSecond / bare.PerSecond:0.00} | {result.P50 / bare.P50:0.0} | {result.PerSecond:0} /s | {result.P50:0.00} ms | {result.P99:0.00} ms |"));

    public void Add(string what, string setting, string figure) => _rows.Add($"| {what} | {setting} | {figure} | | | | |");

    public void Write(TextWriter output)
    {
        output.WriteLine("| what | setting | rate ÷ bare | p50 ÷ bare | rate | p50 | p99 |");
        output.WriteLine("| --- | --- | --- | --- | --- | --- | --- |");
        foreach (var row in _rows)
        {
            output.WriteLine(row);
        }
    }
}
