using System.Buffers;
using System.Text;
using Fabrique.Data.Exports.Columns;

namespace Fabrique.Data.Exports.Csv;

/// <summary>Cells as CSV text. Whatever a spreadsheet would take for a formula gets a leading apostrophe.</summary>
internal abstract class CsvCells : ICells
{
    private static readonly SearchValues<byte> FormulaStarts = SearchValues.Create("=+-@\t\r"u8);

    private readonly IBufferWriter<byte> _output;
    private readonly byte[] _separator;
    private readonly byte[] _newLine;
    private readonly SearchValues<byte> _quoted;
    private bool _rowBegun;

    protected CsvCells(IBufferWriter<byte> output, CsvDialect dialect)
    {
        _output = output;
        _separator = [dialect.Separator];
        _newLine = Encoding.UTF8.GetBytes(dialect.NewLine);
        _quoted = SearchValues.Create([dialect.Separator, (byte)'"', (byte)'\r', (byte)'\n', 0]);
    }

    public void EndRow()
    {
        _output.Write(_newLine);
        _rowBegun = false;
    }

    public void Empty() => BeginCell();

    public void Word(ReadOnlySpan<byte> utf8)
    {
        BeginCell();
        _output.Write(utf8);
    }

    public void Text(ReadOnlySpan<byte> utf8)
    {
        BeginCell();
        var guarded = IsFormula(utf8) || EmptyCodes.Resembles(utf8);
        if (utf8.IndexOfAny(_quoted) >= 0) WriteQuoted(utf8, guarded);
        else WriteBare(utf8, guarded);
    }

    public abstract void Number(ReadOnlySpan<byte> canonical);

    public abstract void Date(ReadOnlySpan<byte> iso);

    public abstract void Time(ReadOnlySpan<byte> iso);

    public abstract void Moment(ReadOnlySpan<byte> iso);

    public abstract void Instant(long unixMilliseconds);

    public abstract void Flag(bool value);

    protected void BeginCell()
    {
        if (_rowBegun) _output.Write(_separator);
        _rowBegun = true;
    }

    /// <summary>Writes a value in a culture-free format, as a cell of its own.</summary>
    protected void Formatted<T>(T value, ReadOnlySpan<char> format)
        where T : IUtf8SpanFormattable
    {
        BeginCell();
        var span = _output.GetSpan(64);
        value.TryFormat(span, out var written, format, System.Globalization.CultureInfo.InvariantCulture);
        _output.Advance(written);
    }

    private static bool IsFormula(ReadOnlySpan<byte> utf8) => !utf8.IsEmpty && FormulaStarts.Contains(utf8[0]);

    private void WriteBare(ReadOnlySpan<byte> utf8, bool guarded)
    {
        if (guarded) _output.Write("'"u8);
        _output.Write(utf8);
    }

    private void WriteQuoted(ReadOnlySpan<byte> utf8, bool guarded)
    {
        _output.Write(guarded ? "\"'"u8 : "\""u8);
        while (utf8.IndexOfAny((byte)'"', (byte)0) is var at and >= 0)
        {
            _output.Write(utf8[..at]);
            // Readers stop at a NUL; the store keeps none, but a file written by other hands might.
            _output.Write(utf8[at] == 0 ? "\uFFFD"u8 : "\"\""u8);
            utf8 = utf8[(at + 1)..];
        }

        _output.Write(utf8);
        _output.Write("\""u8);
    }
}
